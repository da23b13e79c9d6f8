import { useLocale, useTranslations } from 'next-intl'
import { axisEnd } from '#app/_charts/cost-axis.ts'
import { Section } from '#app/_ui/section.tsx'
import type { Forecast } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import { createFormat } from '#lib/locale/format'
import { ForecastPlanCard } from './forecast-plan-card.tsx'
import { PLANS } from './plan-changes.ts'

/** The next days as they are, after pausing and after reallocating, side by side. */
export function ForecastPlans({
  forecast: { days, plans },
  targets,
  currency,
}: {
  forecast: Forecast
  targets: Readonly<Record<Stage, number | null>>
  currency: CurrencyCode
}) {
  const t = useTranslations('forecast.plans')
  const format = createFormat(useLocale(), currency)
  const costsAt = (stage: Stage) => PLANS.flatMap((name) => plans[name].cost[stage] ?? [])
  const scales = STAGES.filter((stage) => costsAt(stage).length > 0).map((stage) => {
    const target = targets[stage] || null
    return { stage, target, end: axisEnd(costsAt(stage), target ?? 0) }
  })
  return (
    <Section id="plans" title={t('title')}>
      <div className="grid gap-3 lg:grid-flow-col lg:grid-cols-3 lg:grid-rows-[repeat(7,auto)]">
        {PLANS.map((name) => (
          <ForecastPlanCard
            key={name}
            name={name}
            plan={plans[name]}
            before={plans.asIs}
            scales={scales}
            days={days}
            format={format}
          />
        ))}
      </div>
    </Section>
  )
}
