import { useTranslations } from 'next-intl'
import { CostBar } from '#app/_charts/cost-bar.tsx'
import type { Plan } from '#lib/forecast/forecast'
import type { Range } from '#lib/inference/range'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { isHardlyAny, sideOf } from './plan-changes.ts'

/** A stage with what its costs are drawn beside: the target, if any, and the end of the axis that all plans share. */
export type StageScale = { readonly stage: Stage; readonly target: number | null; readonly end: number }

/** What one kind of result costs under a plan, with its range in words and as a bar, and how that compares with as is. */
export function ForecastOutlook({
  scale: { stage, target, end },
  plan,
  before,
  format,
}: {
  scale: StageScale
  plan: Plan
  /** What it is compared with; null for nothing. */
  before: Plan | null
  format: Format
}) {
  const t = useTranslations('analysis')
  const picture = useTranslations('forecast.picture')
  const [cost, count] = [plan.cost[stage], plan.count[stage]]
  if (plan.dailyBudget === 0) return <p className="text-sm text-muted">{picture('nothingRuns')}</p>
  if (cost === null) return <p className="text-sm text-muted">{t('noData')}</p>
  if (isHardlyAny(plan, stage)) return <p className="text-sm">{picture('hardlyAny', { stage })}</p>
  const money = format.moneyEstimate(cost)
  const events = count && format.countEstimate(count)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{money.median}</span>
        <Against before={before?.cost[stage] ?? null} now={cost} format={format} />
      </p>
      <CostBar cost={cost} limit={target} most={end} />
      <p className="text-sm">
        {t('costs.range', { low: money.low, high: money.high, open: cost.atLeast ? 'yes' : 'no' })}
      </p>
      {target !== null && (
        <p className="text-sm text-muted">
          {t('funnel.target', { target: format.money(target), ratio: format.multiple(cost.median / target) })}
        </p>
      )}
      {events && (
        <p className="text-sm text-muted">
          {t(`forecast.count.${stage}`, { median: events.median, low: events.low, high: events.high })}
          <MoreOrFewer before={before?.count[stage] ?? null} now={count} format={format} />
        </p>
      )}
    </>
  )
}

function Against({ before, now, format }: { before: Range | null; now: Range; format: Format }) {
  const t = useTranslations('forecast.against')
  if (before === null) return null
  const ratio = now.median / before.median
  return (
    <span className="text-sm font-medium">
      {t('cost', { side: sideOf(ratio), share: format.share(Math.abs(ratio - 1)) })}
    </span>
  )
}

function MoreOrFewer({ before, now, format }: { before: Range | null; now: Range; format: Format }) {
  const t = useTranslations('forecast.against')
  if (before === null || before.median === 0) return null
  const ratio = now.median / before.median
  return <>{t('count', { side: sideOf(ratio), share: format.share(Math.abs(ratio - 1)) })}</>
}
