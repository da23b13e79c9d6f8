import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { Icon } from '#app/_ui/icon.tsx'
import type { Format } from '#lib/locale/format'
import { DECISION_ICONS } from './decision-icons.ts'
import { useReason } from './reason-text.ts'

/** Whether to go on: the word, the sentence that carries it, and the chance it rests on. */
export function ReportDecision({ answer, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('report')
  const { decision } = answer
  if (decision === null) return <p className="report-decision">{t('summary.noDecision')}</p>
  return (
    <div className="report-decision">
      <Icon name={DECISION_ICONS[decision.outcome ?? 'early']} className="size-6" />
      <div>
        <p className="report-decision-sentence">
          <DecisionText answer={answer} format={format} />
        </p>
        <DecisionChance answer={answer} format={format} />
      </div>
    </div>
  )
}

function DecisionText({ answer: { decision, forecast }, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('analysis')
  const reason = useReason(format)
  if (decision === null) return null
  const { outcome, stage } = decision
  const word = t(`decision.word.${outcome ?? 'none'}`)
  const b = (text: ReactNode) => <strong>{text}</strong>
  const ahead = decision.stages[stage]
  if (outcome === null || outcome === 'early' || ahead === null || ahead.target === null || forecast === null)
    return t.rich('decision.because', { word, reason: reason(decision.reason), b })
  const { low, high } = format.moneyEstimate(ahead)
  return t.rich('decision.sentence', {
    word,
    days: forecast.days,
    stage,
    low,
    high,
    open: ahead.atLeast ? 'yes' : 'no',
    ratio: ahead.ratio === null ? '' : format.multipleRange(ahead.ratio.low, ahead.ratio.high),
    target: format.money(ahead.target),
    b,
  })
}

function DecisionChance({ answer: { decision }, format }: { answer: ReportAnswer; format: Format }) {
  const reason = useReason(format)
  if (decision === null || decision.outcome === null || decision.outcome === 'early') return null
  return <p>{reason(decision.reason)}</p>
}
