'use client'

import { useLocale, useTranslations } from 'next-intl'
import { createFormat } from '#lib/locale/format'

const COUNTS = ['read', 'accepted', 'refused', 'totals', 'duplicates'] as const

/** What became of the rows of a file. Refused ones stand out where there are any. */
export function RowCounts({ rows }: { rows: Readonly<Record<(typeof COUNTS)[number], number>> }) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-3 lg:grid-cols-5">
      {COUNTS.map((name) => (
        <div
          key={name}
          className={`flex flex-col-reverse justify-end bg-surface px-4 py-3 max-sm:last:col-span-2 sm:max-lg:last:col-span-2 ${
            name === 'refused' && rows.refused > 0 ? 'shadow-[inset_0_3px_0_var(--color-error)]' : ''
          } ${name === 'accepted' && rows.accepted > 0 ? 'shadow-[inset_0_3px_0_var(--color-gold)]' : ''}`}
        >
          <dt className="text-sm text-muted">{t(`count.${name}`)}</dt>
          <dd className={`text-xl font-semibold ${rows[name] === 0 ? 'text-muted' : ''}`}>
            {format.count(rows[name])}
          </dd>
        </div>
      ))}
    </dl>
  )
}
