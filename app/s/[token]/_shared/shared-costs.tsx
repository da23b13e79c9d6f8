import { useTranslations } from 'next-intl'
import { axisEnd } from '#app/_charts/cost-axis.ts'
import { CostBar } from '#app/_charts/cost-bar.tsx'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { lacksCost } from '#app/_sections/plan-changes.ts'
import { useReason } from '#app/_sections/reason-text.ts'
import { Section } from '#app/_ui/section.tsx'
import type { StageForecast } from '#lib/forecast/forecast'
import type { CostRange } from '#lib/inference/range'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'

/** What a click, a subscriber, a lead and a sale will cost, each beside its target. */
export function SharedCosts({ answer, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('analysis.costs')
  const days = answer.forecast?.days ?? null
  return (
    <div className="break-inside-avoid">
      <Section id="costs" title={t('title')} lead={days === null ? t('leadTest') : t('lead', { days })}>
        <ul className="grid gap-3 sm:grid-cols-2 print:grid-cols-2">
          {STAGES.map((stage) => (
            <StageCost key={stage} stage={stage} answer={answer} format={format} />
          ))}
        </ul>
      </Section>
    </div>
  )
}

function StageCost({ stage, answer, format }: { stage: Stage; answer: ReportAnswer; format: Format }) {
  const t = useTranslations('analysis')
  const picture = useTranslations('forecast.picture')
  const reason = useReason(format)
  const { decision, cost, evidence, forecast } = answer
  const ahead = decision?.stages[stage] ?? null
  const shown = ahead ?? cost[stage]
  const { isEnough, reason: why } = evidence[stage]
  const hasCost = forecast === null || !lacksCost(forecast.plans.asIs, stage)
  return (
    <li
      className={`break-inside-avoid rounded-lg border bg-surface px-4 py-3 ${stage === decision?.stage ? 'border-edge border-t-4 border-t-gold pt-2.25' : 'border-line'}`}
    >
      <h3 className="font-semibold">{t(`costs.stage.${stage}`)}</h3>
      {isEnough && shown !== null && hasCost ? (
        <KnownCost shown={shown} ahead={ahead} target={answer.about.targets[stage]} format={format} />
      ) : (
        <>
          <p className="text-muted">
            {isEnough && !hasCost ? picture('hardlyAny', { stage }) : why === null ? t('noData') : reason(why)}
          </p>
          <TargetText target={answer.about.targets[stage]} ratio={null} format={format} />
        </>
      )}
    </li>
  )
}

function KnownCost({
  shown,
  ahead,
  target,
  format,
}: {
  shown: StageForecast | CostRange
  ahead: StageForecast | null
  /** Currency units; null where none is set. */
  target: number | null
  format: Format
}) {
  const t = useTranslations('analysis.costs')
  const { median, low, high } = format.moneyEstimate(shown)
  return (
    <div className="space-y-1">
      <p className="text-2xl font-semibold">{median}</p>
      <p className="text-sm">{t('range', { low, high, open: ahead?.atLeast ? 'yes' : 'no' })}</p>
      <CostBar cost={shown} limit={target} most={axisEnd([shown], target ?? shown.median)} />
      <TargetText target={target} ratio={ahead?.ratio?.median ?? null} format={format} />
    </div>
  )
}

function TargetText({ target, ratio, format }: { target: number | null; ratio: number | null; format: Format }) {
  const t = useTranslations('share.costs')
  if (target === null) return <p className="text-sm text-muted">{t('noTarget')}</p>
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      <span>{t('target', { target: format.money(target) })}</span>
      {ratio !== null && <span>{t('times', { ratio: format.multiple(ratio) })}</span>}
    </p>
  )
}
