import { useTranslations } from 'next-intl'
import { CostBar } from '#app/_charts/cost-bar.tsx'
import type { ShownVerdict } from '#app/_client/analysis-part.ts'
import type { CostRange } from '#lib/inference/range'
import type { Format } from '#lib/locale/format'

/** The cost that was judged, in words first, and beside the limit above which to pause. */
export function VerdictCost({
  cost,
  verdict,
  format,
  most,
}: {
  cost: CostRange
  verdict: ShownVerdict
  format: Format
  /** The cost at the end of the bar's scale. */
  most: number
}) {
  const t = useTranslations('analysis')
  const { median, range } = format.moneyEstimate(cost)
  return (
    <>
      <p className="font-semibold">{t(`funnel.cost.${verdict.stage}`, { cost: median })}</p>
      <p className="text-sm text-muted">{range}</p>
      {most > 0 && (
        <div className="pt-1">
          <CostBar cost={cost} limit={verdict.limits.pause} most={most} />
        </div>
      )}
    </>
  )
}
