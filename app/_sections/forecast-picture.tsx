import { useLocale, useTranslations } from 'next-intl'
import { ForestPlot } from '#app/_charts/forest-plot.tsx'
import { Figure } from '#app/_ui/figure.tsx'
import type { Forecast } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { createFormat } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'
import { ForecastCosts } from './forecast-costs.tsx'
import { useReferences } from './forecast-reference.ts'
import type { KnownPlan } from './plan-changes.ts'
import { cheapestOf, knownPlans } from './plan-changes.ts'

/** What one result of the deciding kind costs under the three plans, beside the target: a sentence, the picture, its table. */
export function ForecastPicture({
  forecast: { days, plans },
  stage,
  target,
  ratioLimit,
  currency,
}: {
  forecast: Forecast
  stage: Stage
  target: number | null
  ratioLimit: number | null
  currency: CurrencyCode
}) {
  const t = useTranslations('forecast.picture')
  const plan = useTranslations('analysis.forecast.plan')
  const breakdown = useTranslations('breakdown.forest')
  const locale = useLocale()
  const format = createFormat(locale, currency)
  const known = knownPlans(plans, stage)
  const references = useReferences({
    stage,
    target,
    ratioLimit,
    average: plans.asIs.cost[stage]?.median ?? null,
    format,
  })
  if (references === null) return null
  if (known.length === 0) return <p>{t('hardlyAny', { stage })}</p>
  const written = ({ name, cost }: KnownPlan) => t('cost', { plan: name, cost: format.moneyEstimate(cost).median })
  return (
    <Figure
      takeaway={t('takeaway', {
        best: cheapestOf(known),
        stage,
        costs: known.map(written).reduce((before, after) => t('joined', { before, after })),
        hasTarget: target === null ? 'no' : 'yes',
        target: target === null ? '' : format.money(target),
      })}
      tableTitle={breakdown('table')}
      table={<ForecastCosts plans={known} stage={stage} format={format} />}
    >
      <div className="space-y-2 rounded-lg border border-line bg-surface p-3 sm:p-4">
        <ForestPlot
          title={t('title', { stage })}
          rows={known.map(({ name, cost, count }) => ({
            key: name,
            name: plan(`${name}.title`),
            count: count === null ? '' : t('count', { count: format.countEstimate(count).median }),
            cost,
            costText: format.moneyEstimate(cost).median,
            outcome: null,
          }))}
          {...references}
          axisTitle={breakdown('axis', { stage })}
          isMirrored={directionOf(locale) === 'rtl'}
        />
        <p className="text-sm text-muted">{t('legend', { stage, days })}</p>
      </div>
    </Figure>
  )
}
