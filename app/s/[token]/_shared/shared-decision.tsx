import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { axisEnd } from '#app/_charts/cost-axis.ts'
import { CostBar } from '#app/_charts/cost-bar.tsx'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { DECISION_ICONS } from '#app/_sections/decision-icons.ts'
import { useReason } from '#app/_sections/reason-text.ts'
import { Icon } from '#app/_ui/icon.tsx'
import type { Decision, StageForecast } from '#lib/forecast/forecast'
import type { DecisionOutcome } from '#lib/kernel/outcome'
import type { Format } from '#lib/locale/format'

const STYLES = {
  go: 'border-done text-done',
  care: 'border-gold text-warning',
  hold: 'border-pause-mark text-pause',
  'no-go': 'border-error text-error',
  early: 'border-edge text-ink',
} as const satisfies Record<DecisionOutcome, string>

/** The word, and the sentence that carries it: what the deciding result will cost, and what it was wanted for. */
export function SharedDecision({ answer, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('analysis')
  const share = useTranslations('share')
  const report = useTranslations('report')
  const { about, decision, evidence } = answer
  const wanted = about.primaryStage
  const outcome = decision?.outcome ?? 'early'
  return (
    <section aria-label={share('decision')} className="space-y-2">
      <h2
        className={`flex items-center gap-2.5 border-s-[6px] ps-3 text-2xl leading-tight font-bold ${STYLES[outcome]}`}
      >
        <Icon name={DECISION_ICONS[outcome]} className="size-6" />
        {t(`decision.word.${decision?.outcome ?? 'none'}`)}
      </h2>
      {decision === null ? <p>{report('summary.noDecision')}</p> : <Grounds decision={decision} format={format} />}
      {decision !== null && decision.stage !== wanted && (
        <p className="text-sm">
          {t(evidence[wanted].events === null ? 'decision.otherStage' : 'decision.otherStageApart', {
            stage: decision.stage,
            wanted,
          })}
        </p>
      )}
    </section>
  )
}

function Grounds({ decision, format }: { decision: Decision; format: Format }) {
  const t = useTranslations('share')
  const reason = useReason(format)
  const { outcome, stage } = decision
  const ahead = decision.stages[stage]
  if (outcome === null || outcome === 'early' || ahead === null || ahead.target === null)
    return <p>{reason(decision.reason)}</p>
  const { low, high } = format.moneyEstimate(ahead)
  return (
    <>
      <p className="text-lg">
        {t.rich('cost', {
          stage,
          low,
          high,
          open: ahead.atLeast ? 'yes' : 'no',
          target: format.money(ahead.target),
          b: (text: ReactNode) => <strong>{text}</strong>,
        })}
      </p>
      <AgainstTarget ahead={ahead} target={ahead.target} />
    </>
  )
}

function AgainstTarget({ ahead, target }: { ahead: StageForecast; target: number }) {
  const t = useTranslations('share')
  return (
    <figure>
      <CostBar cost={ahead} limit={target} most={axisEnd([ahead], target)} />
      <figcaption className="pt-1 text-xs text-muted">{t('bar')}</figcaption>
    </figure>
  )
}
