import { drawnAt } from './drawn-at.ts'
import type { TrendDay } from './trend-data.ts'
import { stretchesOf } from './trend-data.ts'
import type { Places, TrendLayout } from './trend-layout.ts'

type Scale = (value: number) => number

/** Where each day's value lies by its own events: a strip for each stretch of days; one without an upper end stands alone. */
export function TrendBand({
  days,
  places,
  scale,
  top,
}: {
  days: readonly TrendDay[]
  places: Places
  scale: Scale
  top: number
}) {
  const closed = stretchesOf(days, ({ band }) => (band === null || band.high === null ? null : closedBand(band)))
  const open = stretchesOf(days, ({ band }) => (band !== null && band.high === null ? band.low : null)).flat()
  return (
    <g className="fill-series-4" opacity="0.32">
      {closed.map((stretch) => {
        const upper = stretch.flatMap(({ index, drawn }) =>
          edgesOf(places, index).map((x) => `${x} ${scale(drawn.high)}`),
        )
        const lower = stretch.flatMap(({ index, drawn }) =>
          edgesOf(places, index).map((x) => `${x} ${scale(drawn.low)}`),
        )
        return <path key={stretch[0]?.index} d={`M${upper.join('L')}L${lower.toReversed().join('L')}Z`} />
      })}
      {open.map(({ index, drawn }) => {
        const [from = 0, to = 0] = edgesOf(places, index)
        const bottom = Math.max(scale(drawn), top + LEAST_OPEN)
        return <rect key={index} x={from} y={top - 1} width={to - from} height={bottom - top + 1} />
      })}
    </g>
  )
}

/** What is seen at least of a day without an upper end, also where all of it lies beyond the axis. */
const LEAST_OPEN = 8
/** Half the width of a band at most: two days alone are no landscape. */
const WIDEST_HALF = 30

function closedBand({ low, high }: NonNullable<TrendDay['band']>) {
  return { low, high: high ?? low }
}

/** A day's band is as wide as the day, a little slanted from one day to the next. */
function edgesOf({ at, step }: Places, index: number): readonly number[] {
  const half = Math.min(step * 0.36, WIDEST_HALF)
  return [at(index) - half, at(index) + half].map(drawnAt)
}

/** The values as points joined by a line; one beyond the axis is an arrow at its edge. */
export function TrendLine({
  days,
  places,
  scale,
  end,
  clip,
  layout,
}: {
  days: readonly TrendDay[]
  places: Places
  scale: Scale
  end: number
  /** Id of the clip path of the plot. */
  clip: string
  layout: TrendLayout
}) {
  const radius = drawnAt(Math.max(1.5, Math.min(3.5, places.step / 4)))
  const stretches = stretchesOf(days, ({ value }) => value)
  return (
    <>
      <g clipPath={`url(#${clip})`}>
        {stretches.map((stretch) => (
          <polyline
            key={stretch[0]?.index}
            points={stretch.map(({ index, drawn }) => `${places.at(index).toFixed(2)},${beyond(drawn)}`).join(' ')}
            className="fill-none stroke-series-1 [stroke-linejoin:round] [stroke-width:2.25]"
          />
        ))}
      </g>
      <g className="fill-surface stroke-series-1 [stroke-width:2]">
        {stretches
          .flat()
          .map(({ index, drawn }) =>
            drawn > end ? (
              <path key={index} d={arrowAt(places.at(index), layout.top)} className="fill-series-1 stroke-none" />
            ) : (
              <circle key={index} cx={places.at(index)} cy={scale(drawn)} r={radius} />
            ),
          )}
      </g>
    </>
  )

  /** The scale holds what lies beyond at the edge; a line has to leave the plot at its own slope. */
  function beyond(value: number): string {
    const height = layout.bottom - layout.top
    return (layout.bottom - (value / end) * height).toFixed(2)
  }
}

function arrowAt(x: number, top: number): string {
  return `M${x - 5} ${top + 1}l5 -8l5 8z`
}
