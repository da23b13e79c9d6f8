import { axisEnd, axisScale } from './cost-axis.ts'
import { TrendAxis, TrendDays } from './trend-axis.tsx'
import type { TrendDay, TrendProps } from './trend-data.ts'
import type { TrendLayout } from './trend-layout.ts'
import { broadTrend, narrowTrend, placedDays, wideTrend } from './trend-layout.ts'
import { TrendBand, TrendLine } from './trend-line.tsx'
import { TrendSpend } from './trend-spend.tsx'

/**
 * What an event cost day by day, with the band of each day, beside the target, and below it what was spent; nothing is
 * drawn over days without data. Time runs from left to right in every language. Drawn on the server for a screen, a page
 * of paper and a telephone; what is shown is decided by the room there is.
 */
export function CostTrend(props: TrendProps) {
  return (
    <div className="@container">
      <div className="@max-[56rem]:hidden">
        <Trend {...props} layout={broadTrend(props)} />
      </div>
      <div className="mx-auto max-w-[50rem] @max-[33rem]:hidden @min-[56rem]:hidden">
        <Trend {...props} layout={wideTrend(props)} />
      </div>
      <div className="mx-auto max-w-[27rem] @min-[33rem]:hidden">
        <Trend {...props} layout={narrowTrend(props)} />
      </div>
    </div>
  )
}

function Trend({ layout, ...props }: TrendProps & { layout: TrendLayout }) {
  const { days, target, title } = props
  const { width, height, from, to, top, bottom } = layout
  const id = `${props.id}-${width}`
  const clip = `${id}-clip`
  const end = trendEnd(days, target)
  const scale = axisScale(end, bottom, top)
  const places = placedDays(days.length, layout)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      direction="ltr"
      className="block h-auto w-full overflow-visible"
    >
      <clipPath id={clip}>
        <rect x={from} y={top - 1} width={to - from} height={bottom - top + 2} />
      </clipPath>
      <TrendDays days={days} hatch={`${id}-hatch`} layout={layout} places={places} />
      <g className="pointer-events-none">
        <g clipPath={`url(#${clip})`}>
          <TrendBand days={days} places={places} scale={scale} top={top} />
        </g>
        <TrendAxis {...props} layout={layout} end={end} />
        <TrendLine days={days} places={places} scale={scale} end={end} clip={clip} layout={layout} />
        <TrendSpend days={days} places={places} layout={layout} label={props.spendLabel} />
      </g>
    </svg>
  )
}

/** How far above its lower end a band without an upper one is seen. */
const ROOM_ABOVE = 1.15

/** Where the axis ends: bands are seen whole as far as they do not press the line flat. */
export function trendEnd(days: readonly TrendDay[], target: number | null): number {
  const values = days.flatMap(({ value }) => (value === null ? [] : [value])).toSorted((one, other) => one - other)
  const usual = values[Math.floor(values.length / 2)] ?? target ?? 1
  const drawn = days.flatMap(({ value, band }) => {
    const high = band === null ? value : (band.high ?? band.low * ROOM_ABOVE)
    return high === null ? [] : [{ median: value ?? usual, high }]
  })
  return axisEnd(drawn, Math.max(target ?? 0, usual))
}
