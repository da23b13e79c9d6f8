import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { splitByEvidence } from './group-evidence.ts'
import { useGroupText } from './group-parts.ts'
import { MeasureValue } from './measure-value.tsx'
import { OF_STAGE } from './measures.ts'
import { Numeric, ReportTable } from './report-table.tsx'
import { VerdictWord } from './verdict-word.tsx'

/** What came of each group, those on which most was spent first. */
export function ReportGroups({
  grouping,
  answer,
  most,
  note,
  format,
}: {
  grouping: Grouping
  answer: ReportAnswer
  /** Lines at most; what is left is summed up. */
  most: number
  /** What stands below the name. */
  note?: (group: JudgedGroup) => ReactNode
  format: Format
}) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const stage = answer.standards[grouping]?.stage ?? answer.decision?.stage ?? answer.about.primaryStage
  const sorted = answer.groups[grouping].toSorted((one, other) => spendOf(other) - spendOf(one))
  const rest = sorted.slice(most)
  const columns = [
    { key: 'name', label: words(`${grouping}.one`) },
    { key: 'verdict', label: t('column.verdict') },
    { key: 'spend', label: t('column.spend'), numeric: true },
    { key: 'ctr', label: words('column.ctr'), numeric: true },
    { key: 'cpc', label: words('column.cpc'), numeric: true },
    { key: 'events', label: words(`funnel.step.${stage}`), numeric: true },
    { key: 'cost', label: t('column.costOf', { stage }), numeric: true },
  ]
  const known = new Set(splitByEvidence(sorted).known.map(({ key }) => key))
  return (
    <>
      <ReportTable label={words(`${grouping}.title`)} columns={columns} isTight>
        {sorted.slice(0, most).map((group) => (
          <GroupRow
            key={group.key}
            group={group}
            grouping={grouping}
            answer={answer}
            stage={stage}
            isKnown={known.has(group.key)}
            note={note?.(group)}
            format={format}
          />
        ))}
      </ReportTable>
      {rest.length > 0 && (
        <p className="report-quiet">
          {t('groups.rest', {
            count: rest.length,
            spend: format.money(rest.reduce((sum, group) => sum + spendOf(group), 0)),
          })}
        </p>
      )}
    </>
  )
}

function GroupRow({
  group,
  grouping,
  answer,
  stage,
  isKnown,
  note,
  format,
}: {
  group: JudgedGroup
  grouping: Grouping
  answer: ReportAnswer
  stage: Stage
  isKnown: boolean
  note: ReactNode
  format: Format
}) {
  const nameOf = useGroupText(grouping, answer.about.segmentBy)
  const { verdict } = group
  return (
    <tr>
      <th scope="row">
        <BidiText className="wrap-anywhere">{nameOf(group)}</BidiText>
        {note && <span className="report-aside">{note}</span>}
      </th>
      <td>{verdict !== null && <VerdictWord outcome={verdict.outcome} />}</td>
      <Numeric>
        <MeasureValue of={group} measure="spend" format={format} />
      </Numeric>
      <Numeric>
        <MeasureValue of={group} measure="ctr" format={format} />
      </Numeric>
      <Numeric>
        <MeasureValue of={group} measure="cpc" format={format} />
      </Numeric>
      <Numeric>
        <MeasureValue of={group} measure={OF_STAGE[stage].count} format={format} />
      </Numeric>
      <Numeric>
        <GroupCost group={group} isKnown={isKnown} format={format} />
      </Numeric>
    </tr>
  )
}

function GroupCost({ group: { cost }, isKnown, format }: { group: JudgedGroup; isKnown: boolean; format: Format }) {
  const t = useTranslations('report')
  if (cost === null || !isKnown) return <span className="report-quiet">{t('notEnough')}</span>
  const { median, range } = format.moneyEstimate(cost)
  return (
    <>
      <strong>{median}</strong>
      <span className="report-aside">{range}</span>
    </>
  )
}

function spendOf({ totals }: JudgedGroup): number {
  return totals.spend ?? 0
}
