'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { startTransition } from 'react'
import { useKeysOn } from '#app/_client/keys-on.ts'
import { useMayWrite } from '#app/_client/may-write.tsx'
import { useRunInView } from '#app/_client/run-pages.ts'
import { saveLocale } from '#app/_server/save-locale.ts'
import { saveTheme } from '#app/_server/save-theme.ts'
import type { Theme } from '#app/_server/themes.ts'
import { THEMES } from '#app/_server/themes.ts'
import { LOCALE_NAMES, LOCALES } from '#lib/locale/locales'
import type { PaletteEntry } from './palette-entry.ts'

/** What can be done from every page. */
export function useActionEntries(theme: Theme, onKeys: () => void): readonly PaletteEntry[] {
  const t = useTranslations('palette')
  const router = useRouter()
  const runId = useRunInView()
  const mayWrite = useMayWrite()
  const [keysOn, setKeysOn] = useKeysOn()
  const settings = useSettingEntries(theme)
  const upload = {
    id: 'upload',
    label: t('do.upload'),
    keys: 'g i',
    run: () => router.push(`/runs/${runId}/import` as Route),
  }
  return [
    { id: 'all-runs', label: t('do.allRuns'), run: () => router.push('/runs') },
    ...(mayWrite ? [{ id: 'new-run', label: t('do.newRun'), run: () => router.push('/runs/new') }] : []),
    ...(mayWrite && runId !== null ? [upload] : []),
    { id: 'print', label: t('do.print'), run: () => window.print() },
    { id: 'keys', label: t('do.keys'), keys: '?', run: onKeys },
    ...settings,
    { id: 'keys-on', label: keysOn ? t('do.keysOff') : t('do.keysOn'), run: () => setKeysOn(!keysOn) },
  ]
}

/** The languages and appearances that are not chosen. */
function useSettingEntries(theme: Theme): readonly PaletteEntry[] {
  const t = useTranslations('palette')
  const current = useLocale()
  const locales = LOCALES.filter((locale) => locale !== current).map((locale) => ({
    id: `locale-${locale}`,
    label: t('do.language', { name: LOCALE_NAMES[locale] }),
    run: () => startTransition(() => saveLocale(formOf('locale', locale))),
  }))
  const themes = THEMES.filter((own) => own !== theme).map((own) => ({
    id: `theme-${own}`,
    label: t('do.theme', { name: t(`theme.${own}`) }),
    run: () => startTransition(() => saveTheme(formOf('theme', own))),
  }))
  return [...locales, ...themes]
}

function formOf(name: string, value: string): FormData {
  const form = new FormData()
  form.set(name, value)
  return form
}
