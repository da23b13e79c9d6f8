import { useLocale, useTranslations } from 'next-intl'
import { QuantileDots } from '#app/_charts/quantile-dots.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Figure } from '#app/_ui/figure.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Plan } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { useReferences } from './forecast-reference.ts'
import { isHardlyAny } from './plan-changes.ts'

/** On request: the cost as is as twenty futures that one can count. */
export function ForecastDots({
  plan,
  stage,
  target,
  ratioLimit,
  currency,
}: {
  plan: Plan
  stage: Stage
  target: number | null
  ratioLimit: number | null
  currency: CurrencyCode
}) {
  const t = useTranslations('forecast.dots')
  const breakdown = useTranslations('breakdown.forest')
  const format = createFormat(useLocale(), currency)
  const [values, cost] = [plan.equallyLikely[stage], plan.cost[stage]]
  const references = useReferences({ stage, target, ratioLimit, average: cost?.median ?? null, format })
  if (values === null || cost === null || references === null || isHardlyAny(plan, stage)) return null
  const within = (most: number) => values.filter((value) => value <= most).length
  return (
    <Disclosure summary={t('summary')}>
      <Figure
        takeaway={
          target === null || ratioLimit === null
            ? t('byMedian', { stage, median: format.moneyEstimate(cost).median })
            : t('byTarget', {
                stage,
                target: format.money(target),
                within: within(target),
                ratio: format.factor(ratioLimit),
                limit: within(ratioLimit * target),
              })
        }
        tableTitle={breakdown('table')}
        table={<DotsTable values={values} stage={stage} format={format} />}
      >
        <QuantileDots
          values={values}
          title={t('title', { stage })}
          axisTitle={t('axis', { stage, hasTarget: target === null ? 'no' : 'yes' })}
          {...references}
        />
      </Figure>
    </Disclosure>
  )
}

function DotsTable({ values, stage, format }: { values: readonly number[]; stage: Stage; format: Format }) {
  const t = useTranslations('forecast.dots')
  const analysis = useTranslations('analysis')
  return (
    <Table label={analysis('table.label', { title: t('title', { stage }) })}>
      <thead>
        <tr>
          <ColumnHead>{t('place')}</ColumnHead>
          <ColumnHead numeric>{analysis(`costs.stage.${stage}`)}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {values.map((value, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places never move, and two values may be alike
          <tr key={index}>
            <RowHead>{format.count(index + 1)}</RowHead>
            <Cell numeric>{format.money(value)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
