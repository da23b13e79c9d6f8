'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '#app/_ui/button.tsx'
import { Range } from '#app/_ui/range.tsx'
import type { NamingRule } from '#lib/import/naming/read-names'
import type { Suggestion } from '#lib/import/naming/suggest'
import { createFormat } from '#lib/locale/format'

/** Patterns that fit the names as they are; a click takes one over, to be changed and saved. */
export function Suggestions({
  suggestions,
  onUse,
}: {
  suggestions: readonly Suggestion[]
  onUse: (rule: NamingRule) => void
}) {
  const t = useTranslations('names')
  const format = createFormat(useLocale())
  if (suggestions.length === 0) return null
  return (
    <ul aria-label={t('suggestion.title')} className="grid gap-3 lg:grid-cols-2">
      {suggestions.map(({ column, pattern, rate }) => (
        <li
          key={`${column} ${pattern}`}
          className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-dashed border-edge bg-surface px-4 py-3"
        >
          <div className="min-w-0">
            <p className="text-sm text-muted">
              {t('suggestion.of', { column: t(`column.${column}`), rate: format.share(rate) })}
            </p>
            <p className="wrap-anywhere">
              <Range className="font-mono">{pattern}</Range>
            </p>
          </div>
          <Button size="small" onClick={() => onUse({ column, pattern })}>
            {t('suggestion.use')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
