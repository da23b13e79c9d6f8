import { useLocale, useTranslations } from 'next-intl'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'
import { judgedEvents, splitByEvidence } from './group-evidence.ts'
import { useGroupText } from './group-parts.ts'
import { NoValue } from './measure-value.tsx'
import { VerdictWord } from './verdict-word.tsx'

/** The figures behind the ranges of costs: verdict, events, likely cost, range, and the chance to meet the target. */
export function GroupCosts({
  groups,
  grouping,
  segmentBy,
  currency,
}: {
  groups: readonly JudgedGroup[]
  grouping: Grouping
  segmentBy: readonly Dimension[]
  currency: CurrencyCode
}) {
  const t = useTranslations('breakdown')
  const analysis = useTranslations('analysis')
  const textOf = useGroupText(grouping, segmentBy)
  const format = createFormat(useLocale(), currency)
  const { known } = splitByEvidence(groups)
  const hasTarget = known.some(({ cost }) => cost.probabilityWithinTarget !== null)
  const stage = known[0]?.verdict.stage ?? 'lead'
  return (
    <Table label={analysis('table.label', { title: t('forest.title', { stage, grouping }) })}>
      <thead>
        <tr>
          <ColumnHead className="sticky start-0 z-20">{analysis(`${grouping}.one`)}</ColumnHead>
          <ColumnHead>{analysis('verdict.one')}</ColumnHead>
          <ColumnHead numeric>{analysis(`funnel.step.${stage}`)}</ColumnHead>
          <ColumnHead numeric>{t('costs.median')}</ColumnHead>
          <ColumnHead numeric>{t('costs.range')}</ColumnHead>
          {hasTarget && <ColumnHead numeric>{t('costs.withinTarget')}</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {known.map((group) => {
          const { median, range } = format.moneyEstimate(group.cost)
          const { probabilityWithinTarget } = group.cost
          return (
            <tr key={group.key}>
              <RowHead>
                <BidiText>{textOf(group)}</BidiText>
              </RowHead>
              <Cell>
                <VerdictWord outcome={group.verdict.outcome} />
              </Cell>
              <Cell numeric>{format.count(judgedEvents(group))}</Cell>
              <Cell numeric>{median}</Cell>
              <Cell numeric>{range}</Cell>
              {hasTarget && (
                <Cell numeric>
                  {probabilityWithinTarget === null ? <NoValue /> : format.probability(probabilityWithinTarget)}
                </Cell>
              )}
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
