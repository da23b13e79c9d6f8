'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useShortcuts } from '#app/_client/shortcuts.ts'

/** `f` goes to the filters, whose element has the id, `p` to the report, which is what is printed. */
export function usePageKeys(runId: string, filters: string): void {
  const t = useTranslations('overview.keys')
  const router = useRouter()
  useShortcuts([
    { keys: 'f', label: t('filters'), run: () => focusFirstButton(filters) },
    { keys: 'p', label: t('print'), run: () => router.push(`/runs/${runId}/report` as Route) },
  ])
}

function focusFirstButton(id: string): boolean {
  const buttons = document.getElementById(id)?.querySelectorAll('button') ?? []
  const seen = [...buttons].find((button) => button.offsetParent !== null)
  seen?.focus()
  return seen !== undefined
}
