import { useLocale, useTranslations } from 'next-intl'
import { Section } from '#app/_ui/section.tsx'
import type { Costs } from '#lib/analysis/analysis'
import type { Decision, Evidence, StageForecast } from '#lib/forecast/forecast'
import type { CostRange } from '#lib/inference/range'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { useReason } from './reason-text.ts'

/** What each stage will cost, beside its target and beside what it cost in the test; in words where that is not known. */
export function CostCards({
  cost,
  decision,
  evidence,
  days,
  currency,
}: {
  cost: Costs
  decision: Decision | null
  evidence: Readonly<Record<Stage, Evidence>>
  days: number | null
  currency: CurrencyCode
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  return (
    <Section id="costs" title={t('costs.title')} lead={days === null ? t('costs.leadTest') : t('costs.lead', { days })}>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {STAGES.map((stage) => (
          <CostCard
            key={stage}
            stage={stage}
            isDeciding={stage === decision?.stage}
            evidence={evidence[stage]}
            inTest={cost[stage]}
            ahead={decision?.stages[stage] ?? null}
            format={format}
          />
        ))}
      </ul>
    </Section>
  )
}

type CardProps = {
  readonly stage: Stage
  readonly isDeciding: boolean
  readonly evidence: Evidence
  readonly inTest: CostRange | null
  readonly ahead: StageForecast | null
  readonly format: Format
}

function CostCard({ stage, isDeciding, evidence, inTest, ahead, format }: CardProps) {
  const t = useTranslations('analysis')
  const reason = useReason(format)
  const shown = ahead ?? inTest
  return (
    <li
      className={`rounded-lg border bg-surface px-4 py-3 ${isDeciding ? 'border-t-4 border-edge border-t-gold pt-2.25' : 'border-line'}`}
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{t(`costs.stage.${stage}`)}</span>
        {isDeciding && <span className="text-xs text-muted">{t('costs.deciding')}</span>}
      </p>
      {evidence.isEnough && shown !== null ? (
        <KnownCost stage={stage} evidence={evidence} shown={shown} inTest={inTest} ahead={ahead} format={format} />
      ) : (
        <p className="mt-1 text-muted">{evidence.reason === null ? t('noData') : reason(evidence.reason)}</p>
      )}
    </li>
  )
}

function KnownCost({
  stage,
  evidence,
  shown,
  inTest,
  ahead,
  format,
}: Omit<CardProps, 'isDeciding'> & { readonly shown: StageForecast | CostRange }) {
  const t = useTranslations('analysis')
  const { median, low, high } = format.moneyEstimate(shown)
  const open = ahead?.atLeast ? 'yes' : 'no'
  return (
    <div className="space-y-1.5">
      <p className="text-2xl font-semibold">{median}</p>
      <p className="text-sm">{t('costs.range', { low, high, open })}</p>
      {ahead !== null && (
        <p className="text-sm">
          <AgainstTarget ahead={ahead} format={format} />
        </p>
      )}
      {inTest !== null && (
        <p className="border-t border-line pt-1.5 text-sm text-muted">
          {t('costs.inTest', { stage, events: evidence.events ?? 0, median: format.moneyEstimate(inTest).median })}
        </p>
      )}
    </div>
  )
}

function AgainstTarget({ ahead, format }: { ahead: StageForecast; format: Format }) {
  const t = useTranslations('analysis')
  if (ahead.target === null || ahead.ratio === null) return <span className="text-muted">{t('costs.noTarget')}</span>
  return t('costs.target', {
    target: format.money(ahead.target),
    ratio: format.multiple(ahead.ratio.median),
    range: format.multipleRange(ahead.ratio.low, ahead.ratio.high),
  })
}
