import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Decision } from '#lib/forecast/forecast'
import type { Format } from '#lib/locale/format'
import { useReason } from './reason-text.ts'

/** What the deciding stage will cost, beside its target; or why nothing can be said of it. Alike on screen and paper. */
export function DecisionSentence({
  decision,
  days,
  format,
}: {
  decision: Decision
  /** Days the forecast looks ahead; null where there is none. */
  days: number | null
  format: Format
}) {
  const t = useTranslations('analysis.decision')
  const reason = useReason(format)
  const { outcome, stage } = decision
  const forecast = decision.stages[stage]
  if (outcome === null || outcome === 'early' || forecast === null || forecast.target === null || days === null)
    return reason(decision.reason)
  const { low, high } = format.moneyEstimate(forecast)
  return t.rich('sentence', {
    days,
    stage,
    low,
    high,
    open: forecast.atLeast ? 'yes' : 'no',
    hasRatio: forecast.ratio === null ? 'no' : 'yes',
    ratio: forecast.ratio === null ? '' : format.multipleRange(forecast.ratio.low, forecast.ratio.high),
    target: format.money(forecast.target),
    b: (text: ReactNode) => <strong>{text}</strong>,
  })
}
