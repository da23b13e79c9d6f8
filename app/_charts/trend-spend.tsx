import { drawnAt } from './drawn-at.ts'
import type { TrendDay } from './trend-data.ts'
import type { Places, TrendLayout } from './trend-layout.ts'

/** What was spent each day, as bars of their own scale: how much weight a day has. */
export function TrendSpend({
  days,
  places,
  layout,
  label,
}: {
  days: readonly TrendDay[]
  places: Places
  layout: TrendLayout
  label: string
}) {
  const { from, to, spendTop, spendBottom, size } = layout
  const most = Math.max(0, ...days.map(({ spend }) => spend ?? 0))
  if (most === 0) return null
  const width = drawnAt(Math.min(28, places.step * 0.72))
  return (
    <>
      <text x={from} y={spendTop - 5} fontSize={size} className="fill-muted">
        {label}
      </text>
      {days.map(({ day, spend }, index) => {
        const height = drawnAt(((spend ?? 0) / most) * (spendBottom - spendTop))
        return (
          <rect
            key={day}
            x={drawnAt(places.at(index) - width / 2)}
            y={drawnAt(spendBottom - height)}
            width={width}
            height={height}
            className="fill-muted"
            opacity="0.55"
          />
        )
      })}
      <line x1={from} x2={to} y1={spendBottom} y2={spendBottom} className="stroke-edge" />
    </>
  )
}
