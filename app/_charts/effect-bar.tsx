import type { Range } from '#lib/inference/range'

/**
 * How much cheaper or dearer than the average, with its 80 % interval: the average in the middle, cheaper to the left,
 * dearer to the right, half the cost as far away as twice the cost.
 */
export function EffectBar({ effect, most }: { effect: Range; most: number }) {
  const share = (ratio: number) => 50 + 50 * Math.max(-1, Math.min(1, Math.log(ratio) / Math.log(most)))
  const at = (ratio: number) => `${share(ratio).toFixed(2)}%`
  return (
    <svg aria-hidden="true" width="100%" height="16" className="block overflow-visible">
      <rect y="7.5" width="100%" height="1" className="fill-line" />
      <line x1="50%" x2="50%" y1="0" y2="16" className="stroke-ink [stroke-dasharray:3_2]" />
      <line x1={at(effect.low)} x2={at(effect.high)} y1="8" y2="8" className="stroke-series-1 [stroke-width:3]" />
      <circle cx={at(effect.median)} cy="8" r="4.5" className="fill-surface stroke-series-1 [stroke-width:2.5]" />
    </svg>
  )
}

/** The ratio at the right edge that holds all ranges: half again as much at least, four times at most. */
export function effectEnd(effects: readonly Range[]): number {
  const furthest = effects.reduce((most, { low, high }) => Math.max(most, high, 1 / low), 1.5)
  return Math.min(4, furthest * 1.05)
}
