import { useTranslations } from 'next-intl'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { useReason } from './reason-text.ts'
import { Numeric, ReportTable } from './report-table.tsx'
import { useSalesToCome } from './sales-to-come.ts'

/** The four costs: the likely value with its range, the target, how they stand to each other, and on what it rests. */
export function ReportCosts({ answer, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('report')
  const columns = [
    { key: 'stage', label: t('column.stage') },
    { key: 'likely', label: t('column.likely'), numeric: true },
    { key: 'range', label: t('column.range'), numeric: true },
    { key: 'target', label: t('column.target'), numeric: true },
    { key: 'ratio', label: t('column.ratio'), numeric: true },
    { key: 'evidence', label: t('column.evidence'), numeric: true },
  ]
  const salesToCome = useSalesToCome(answer, format)
  return (
    <>
      <ReportTable label={t('summary.costs')} columns={columns} hasWords>
        {STAGES.map((stage) => (
          <CostRow key={stage} stage={stage} answer={answer} format={format} />
        ))}
      </ReportTable>
      {answer.evidence.sale.isEnough && salesToCome !== null && <p className="report-quiet">{salesToCome}</p>}
    </>
  )
}

function CostRow({ stage, answer, format }: { stage: Stage; answer: ReportAnswer; format: Format }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const reason = useReason(format)
  const { evidence, decision, cost, about } = answer
  const { events, isEnough, reason: why } = evidence[stage]
  const ahead = decision?.stages[stage] ?? null
  const shown = ahead ?? cost[stage]
  const name = (
    <th scope="row">
      {words(`costs.stage.${stage}`)}
      {stage === decision?.stage && <span className="report-aside">{words('costs.deciding')}</span>}
    </th>
  )
  const target = about.targets[stage]
  const targetCell = (
    <Numeric>
      {target === null ? <span className="report-quiet">{words('costs.noTarget')}</span> : format.money(target)}
    </Numeric>
  )
  if (!isEnough || shown === null)
    return (
      <tr>
        {name}
        <td colSpan={2}>{why === null ? words('noData') : reason(why)}</td>
        {targetCell}
        <td />
        <Numeric>{events === null ? words('noData') : t('events', { stage, events })}</Numeric>
      </tr>
    )
  const { median, range } = format.moneyEstimate(shown)
  return (
    <tr>
      {name}
      <Numeric>
        <strong>{median}</strong>
      </Numeric>
      <Numeric>{ahead?.atLeast ? t('open', { range }) : range}</Numeric>
      {targetCell}
      <Numeric>{ahead?.ratio && <Ratio ratio={ahead.ratio} format={format} />}</Numeric>
      <Numeric>{t('events', { stage, events: events ?? 0 })}</Numeric>
    </tr>
  )
}

function Ratio({
  ratio,
  format,
}: {
  ratio: { readonly median: number; readonly low: number; readonly high: number }
  format: Format
}) {
  const t = useTranslations('report')
  return t('ratio', { ratio: format.multiple(ratio.median), range: format.multipleRange(ratio.low, ratio.high) })
}
