import { useLocale, useTranslations } from 'next-intl'
import { ForestPlot } from '#app/_charts/forest-plot.tsx'
import type { GroupStandard } from '#app/_client/analysis-part.ts'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { Format } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'
import { useForestReference } from './forest-reference.ts'
import type { KnownGroup } from './group-evidence.ts'
import { judgedEvents } from './group-evidence.ts'
import { useGroupText } from './group-parts.ts'
import { MarkLegend } from './mark-legend.tsx'

/** What one event costs in each group, as a picture with the meaning of its marks. */
export function GroupPlot({
  groups,
  grouping,
  segmentBy,
  standard: { stage, target, ratioLimit },
  reference,
  format,
}: {
  groups: readonly KnownGroup[]
  grouping: Grouping
  segmentBy: readonly Dimension[]
  standard: GroupStandard
  /** The target, or the run's own cost where there is none. */
  reference: number
  format: Format
}) {
  const t = useTranslations('breakdown.forest')
  const textOf = useGroupText(grouping, segmentBy)
  const kind = target === null ? 'average' : 'target'
  return (
    <>
      <ForestPlot
        title={t('title', { stage, grouping })}
        rows={groups.map((group) => ({
          key: group.key,
          name: textOf(group),
          count: t('count', { count: format.count(judgedEvents(group)) }),
          cost: group.cost,
          costText: format.moneyEstimate(group.cost).median,
          outcome: group.verdict.outcome,
        }))}
        {...useForestReference({ kind, cost: reference, ratioLimit, format })}
        axisTitle={t('axis', { stage })}
        isMirrored={directionOf(useLocale()) === 'rtl'}
      />
      <MarkLegend outcomes={groups.map(({ verdict }) => verdict.outcome)} />
      <p className="text-sm text-muted">{t('legend', { stage })}</p>
    </>
  )
}
