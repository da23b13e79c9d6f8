'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { Button } from '#app/_ui/button.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import { createFormat } from '#lib/locale/format'
import { countVerdicts } from './verdict-counts.ts'
import { VerdictEntry } from './verdict-entry.tsx'
import { VerdictFilter } from './verdict-filter.tsx'
import { scaleOf } from './verdict-scale.ts'

// A verdict takes several lines; as many as a browser lays out without a pause.
const AT_FIRST = 50
const MORE = 100

/** What to do with each group and why: changed verdicts first, then those on which most was spent. */
export function VerdictList({
  grouping,
  groups,
  segmentBy,
  currency,
  chosen,
  onChoose,
}: {
  grouping: Grouping
  groups: readonly JudgedGroup[]
  segmentBy: readonly Dimension[]
  currency: CurrencyCode
  /** Null: every verdict. */
  chosen: VerdictOutcome | null
  onChoose: (outcome: VerdictOutcome | null) => void
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const [limit, setLimit] = useState(AT_FIRST)
  const counts = useMemo(() => countVerdicts(groups), [groups])
  const most = useMemo(() => scaleOf(groups), [groups])
  const shown = useMemo(
    () =>
      groups
        .filter(({ verdict }) => verdict !== null && (chosen === null || verdict.outcome === chosen))
        .toSorted(
          (left, right) =>
            Number(right.verdict?.change != null) - Number(left.verdict?.change != null) ||
            (right.totals.spend ?? 0) - (left.totals.spend ?? 0),
        ),
    [groups, chosen],
  )

  const limits = groups.find(({ verdict }) => verdict !== null)?.verdict?.limits

  return (
    <div className="space-y-3">
      <VerdictFilter counts={counts} chosen={chosen} onChoose={onChoose} format={format} />
      {shown.length === 0 ? (
        <p className="rounded-lg border border-line bg-surface px-4 py-6 text-center text-muted">
          {t('verdict.nobody')}
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {shown.slice(0, limit).map((group) => (
            <VerdictEntry
              key={group.key}
              group={group}
              grouping={grouping}
              segmentBy={segmentBy}
              format={format}
              most={most}
            />
          ))}
        </ul>
      )}
      {shown.length > limit && (
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          <p className="text-sm text-muted">{t('verdict.shown', { shown: limit, count: shown.length })}</p>
          <Button size="small" onClick={() => setLimit(limit + MORE)}>
            {t('table.more', { count: Math.min(MORE, shown.length - limit) })}
          </Button>
        </div>
      )}
      {limits && (
        <p className="text-sm text-muted">
          {t('verdict.limits', { boost: format.money(limits.boost), pause: format.money(limits.pause) })}
        </p>
      )}
      {groups.some(({ cost }) => cost !== null) && <p className="text-sm text-muted">{t('verdict.legend')}</p>}
    </div>
  )
}
