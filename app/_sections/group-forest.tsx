import { useLocale, useTranslations } from 'next-intl'
import type { GroupStandard, JudgedGroup } from '#app/_client/analysis-part.ts'
import { Figure } from '#app/_ui/figure.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { GroupCosts } from './group-costs.tsx'
import type { KnownGroup } from './group-evidence.ts'
import { sidesOf, splitByEvidence } from './group-evidence.ts'
import { useGroupText } from './group-parts.ts'
import { GroupPlot } from './group-plot.tsx'

/** More lines than these are a list and no picture. */
const MOST_DRAWN = 24
/** Names in one sentence. */
const MOST_NAMED = 8

/** What one event costs in each group, with its range, beside the target: a sentence, the picture, and its table. */
export function GroupForest({
  grouping,
  groups,
  segmentBy,
  standard,
  currency,
}: {
  grouping: Grouping
  groups: readonly JudgedGroup[]
  segmentBy: readonly Dimension[]
  standard: GroupStandard
  currency: CurrencyCode
}) {
  const t = useTranslations('breakdown')
  const format = createFormat(useLocale(), currency)
  const textOf = useGroupText(grouping, segmentBy)
  const { known, unknown } = splitByEvidence(groups)
  const drawn = mostSpent(known)
  const { stage, target, average } = standard
  const reference = target ?? average
  if (drawn.length === 0 || reference === null) return null

  const kind = target === null ? 'average' : 'target'
  return (
    <Figure
      takeaway={
        <>
          {t('forest.takeaway', {
            kind,
            stage,
            reference: format.money(reference),
            grouping,
            count: known.length,
            ...sidesOf(known, reference),
          })}{' '}
          {drawn.length < known.length && t('forest.drawn', { count: drawn.length })}
        </>
      }
      tableTitle={t('forest.table')}
      table={<GroupCosts groups={groups} grouping={grouping} segmentBy={segmentBy} currency={currency} />}
    >
      <div className="space-y-2 rounded-lg border border-line bg-surface p-3 sm:p-4">
        <GroupPlot
          groups={drawn}
          grouping={grouping}
          segmentBy={segmentBy}
          standard={standard}
          reference={reference}
          format={format}
        />
        {unknown.length > 0 && (
          <p className="text-sm text-muted">
            {t('forest.unknown', {
              stage,
              count: unknown.length,
              names: unknown
                .slice(0, MOST_NAMED)
                .map((group) => isolateName(textOf(group)))
                .join('; '),
              rest: Math.max(0, unknown.length - MOST_NAMED),
            })}
          </p>
        )}
      </div>
    </Figure>
  )
}

/** Those on which most was spent, in the order in which they came. */
function mostSpent(known: readonly KnownGroup[]): readonly KnownGroup[] {
  if (known.length <= MOST_DRAWN) return known
  const kept = new Set(
    known.toSorted((one, other) => (other.totals.spend ?? 0) - (one.totals.spend ?? 0)).slice(0, MOST_DRAWN),
  )
  return known.filter((group) => kept.has(group))
}
