import { useLocale, useTranslations } from 'next-intl'
import type { Decision, Forecast } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { isHardlyAny, sideOf } from './plan-changes.ts'

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
          <p className="text-sm text-muted">{t('follows')}</p>
        </>
      )}
    </div>
  )
}

type Change = { readonly before: Forecast; readonly now: Forecast; readonly stage: Stage; readonly format: Format }

function CostChange({ before, now, stage, format }: Change) {
  const t = useTranslations('forecast.changed')
  const picture = useTranslations('forecast.picture')
  const [was, is] = [before.plans.asIs.cost[stage], now.plans.asIs.cost[stage]]
  if (was === null || is === null) return null
  if (isHardlyAny(now.plans.asIs, stage)) return <p>{picture('hardlyAny', { stage })}</p>
  const [earlier, later] = [format.moneyEstimate(was), format.moneyEstimate(is)]
  const ratio = is.median / was.median
  const values = { stage, now: later.median, before: earlier.median, change: format.change(ratio - 1) }
  const range = {
    low: later.low,
    high: later.high,
    open: is.atLeast ? 'yes' : 'no',
    lowBefore: earlier.low,
    highBefore: earlier.high,
    openBefore: was.atLeast ? 'yes' : 'no',
  }
  const isSameRange = later.range === earlier.range && range.open === range.openBefore
  return (
    <>
      <p>{t(costKey(values, ratio), values)}</p>
      <p>{t(isSameRange ? 'rangeSame' : 'range', range)}</p>
    </>
  )
}

/** Figures that are read alike are the same; two that differ by their rounding are told as such. */
function costKey({ now, before }: { now: string; before: string }, ratio: number): 'cost' | 'costSame' | 'costClose' {
  if (now === before) return 'costSame'
  return sideOf(ratio) === 'same' ? 'costClose' : 'cost'
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
    spendBefore: format.roughMoney(spendBefore),
    days: now.days,
    daysBefore: before.days,
  }
  const isSameCount = values.now === values.before
  if (values.spend !== values.spendBefore || values.days !== values.daysBefore)
    return <p>{t(isSameCount ? 'countAlike' : 'count', values)}</p>
  return isSameCount ? null : <p>{t('countSame', values)}</p>
}

function DecisionChange({ before, now, format }: { before: Decision | null; now: Decision | null; format: Format }) {
  const t = useTranslations('forecast.changed')
  const word = useTranslations('analysis.decision.word')
  if (before === null || now === null) return null
  const [was, is] = [before, now].map(({ outcome }) => word(outcome ?? 'none')) as [string, string]
  const [chanceBefore, chance] = [before, now].map(({ probability }) =>
    probability === null ? null : format.probability(probability),
  ) as [string | null, string | null]
  const isMoved = chance !== null && chanceBefore !== null && chance !== chanceBefore
  return (
    <p>
      {was === is ? t('decisionSame', { now: is }) : t('decision', { now: is, before: was })}
      {isMoved && ` ${t('chance', { now: chance, before: chanceBefore })}`}
    </p>
  )
}
