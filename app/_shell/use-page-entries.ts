'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRunInView, useRunPages } from '#app/_client/run-pages.ts'
import type { PaletteEntry } from './palette-entry.ts'

/** The other pages of the run in view. */
export function usePageEntries(): readonly PaletteEntry[] {
  const t = useTranslations('runs.tabs')
  const router = useRouter()
  const runId = useRunInView()
  const pages = useRunPages(runId ?? '')
  if (runId === null) return []
  return pages
    .filter(({ isCurrent }) => !isCurrent)
    .map(({ name, keys, href }) => ({ id: href, label: t(name), keys, run: () => router.push(href) }))
}
