import type { TrendDay } from './trend-data.ts'
import { stretchesOf } from './trend-data.ts'

const [WIDTH, HEIGHT] = [96, 28]

/**
 * How a cost went day by day, in the size of a word and without figures: decoration beside a number, the trend itself
 * stands elsewhere. The dashed line is the target where it lies within sight.
 */
export function Spark({ days, target }: { days: readonly TrendDay[]; target: number | null }) {
  const values = days.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length < 2) return null
  const end = sparkEnd(values, target)
  const x = (index: number) => 3 + (index / Math.max(1, days.length - 1)) * (WIDTH - 6)
  const y = (value: number) => HEIGHT - 3 - Math.min(1, value / end) * (HEIGHT - 6)
  const last = stretchesOf(days, ({ value }) => value)
    .at(-1)
    ?.at(-1)
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} className="block shrink-0">
      {target !== null && target <= end && (
        <line
          x1="0"
          x2={WIDTH}
          y1={y(target)}
          y2={y(target)}
          className="stroke-ink [stroke-dasharray:3_2]"
          opacity="0.7"
        />
      )}
      {stretchesOf(days, ({ value }) => value).map((stretch) => (
        <polyline
          key={stretch[0]?.index}
          points={stretch.map(({ index, drawn }) => `${x(index).toFixed(1)},${y(drawn).toFixed(1)}`).join(' ')}
          className="fill-none stroke-series-1 [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.75]"
        />
      ))}
      {last !== undefined && <circle cx={x(last.index)} cy={y(last.drawn)} r="2.5" className="fill-series-1" />}
    </svg>
  )
}

/** A single day that was dear many times over must not press the others flat. */
function sparkEnd(values: readonly number[], target: number | null): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
  const highest = Math.max(...values)
  const wanted = target !== null && target < 3 * highest ? Math.max(highest, target) : highest
  return Math.min(wanted, 3 * Math.max(middle, target ?? 0)) || 1
}
