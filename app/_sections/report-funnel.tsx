import { useLocale, useTranslations } from 'next-intl'
import { ShareBar } from '#app/_charts/share-bar.tsx'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { useFunnelTakeaway } from './funnel-takeaway.ts'
import { MeasureValue } from './measure-value.tsx'
import { OF_STAGE, textOf } from './measures.ts'
import { ReportDays } from './report-days.tsx'
import { ReportSection } from './report-section.tsx'
import { Numeric, ReportTable } from './report-table.tsx'
import type { ReportView } from './report-view.ts'

/** Where people fall out between seeing an ad and buying, and how it went day by day. */
export function ReportFunnel({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const format = createFormat(useLocale(), answer.about.currency)
  const columns = [
    { key: 'stage', label: t('column.stage') },
    { key: 'count', label: t('column.count'), numeric: true },
    { key: 'bar', label: <span className="sr-only">{t('column.count')}</span> },
    { key: 'share', label: t('column.share'), numeric: true },
    { key: 'cost', label: t('column.cost'), numeric: true },
    { key: 'target', label: t('column.target'), numeric: true },
  ]
  return (
    <ReportSection part="funnel" header={header}>
      <figure>
        <figcaption>{useFunnelTakeaway(answer, format)}</figcaption>
        <ReportTable label={t('part.funnel')} columns={columns}>
          <ImpressionsRow answer={answer} format={format} />
          {STAGES.map((stage) => (
            <StageRow key={stage} stage={stage} answer={answer} format={format} />
          ))}
        </ReportTable>
      </figure>
      <ReportDays answer={answer} format={format} />
    </ReportSection>
  )
}

type RowProps = { readonly answer: ReportAnswer; readonly format: Format }

function ImpressionsRow({ answer, format }: RowProps) {
  const t = useTranslations('analysis')
  const cpm = textOf(answer, 'cpm', format)
  return (
    <tr>
      <th scope="row">{t('funnel.step.impression')}</th>
      <Numeric>
        <MeasureValue of={answer} measure="impressions" format={format} />
      </Numeric>
      <td />
      <td />
      <Numeric>{cpm && t('funnel.cost.impression', { cost: cpm })}</Numeric>
      <td />
    </tr>
  )
}

function StageRow({ stage, answer, format }: RowProps & { stage: Stage }) {
  const t = useTranslations('analysis')
  const { count, rate, cost } = OF_STAGE[stage]
  const longest = Math.max(1, ...STAGES.map((each) => answer.totals[OF_STAGE[each].count] ?? 0))
  const events = answer.totals[count]
  const rateText = textOf(answer, rate, format)
  const target = answer.about.targets[stage]
  return (
    <tr>
      <th scope="row">{t(`funnel.step.${stage}`)}</th>
      <Numeric>
        <MeasureValue of={answer} measure={count} format={format} />
      </Numeric>
      <td className="report-bar">{events !== null && <ShareBar share={events / longest} />}</td>
      <Numeric>{rateText && t(`funnel.rate.${stage}`, { rate: rateText })}</Numeric>
      <Numeric>
        <MeasureValue of={answer} measure={cost} format={format} />
      </Numeric>
      <Numeric>{target !== null && format.money(target)}</Numeric>
    </tr>
  )
}
