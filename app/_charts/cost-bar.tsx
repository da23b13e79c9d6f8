import type { CostInterval } from './forest-data.ts'

/**
 * A cost with its ranges on a scale that starts at nothing: the 80 % interval thin, the 50 % interval thick, the likely
 * value a dot, the limit a dashed line, an arrow where the range goes on beyond the end. Costs run from left to right in
 * every language, like all numbers.
 */
export function CostBar({ cost, limit, most }: { cost: CostInterval; limit: number | null; most: number }) {
  const share = (value: number) => Math.max(0, Math.min(1, value / most)) * 100
  const at = (value: number) => `${share(value).toFixed(2)}%`
  const length = (from: number, to: number) => `${(share(to) - share(from)).toFixed(2)}%`
  return (
    <svg aria-hidden="true" width="100%" height="14" className="block overflow-visible">
      <rect y="6.5" width="100%" height="1" className="fill-line" />
      <rect x={at(cost.low)} y="5.5" width={length(cost.low, cost.high)} height="3" className="fill-series-4" />
      <rect
        x={at(cost.innerLow)}
        y="4"
        width={length(cost.innerLow, cost.innerHigh)}
        height="6"
        className="fill-series-1"
      />
      {cost.median <= most && (
        <circle cx={at(cost.median)} cy="7" r="3.5" className="fill-surface stroke-series-1 stroke-2" />
      )}
      {cost.high > most && (
        <svg aria-hidden="true" x="100%" className="overflow-visible">
          <path d="M-5 2.5L1 7L-5 11.5" className="fill-none stroke-series-1 stroke-2" />
        </svg>
      )}
      {limit !== null && limit <= most && (
        <line x1={at(limit)} x2={at(limit)} y1="0" y2="14" className="stroke-ink [stroke-dasharray:2_2]" />
      )}
    </svg>
  )
}
