import { isolate } from '#lib/locale/bidi'
import { axisScale, axisTicks } from './cost-axis.ts'
import { drawnAt } from './drawn-at.ts'
import { textWidth } from './fit-text.ts'
import type { DrawnDay, TrendProps } from './trend-data.ts'
import { isBlank, labelledEvery } from './trend-data.ts'
import type { Places, TrendLayout } from './trend-layout.ts'

/** The scale of the values at the left, and the target as a dashed line with its figure among them. */
export function TrendAxis({
  target,
  writeTick,
  layout,
  end,
}: Pick<TrendProps, 'target' | 'writeTick'> & { layout: TrendLayout; end: number }) {
  const { from, to, top, bottom, size, mostTicks } = layout
  const at = axisScale(end, bottom, top)
  const isFree = (tick: number) => target === null || Math.abs(at(tick) - at(target)) > size + 5
  return (
    <>
      {axisTicks(end, mostTicks).map((tick) => (
        <g key={tick}>
          <line x1={from} x2={to} y1={at(tick)} y2={at(tick)} className={tick === 0 ? 'stroke-edge' : 'stroke-line'} />
          {isFree(tick) && (
            <AxisWords at={at(tick)} layout={layout} className="fill-muted">
              {writeTick(tick)}
            </AxisWords>
          )}
        </g>
      ))}
      {target !== null && (
        <>
          <line
            x1={from}
            x2={to}
            y1={at(target)}
            y2={at(target)}
            className="stroke-ink [stroke-dasharray:5_3] [stroke-width:1.5]"
          />
          <AxisWords at={at(target)} layout={layout} className="fill-ink font-semibold">
            {writeTick(target)}
          </AxisWords>
        </>
      )}
    </>
  )
}

function AxisWords({
  at,
  layout: { from, size },
  className,
  children,
}: {
  at: number
  layout: TrendLayout
  className: string
  children: string
}) {
  return (
    <text
      x={from - 6}
      y={drawnAt(at + size / 3)}
      textAnchor="end"
      fontSize={size}
      className={`[font-variant-numeric:tabular-nums] ${className}`}
    >
      {isolate(children)}
    </text>
  )
}

/** The names of the days, as many as find room; a day of which nothing is known is hatched. What is pointed at speaks. */
export function TrendDays({
  days,
  hatch,
  layout,
  places,
}: Pick<TrendProps, 'days'> & { hatch: string; layout: TrendLayout; places: Places }) {
  const { top, spendBottom, daysAt, size } = layout
  const every = labelledEvery(days.length, layout.to - layout.from, widestOf(days, size))
  return (
    <>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="6" className="stroke-edge [stroke-width:1]" opacity="0.6" />
      </pattern>
      {days.map((day, index) => (
        <g key={day.day}>
          <title>{day.reading}</title>
          <rect
            x={drawnAt(places.at(index) - places.step / 2)}
            y={top}
            width={drawnAt(places.step)}
            height={drawnAt(spendBottom - top)}
            fill={isBlank(day) ? `url(#${hatch})` : 'transparent'}
          />
          {index % every === 0 && (
            <text x={places.at(index)} y={daysAt} textAnchor="middle" fontSize={size} className="fill-muted">
              {isolate(day.name)}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

function widestOf(days: readonly DrawnDay[], size: number): number {
  return days.reduce((widest, { name }) => Math.max(widest, textWidth(name, size)), 0)
}
