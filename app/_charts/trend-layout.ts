import { drawnAt } from './drawn-at.ts'
import { textWidth } from './fit-text.ts'
import type { TrendProps } from './trend-data.ts'

/** Where the parts of a trend stand, in units of its viewBox. */
export type TrendLayout = {
  readonly width: number
  readonly height: number
  /** Size of the letters. */
  readonly size: number
  /** Edges of the days. */
  readonly from: number
  readonly to: number
  /** Edges of the values, and of the spend below them. */
  readonly top: number
  readonly bottom: number
  readonly spendTop: number
  readonly spendBottom: number
  /** Baseline of the names of the days. */
  readonly daysAt: number
  readonly mostTicks: number
}

/** For wide screens. */
export function broadTrend(props: TrendProps): TrendLayout {
  return trendLayout(props, { width: 1240, plot: 210, size: 13, mostTicks: 5 })
}

/** For paper and windows of middling width: 680 is the width of a page of A4 within its margins. */
export function wideTrend(props: TrendProps): TrendLayout {
  return trendLayout(props, { width: 680, plot: 150, size: 11.5, mostTicks: 5 })
}

/** For a telephone. */
export function narrowTrend(props: TrendProps): TrendLayout {
  return trendLayout(props, { width: 328, plot: 170, size: 12, mostTicks: 4 })
}

const SPEND = 34

function trendLayout(
  { days, target, writeTick }: TrendProps,
  { width, plot, size, mostTicks }: { width: number; plot: number; size: number; mostTicks: number },
): TrendLayout {
  const largest = Math.max(target ?? 0, ...days.map(({ value, band }) => band?.high ?? value ?? 0))
  const top = 20
  const bottom = top + plot
  const spendTop = bottom + 24
  const spendBottom = spendTop + SPEND
  const daysAt = spendBottom + size + 5
  return {
    width,
    height: daysAt + 5,
    size,
    from: Math.ceil(Math.max(26, textWidth(writeTick(largest), size) + 8)),
    to: width - 4,
    top,
    bottom,
    spendTop,
    spendBottom,
    daysAt,
    mostTicks,
  }
}

/** The middle of each day, and the width of its stripe. */
export type Places = { readonly at: (index: number) => number; readonly step: number }

export function placedDays(days: number, { from, to }: TrendLayout): Places {
  const step = (to - from) / Math.max(1, days)
  return { step, at: (index) => drawnAt(from + (index + 0.5) * step) }
}
