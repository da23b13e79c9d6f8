import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { IconName } from '#app/_ui/icon.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { Decision } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { DecisionOutcome } from '#lib/kernel/outcome'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { useReason } from './reason-text.ts'

type Look = { readonly icon: IconName; readonly style: string }

const LOOKS = {
  go: { icon: 'check', style: 'border-done bg-done-soft [&>svg]:text-done' },
  care: { icon: 'warning', style: 'border-gold bg-warning-soft [&>svg]:text-warning' },
  hold: { icon: 'hold', style: 'border-pause-mark bg-pause-soft [&>svg]:text-pause' },
  'no-go': { icon: 'error', style: 'border-error bg-error-soft [&>svg]:text-error' },
  early: { icon: 'clock', style: 'border-edge bg-surface [&>svg]:text-muted' },
} as const satisfies Record<DecisionOutcome, Look>

/** Whether to go on, in one sentence, with what it rests on. */
export function DecisionBanner({
  decision,
  days,
  primaryStage,
  hasPrimary,
  currency,
  settings,
}: {
  decision: Decision
  /** Days the forecast looks ahead. */
  days: number
  primaryStage: Stage
  /** Whether the data carry the primary stage at all. */
  hasPrimary: boolean
  currency: CurrencyCode
  /** The page on which targets and limits are set. */
  settings: Route
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const { icon, style } = LOOKS[decision.outcome ?? 'early']

  return (
    <section
      aria-label={t('decision.title')}
      className={`flex gap-3 rounded-lg border border-s-[6px] px-4 py-4 sm:gap-4 sm:px-5 ${style}`}
    >
      <Icon name={icon} className="mt-1 size-5" />
      <div className="min-w-0 flex-1 space-y-2">
        <p className="max-w-[100ch] text-lg">
          <DecisionSentence decision={decision} days={days} format={format} />
        </p>
        <div className="max-w-[110ch] space-y-1 text-sm">
          <DecisionGrounds decision={decision} format={format} />
          {decision.stage !== primaryStage && (
            <p>
              {t(hasPrimary ? 'decision.otherStageApart' : 'decision.otherStage', {
                stage: decision.stage,
                wanted: primaryStage,
              })}
            </p>
          )}
          {decision.outcome === null && (
            <p>
              <Link href={settings}>{t('decision.setTarget')}</Link>
            </p>
          )}
        </div>
      </div>
    </section>
  )
}

function DecisionSentence({ decision, days, format }: { decision: Decision; days: number; format: Format }) {
  const t = useTranslations('analysis')
  const reason = useReason(format)
  const { outcome, stage } = decision
  const word = t(`decision.word.${outcome ?? 'none'}`)
  const b = (text: ReactNode) => <strong>{text}</strong>
  const forecast = decision.stages[stage]

  if (outcome === null || outcome === 'early' || forecast === null || forecast.target === null) {
    return t.rich('decision.because', { word, reason: reason(decision.reason), b })
  }
  const { low, high } = format.moneyEstimate(forecast)
  return t.rich('decision.sentence', {
    word,
    days,
    stage,
    low,
    high,
    open: forecast.atLeast ? 'yes' : 'no',
    ratio: forecast.ratio === null ? '' : format.multipleRange(forecast.ratio.low, forecast.ratio.high),
    target: format.money(forecast.target),
    b,
  })
}

/** How likely it is, and from where on which word is said. */
function DecisionGrounds({ decision, format }: { decision: Decision; format: Format }) {
  const t = useTranslations('analysis')
  const reason = useReason(format)
  if (decision.outcome === null || decision.outcome === 'early') return null
  return (
    <>
      <p>{reason(decision.reason)}</p>
      <p className="text-muted">
        {t('decision.rule', {
          confidence: format.share(decision.confidence),
          half: format.share(0.5),
          rest: format.share(1 - decision.confidence),
        })}
      </p>
    </>
  )
}
