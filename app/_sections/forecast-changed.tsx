import { useLocale, useTranslations } from 'next-intl'
import type { Decision, Forecast } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { sideOf } from './plan-changes.ts'

/** A forecast with the decision that follows from it. */
export type KnownOutlook = { readonly forecast: Forecast; readonly decision: Decision | null }

/** What other settings would make of the forecast as is: cost, range, results and decision, beside what they are now. */
export function ForecastChanged({
  before,
  now,
  stage,
  currency,
}: {
  before: KnownOutlook
  /** The same where nothing is tried. */
  now: KnownOutlook
  stage: Stage
  currency: CurrencyCode
}) {
  const t = useTranslations('forecast.changed')
  const format = createFormat(useLocale(), currency)
  return (
    <div className="space-y-1">
      <p className="font-semibold">{t('title')}</p>
      {before === now ? (
        <p>{t('nothing')}</p>
      ) : (
        <>
          <CostChange before={before.forecast} now={now.forecast} stage={stage} format={format} />
          <CountChange before={before.forecast} now={now.forecast} stage={stage} format={format} />
          <DecisionChange before={before.decision} now={now.decision} format={format} />
        </>
      )}
    </div>
  )
}

type Change = { readonly before: Forecast; readonly now: Forecast; readonly stage: Stage; readonly format: Format }

function CostChange({ before, now, stage, format }: Change) {
  const t = useTranslations('forecast.changed')
  const [was, is] = [before.plans.asIs.cost[stage], now.plans.asIs.cost[stage]]
  if (was === null || is === null) return null
  const [earlier, later] = [format.moneyEstimate(was), format.moneyEstimate(is)]
  const ratio = is.median / was.median
  return (
    <>
      <p>
        {sideOf(ratio) === 'same'
          ? t('costSame', { stage, now: later.median })
          : t('cost', { stage, now: later.median, before: earlier.median, change: format.change(ratio - 1) })}
      </p>
      <p>
        {t('range', {
          low: later.low,
          high: later.high,
          open: is.atLeast ? 'yes' : 'no',
          lowBefore: earlier.low,
          highBefore: earlier.high,
          openBefore: was.atLeast ? 'yes' : 'no',
        })}
      </p>
    </>
  )
}

function CountChange({ before, now, stage, format }: Change) {
  const t = useTranslations('forecast.changed')
  const [was, is] = [before.plans.asIs.count[stage], now.plans.asIs.count[stage]]
  if (was === null || is === null) return null
  const [spendBefore, spend] = [before, now].map(({ plans, days }) => plans.asIs.dailyBudget * days) as [number, number]
  const values = {
    stage,
    now: format.countEstimate(is).median,
    before: format.countEstimate(was).median,
    spend: format.roughMoney(spend),
    days: now.days,
  }
  if (sideOf(spend / spendBefore) !== 'same' || now.days !== before.days) {
    return <p>{t('count', { ...values, spendBefore: format.roughMoney(spendBefore), daysBefore: before.days })}</p>
  }
  return values.now === values.before ? null : <p>{t('countSame', values)}</p>
}

function DecisionChange({ before, now, format }: { before: Decision | null; now: Decision | null; format: Format }) {
  const t = useTranslations('forecast.changed')
  const word = useTranslations('analysis.decision.word')
  if (before === null || now === null) return null
  const [was, is] = [before, now].map(({ outcome }) => word(outcome ?? 'none')) as [string, string]
  const [chanceBefore, chance] = [before, now].map(({ probability }) => probability && format.probability(probability))
  return (
    <p>
      {was === is ? t('decisionSame', { now: is }) : t('decision', { now: is, before: was })}
      {chance && chanceBefore && chance !== chanceBefore && ` ${t('chance', { now: chance, before: chanceBefore })}`}
    </p>
  )
}
