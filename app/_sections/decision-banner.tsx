import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '#app/_ui/icon.tsx'
import type { Decision } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { DecisionOutcome } from '#lib/kernel/outcome'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { DECISION_ICONS } from './decision-icons.ts'
import { DecisionSentence } from './decision-sentence.tsx'
import { useReason } from './reason-text.ts'

type Look = { readonly frame: string; readonly ink: string }

const LOOKS = {
  go: { frame: 'border-done bg-done-soft', ink: 'text-done' },
  care: { frame: 'border-gold bg-warning-soft', ink: 'text-warning' },
  hold: { frame: 'border-pause-mark bg-pause-soft', ink: 'text-pause' },
  'no-go': { frame: 'border-error bg-error-soft', ink: 'text-error' },
  early: { frame: 'border-edge bg-surface', ink: 'text-ink' },
} as const satisfies Record<DecisionOutcome, Look>

/** Whether to go on: the word, the sentence that carries it, and what it rests on. */
export function DecisionBanner({
  decision,
  days,
  primaryStage,
  hasPrimary,
  currency,
  settings,
  children,
}: {
  decision: Decision
  /** Days the forecast looks ahead. */
  days: number
  primaryStage: Stage
  /** Whether the data carry the primary stage at all. */
  hasPrimary: boolean
  currency: CurrencyCode
  /** The page on which targets and limits are set; null for those who may set none. */
  settings: Route | null
  /** What stands above the word: how far the run has come. */
  children?: ReactNode
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const outcome = decision.outcome ?? 'early'
  const { frame, ink } = LOOKS[outcome]

  return (
    <section
      aria-label={t('decision.title')}
      className={`space-y-1.5 rounded-lg border border-s-[6px] px-4 py-4 sm:px-5 ${frame}`}
    >
      {children}
      <p className={`flex items-center gap-2.5 text-2xl font-bold ${ink}`}>
        <Icon name={DECISION_ICONS[outcome]} className="size-7" />
        {t(`decision.word.${decision.outcome ?? 'none'}`)}
      </p>
      <p className="max-w-[100ch] text-lg text-pretty">
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
        {decision.outcome === null && settings !== null && (
          <p>
            <Link href={settings}>{t('decision.setTarget')}</Link>
          </p>
        )}
      </div>
    </section>
  )
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
