import { useTranslations } from 'next-intl'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import type { KnownPlan } from './plan-changes.ts'

/** The figures behind the picture of the plans: likely cost, both ranges, expected results. */
export function ForecastCosts({ plans, stage, format }: { plans: readonly KnownPlan[]; stage: Stage; format: Format }) {
  const t = useTranslations('forecast.picture')
  const analysis = useTranslations('analysis')
  return (
    <Table label={analysis('table.label', { title: t('title', { stage }) })}>
      <thead>
        <tr>
          <ColumnHead>{t('plan')}</ColumnHead>
          <ColumnHead numeric>{t('likely')}</ColumnHead>
          <ColumnHead numeric>{t('half')}</ColumnHead>
          <ColumnHead numeric>{t('most')}</ColumnHead>
          <ColumnHead numeric>{t('expected', { stage })}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {plans.map(({ name, cost, count }) => (
          <tr key={name}>
            <RowHead>{analysis(`forecast.plan.${name}.title`)}</RowHead>
            <Cell numeric>{format.moneyEstimate(cost).median}</Cell>
            <Cell numeric>{format.moneyEstimate({ ...cost, low: cost.innerLow, high: cost.innerHigh }).range}</Cell>
            <Cell numeric>{format.moneyEstimate(cost).range}</Cell>
            <Cell numeric>{count === null ? analysis('noData') : format.countEstimate(count).range}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
