import { useTranslations } from 'next-intl'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { MeasureValue } from './measure-value.tsx'
import type { Measured } from './measures.ts'
import { OF_STAGE, textOf } from './measures.ts'

/** The figures behind the funnel: how many came to each stage, which share that is, and what one costs. */
export function FunnelTable({
  measured,
  targets,
  format,
}: {
  measured: Measured
  targets: Readonly<Record<Stage, number | null>>
  format: Format
}) {
  const t = useTranslations('analysis')
  const cpm = textOf(measured, 'cpm', format)
  return (
    <Table label={t('table.label', { title: t('funnel.title') })}>
      <thead>
        <tr>
          <ColumnHead>{t('funnel.column.stage')}</ColumnHead>
          <ColumnHead numeric>{t('funnel.column.count')}</ColumnHead>
          <ColumnHead numeric>{t('funnel.column.rate')}</ColumnHead>
          <ColumnHead numeric>{t('funnel.column.cost')}</ColumnHead>
          <ColumnHead numeric>{t('funnel.column.target')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        <tr>
          <RowHead>{t('funnel.step.impression')}</RowHead>
          <Cell numeric>
            <MeasureValue of={measured} measure="impressions" format={format} />
          </Cell>
          <Cell />
          <Cell numeric>{cpm && t('funnel.cost.impression', { cost: cpm })}</Cell>
          <Cell />
        </tr>
        {STAGES.map((stage) => (
          <StageRow key={stage} stage={stage} measured={measured} target={targets[stage]} format={format} />
        ))}
      </tbody>
    </Table>
  )
}

function StageRow({
  stage,
  measured,
  target,
  format,
}: {
  stage: Stage
  measured: Measured
  target: number | null
  format: Format
}) {
  const t = useTranslations('analysis')
  const { count, rate, cost } = OF_STAGE[stage]
  const rateText = textOf(measured, rate, format)
  return (
    <tr>
      <RowHead>{t(`funnel.step.${stage}`)}</RowHead>
      <Cell numeric>
        <MeasureValue of={measured} measure={count} format={format} />
      </Cell>
      <Cell numeric>{rateText && t(`funnel.rate.${stage}`, { rate: rateText })}</Cell>
      <Cell numeric>
        <MeasureValue of={measured} measure={cost} format={format} />
      </Cell>
      <Cell numeric>{target !== null && format.money(target)}</Cell>
    </tr>
  )
}
