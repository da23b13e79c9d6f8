import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Plan, PlanName } from '#lib/forecast/forecast'
import type { Format } from '#lib/locale/format'
import type { StageScale } from './forecast-outlook.tsx'
import { ForecastOutlook } from './forecast-outlook.tsx'
import { changesOf } from './plan-changes.ts'

/** One plan: what it changes, what it spends, and what each kind of result will cost. */
export function ForecastPlanCard({
  name,
  plan,
  before,
  scales,
  days,
  format,
}: {
  name: PlanName
  plan: Plan
  /** The plan `asIs`. */
  before: Plan
  scales: readonly StageScale[]
  days: number
  format: Format
}) {
  const t = useTranslations('analysis')
  const changes = changesOf(before, plan)
  const isSame = changes.stop + changes.more + changes.less === 0
  return (
    <article
      aria-labelledby={`plan-${name}`}
      className="grid content-start rounded-lg border border-line bg-surface lg:row-span-7 lg:grid-rows-subgrid"
    >
      <div className="space-y-1 px-4 pt-3 pb-3 print:break-after-avoid">
        <h3 id={`plan-${name}`} className="font-semibold">
          {t(`forecast.plan.${name}.title`)}
        </h3>
        <WhatChanges name={name} changes={changes} isSame={isSame} isEmpty={before.dailyBudget === 0} />
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
        {scales.map((scale) => (
          <Row key={scale.stage} label={t(`costs.stage.${scale.stage}`)}>
            <ForecastOutlook scale={scale} plan={plan} before={isSame ? null : before} format={format} />
          </Row>
        ))}
      </dl>
    </article>
  )
}

function Row({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid break-inside-avoid grid-cols-[5.25rem_minmax(0,1fr)] gap-x-3 sm:grid-cols-[6.5rem_minmax(0,1fr)] border-t border-line px-4 py-2">
      <dt className="text-sm text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** In a sentence or two: which ads stop, get more and get less than as they are. */
function WhatChanges({
  name,
  changes,
  isSame,
  isEmpty,
}: {
  name: PlanName
  changes: ReturnType<typeof changesOf>
  isSame: boolean
  /** Nothing is spent as is, so there is nothing to change. */
  isEmpty: boolean
}) {
  const t = useTranslations('analysis')
  if (isEmpty) return null
  if (name === 'asIs') return <p className="text-sm text-muted">{t('forecast.plan.asIs.text')}</p>
  if (isSame) return <p className="text-sm text-muted">{t(`forecast.plan.${name}.same`)}</p>
  return (
    <p className="text-sm text-muted">
      {t(`forecast.plan.${name}.text`)} {t('forecast.changes', changes)}
    </p>
  )
}
