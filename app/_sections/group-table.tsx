'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'
import type { GroupFigures } from './group-columns.ts'
import { blocksOf, nextSort, parseSort, sortGroups } from './group-columns.ts'
import { GroupHead } from './group-head.tsx'
import { GroupRow } from './group-row.tsx'
import type { Measured } from './measures.ts'
import { MissingSums } from './missing-sums.tsx'

// As many rows as a browser lays out without a pause; 2,000 at once take it seconds.
const ROWS_AT_FIRST = 100
const ROWS_MORE = 200

/** One row per group with its sums and rates, the whole above them, in any order. */
export function GroupTable({
  grouping,
  groups,
  whole,
  segmentBy,
  currency,
  sort: sortText,
  onSort,
}: {
  grouping: Grouping
  groups: readonly GroupFigures[]
  whole: Measured
  segmentBy: readonly Dimension[]
  currency: CurrencyCode
  sort: string | null
  onSort: (sort: string) => void
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const [limit, setLimit] = useState(ROWS_AT_FIRST)
  const blocks = blocksOf(whole.totals)
  const sort = parseSort(sortText, blocks)
  const { column, descending } = sort
  const sorted = useMemo(
    () => sortGroups(groups, { column, descending }, (left, right) => format.compare(left.label, right.label)),
    [groups, column, descending, format],
  )
  const largestSpend = groups.reduce((largest, group) => Math.max(largest, group.totals.spend ?? 0), 0)
  const row = { grouping, segmentBy, blocks, format, largestSpend, wholeSpend: whole.totals.spend }

  return (
    <div className="space-y-3">
      <section
        aria-label={t('table.label', { title: t(`${grouping}.title`) })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="scroll-fade [--fade-start:0px]! overflow-auto rounded-lg border border-line bg-surface sm:max-h-[calc(100dvh-5rem)] print:max-h-none print:overflow-visible"
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <GroupHead
            grouping={grouping}
            blocks={blocks}
            sort={sort}
            onSort={(column) => onSort(nextSort(sort, column))}
          />
          <tbody>
            <GroupRow {...row} whole={{ ...whole, count: groups.length }} />
            {sorted.slice(0, limit).map((group) => (
              <GroupRow key={group.key} {...row} group={group} />
            ))}
          </tbody>
        </table>
      </section>
      {sorted.length > limit && (
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          <p className="text-sm text-muted">{t('table.shown', { shown: limit, count: sorted.length })}</p>
          <Button size="small" onClick={() => setLimit(limit + ROWS_MORE)}>
            {t('table.more', { count: Math.min(ROWS_MORE, sorted.length - limit) })}
          </Button>
        </div>
      )}
      <MissingSums totals={whole.totals} />
    </div>
  )
}
