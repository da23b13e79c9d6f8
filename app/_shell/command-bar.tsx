'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useRunInView, useRunPages } from '#app/_client/run-pages.ts'
import type { Shortcut } from '#app/_client/shortcuts.ts'
import { shortcutsHere, useShortcuts } from '#app/_client/shortcuts.ts'
import type { Theme } from '#app/_server/themes.ts'
import type { Place } from './places.ts'

const Palette = dynamic(() => import('./palette.tsx').then(({ Palette }) => Palette), { ssr: false })
const KeyDialog = dynamic(() => import('./key-dialog.tsx').then(({ KeyDialog }) => KeyDialog), { ssr: false })

/** The way to every page and action by name, the keys that lead to pages, and the list of keys. */
export function CommandBar({ theme, places }: { theme: Theme; places: readonly Place[] }) {
  const t = useTranslations('palette')
  const [isOpen, setOpen] = useState(false)
  const [keys, setKeys] = useState<readonly Shortcut[] | null>(null)
  const showKeys = () => setKeys(shortcutsHere())
  useOpeningKeys(() => setOpen(true))
  useGoToKeys()
  useShortcuts([{ keys: '?', label: t('keys.help'), run: showKeys }])
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex min-h-8 items-center gap-3 rounded-md border border-white/40 px-3 text-sm text-white/80 hover:border-white hover:text-white focus-visible:outline-gold max-sm:hidden"
      >
        {t('open')}
        <kbd dir="ltr" className="font-sans text-xs text-white/70">
          {useIsApple() ? '⌘ K' : 'Ctrl K'}
        </kbd>
      </button>
      {isOpen && <Palette theme={theme} places={places} onKeys={showKeys} onClose={() => setOpen(false)} />}
      {keys !== null && <KeyDialog shortcuts={keys} onClose={() => setKeys(null)} />}
    </>
  )
}

/** Ctrl or ⌘ with K, by its place on the keyboard; not over a question that waits for an answer. */
function useOpeningKeys(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

function useGoToKeys(): void {
  const t = useTranslations('runs.tabs')
  const router = useRouter()
  const runId = useRunInView()
  const pages = useRunPages(runId ?? '')
  useShortcuts(
    pages.map(({ name, keys, href }) => ({ keys, label: t(name), run: () => router.push(href) })),
    runId !== null,
  )
}

/** Known in the browser only: the server's page says Ctrl. */
function useIsApple(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  )
}
