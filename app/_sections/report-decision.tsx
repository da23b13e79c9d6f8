import { useTranslations } from 'next-intl'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { Icon } from '#app/_ui/icon.tsx'
import type { Format } from '#lib/locale/format'
import { DECISION_ICONS } from './decision-icons.ts'
import { DecisionSentence } from './decision-sentence.tsx'
import { useReason } from './reason-text.ts'

/** Whether to go on: the word, the sentence that carries it, and the chance it rests on. */
export function ReportDecision({ answer, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('report')
  const word = useTranslations('analysis.decision.word')
  const { decision } = answer
  if (decision === null) return <p className="report-decision">{t('summary.noDecision')}</p>
  return (
    <div className="report-decision">
      <Icon name={DECISION_ICONS[decision.outcome ?? 'early']} className="size-6" />
      <div>
        <p className="report-decision-sentence">
          <strong>{word(decision.outcome ?? 'none')}.</strong>{' '}
          <DecisionSentence decision={decision} days={answer.forecast?.days ?? null} format={format} />
        </p>
        <DecisionChance answer={answer} format={format} />
      </div>
    </div>
  )
}

function DecisionChance({ answer: { decision }, format }: { answer: ReportAnswer; format: Format }) {
  const reason = useReason(format)
  if (decision === null || decision.outcome === null || decision.outcome === 'early') return null
  return <p>{reason(decision.reason)}</p>
}
