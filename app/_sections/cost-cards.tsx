import { useLocale, useTranslations } from 'next-intl'
import { Spark } from '#app/_charts/spark.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { About, Analysis } from '#lib/analysis/analysis'
import type { Evidence, Forecast, StageForecast } from '#lib/forecast/forecast'
import type { CostRange } from '#lib/inference/range'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { OF_STAGE } from './measures.ts'
import type { PlanOutcome } from './plan-changes.ts'
import { lacksCost } from './plan-changes.ts'
import { useReason } from './reason-text.ts'
import { useSalesToCome } from './sales-to-come.ts'
import { trendDays } from './trend-days.ts'

/** What each stage will cost, beside its target and beside what it cost in the test; in words where that is not known. */
export function CostCards({
  analysis,
}: {
  analysis: Pick<Analysis, 'cost' | 'days' | 'decision' | 'evidence' | 'totals' | 'rates'> & {
    readonly about: Pick<About, 'currency' | 'targets'>
    readonly forecast: ForecastAsIs | null
  }
}) {
  const t = useTranslations('analysis')
  const { about, cost, days, decision, evidence, forecast } = analysis
  const format = createFormat(useLocale(), about.currency)
  const salesToCome = useSalesToCome(analysis, format)
  return (
    <Section
      id="costs"
      title={t('costs.title')}
      lead={forecast === null ? t('costs.leadTest') : t('costs.lead', { days: forecast.days })}
    >
      <ul className="grid gap-3 sm:grid-cols-2">
        {STAGES.map((stage) => (
          <CostCard
            key={stage}
            stage={stage}
            isDeciding={stage === decision?.stage}
            evidence={evidence[stage]}
            inTest={cost[stage]}
            ahead={decision?.stages[stage] ?? null}
            lacksCost={forecast !== null && lacksCost(forecast.plans.asIs, stage)}
            target={about.targets[stage]}
            days={days}
            note={stage === 'sale' ? salesToCome : null}
            format={format}
          />
        ))}
      </ul>
    </Section>
  )
}

/** What a run that goes on as it is will come to. */
export type ForecastAsIs = Pick<Forecast, 'days'> & { readonly plans: { readonly asIs: PlanOutcome } }

type CardProps = {
  readonly stage: Stage
  readonly isDeciding: boolean
  readonly evidence: Evidence
  readonly inTest: CostRange | null
  readonly ahead: StageForecast | null
  /** Hardly a result is to be expected, so that there is no cost to speak of. */
  readonly lacksCost: boolean
  readonly target: number | null
  readonly days: Analysis['days']
  /** What else has to be said of the estimate. */
  readonly note: string | null
  readonly format: Format
}

function CostCard({ isDeciding, lacksCost, ...card }: CardProps) {
  const { stage, evidence, inTest, ahead, target, format } = card
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
        <KnownCost {...card} lacksCost={lacksCost} shown={shown} />
      ) : (
        <div className="mt-1 space-y-1 text-muted">
          <p>{evidence.reason === null ? t('noData') : reason(evidence.reason)}</p>
          {target !== null && <p className="text-sm">{t('funnel.targetAlone', { target: format.money(target) })}</p>}
        </div>
      )}
    </li>
  )
}

type KnownProps = Omit<CardProps, 'isDeciding'> & { readonly shown: StageForecast | CostRange }

function KnownCost({ lacksCost, ...card }: KnownProps) {
  const { stage, evidence, inTest, note, format } = card
  const t = useTranslations('analysis')
  const picture = useTranslations('forecast.picture')
  return (
    <div className="space-y-1.5">
      {lacksCost ? <p className="mt-1 text-muted">{picture('hardlyAny', { stage })}</p> : <LikelyCost {...card} />}
      {inTest !== null && (
        <p className="border-t border-line pt-1.5 text-sm text-muted">
          {t('costs.inTest', { stage, events: evidence.events ?? 0, median: format.moneyEstimate(inTest).median })}
          {note !== null && <span className="block">{note}</span>}
        </p>
      )}
    </div>
  )
}

function LikelyCost({ stage, shown, ahead, target, days, format }: Omit<KnownProps, 'lacksCost'>) {
  const t = useTranslations('analysis')
  const { median, low, high } = format.moneyEstimate(shown)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="text-2xl font-semibold">{median}</p>
        <Spark days={trendDays(days, OF_STAGE[stage].cost)} target={target} />
      </div>
      <p className="text-sm">{t('costs.range', { low, high, open: ahead?.atLeast ? 'yes' : 'no' })}</p>
      {ahead !== null && (
        <p className="text-sm">
          <AgainstTarget ahead={ahead} format={format} />
        </p>
      )}
    </>
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
