import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '#app/_ui/section.tsx'
import type { Forecast, Plan, PlanName } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { changesOf } from './plan-changes.ts'

const PLANS = ['asIs', 'paused', 'reallocated'] as const satisfies readonly PlanName[]

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
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const stages = STAGES.filter((stage) => PLANS.some((name) => plans[name].cost[stage] !== null))
  return (
    <Section id="plans" title={t('forecast.title')} lead={t('forecast.lead', { days })}>
      <div className="grid gap-3 lg:grid-flow-col lg:grid-cols-3 lg:grid-rows-[repeat(7,auto)]">
        {PLANS.map((name) => (
          <PlanCard
            key={name}
            name={name}
            plan={plans[name]}
            before={plans.asIs}
            stages={stages}
            days={days}
            targets={targets}
            format={format}
          />
        ))}
      </div>
    </Section>
  )
}

function PlanCard({
  name,
  plan,
  before,
  stages,
  days,
  targets,
  format,
}: {
  name: PlanName
  plan: Plan
  before: Plan
  stages: readonly Stage[]
  days: number
  targets: Readonly<Record<Stage, number | null>>
  format: Format
}) {
  const t = useTranslations('analysis')
  return (
    <article
      aria-labelledby={`plan-${name}`}
      className="grid content-start rounded-lg border border-line bg-surface lg:row-span-7 lg:grid-rows-subgrid"
    >
      <div className="space-y-1 px-4 pt-3 pb-3">
        <h3 id={`plan-${name}`} className="font-semibold">
          {t(`forecast.plan.${name}.title`)}
        </h3>
        <WhatChanges name={name} plan={plan} before={before} />
      </div>
      <dl className="contents">
        <Row label={t('forecast.budget')}>
          <p className="font-semibold">{format.money(plan.dailyBudget)}</p>
          <p className="text-sm text-muted">
            {plan.dailyBudget > 0
              ? t('forecast.total', { total: format.money(plan.dailyBudget * days), days })
              : t('forecast.empty')}
          </p>
        </Row>
        <Row label={t('forecast.ads')}>
          <p className="font-semibold">{format.count(plan.ads.length)}</p>
          {plan.stretched.length > 0 && (
            <p className="text-sm text-warning">{t('forecast.stretched', { count: plan.stretched.length })}</p>
          )}
        </Row>
        {stages.map((stage) => (
          <Row key={stage} label={t(`costs.stage.${stage}`)}>
            <StageOutlook stage={stage} plan={plan} target={targets[stage]} format={format} />
          </Row>
        ))}
      </dl>
    </article>
  )
}

function Row({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 border-t border-line px-4 py-2">
      <dt className="text-sm text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function StageOutlook({
  stage,
  plan,
  target,
  format,
}: {
  stage: Stage
  plan: Plan
  target: number | null
  format: Format
}) {
  const t = useTranslations('analysis')
  const [cost, count] = [plan.cost[stage], plan.count[stage]]
  if (cost === null) return <p className="text-sm text-muted">{t('noData')}</p>
  const money = format.moneyEstimate(cost)
  const events = count && format.countEstimate(count)
  return (
    <>
      <p className="font-semibold">{money.median}</p>
      <p className="text-sm">
        {t('costs.range', { low: money.low, high: money.high, open: cost.atLeast ? 'yes' : 'no' })}
      </p>
      {target !== null && target > 0 && (
        <p className="text-sm text-muted">
          {t('funnel.target', { target: format.money(target), ratio: format.multiple(cost.median / target) })}
        </p>
      )}
      {events && (
        <p className="text-sm text-muted">
          {t(`forecast.count.${stage}`, { median: events.median, low: events.low, high: events.high })}
        </p>
      )}
    </>
  )
}

/** In a sentence or two: which ads stop, get more and get less than as they are. */
function WhatChanges({ name, plan, before }: { name: PlanName; plan: Plan; before: Plan }) {
  const t = useTranslations('analysis')
  const { stop, more, less } = changesOf(before, plan)
  if (name === 'asIs') return <p className="text-sm text-muted">{t('forecast.plan.asIs.text')}</p>
  if (stop + more + less === 0) return <p className="text-sm text-muted">{t(`forecast.plan.${name}.same`)}</p>
  return (
    <p className="text-sm text-muted">
      {t(`forecast.plan.${name}.text`)} {t('forecast.changes', { stop, more, less })}
    </p>
  )
}
