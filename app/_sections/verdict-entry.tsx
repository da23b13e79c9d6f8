import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { Format } from '#lib/locale/format'
import { GroupName } from './group-name.tsx'
import { VerdictCost } from './verdict-cost.tsx'
import { VerdictNotes } from './verdict-notes.tsx'
import { useVerdictReason } from './verdict-reason.ts'
import { VerdictWord } from './verdict-word.tsx'

type EntryProps = {
  readonly group: JudgedGroup
  readonly grouping: Grouping
  readonly segmentBy: readonly Dimension[]
  readonly format: Format
  /** The cost at the end of the bars' scale. */
  readonly most: number
}

/** One group: what to do, what it costs, why, and what else bears on it. */
export const VerdictEntry = memo(function VerdictEntry({ group, grouping, segmentBy, format, most }: EntryProps) {
  const t = useTranslations('analysis')
  const reason = useVerdictReason(format)
  const { verdict, cost, totals } = group
  if (verdict === null) return null

  return (
    <li className="grid gap-x-6 gap-y-2 px-4 py-3 break-inside-avoid sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)] lg:grid-cols-[6.5rem_minmax(0,14rem)_12rem_minmax(0,1fr)]">
      <p className="sm:col-span-2 lg:col-span-1">
        <VerdictWord outcome={verdict.outcome} />
      </p>
      <div className="min-w-0">
        <p className="font-medium">
          <GroupName group={group} grouping={grouping} segmentBy={segmentBy} />
        </p>
        {totals.spend !== null && (
          <p className="text-sm text-muted">{t('verdict.spent', { spend: format.money(totals.spend) })}</p>
        )}
      </div>
      <div className="min-w-0 max-lg:sm:col-start-1 max-lg:sm:row-start-3">
        {cost === null ? (
          <p className="text-sm text-muted">{t('verdict.noCost')}</p>
        ) : (
          <VerdictCost cost={cost} verdict={verdict} format={format} most={most} />
        )}
      </div>
      <div className="min-w-0 space-y-1 text-sm max-lg:sm:col-start-2 max-lg:sm:row-span-2 max-lg:sm:row-start-2">
        <p>{reason(verdict)}</p>
        <VerdictNotes group={group} grouping={grouping} verdict={verdict} format={format} />
      </div>
    </li>
  )
})
