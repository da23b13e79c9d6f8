import { isolate, isolateName } from '#lib/locale/bidi'
import { axisScale } from './cost-axis.ts'
import { fitText } from './fit-text.ts'
import type { ForestRow } from './forest-data.ts'
import type { ForestLayout } from './forest-layout.ts'
import { placesOf } from './forest-layout.ts'
import { VerdictShape } from './verdict-mark.tsx'

/** One group: the mark of its verdict, its name, its range, and the count of events behind it. */
export function ForestRange({
  row,
  layout,
  end,
  top,
}: {
  row: ForestRow
  layout: ForestLayout
  end: number
  top: number
}) {
  const { size, line, nameTop, barTop, rowHeight } = layout
  const place = placesOf(layout)
  const lines = fitText(row.name, size, layout.nameWidth, layout.nameLines)
  const first = top + nameTop + (layout.nameLines - lines.length) * (line / 2)
  return (
    <g>
      <line x1="0" x2={layout.width} y1={top + rowHeight} y2={top + rowHeight} className="stroke-line" />
      {row.outcome !== null && (
        <g transform={`translate(${place.mark} ${first - 10}) scale(0.75)`}>
          <VerdictShape outcome={row.outcome} />
        </g>
      )}
      {lines.map((words, index) => (
        <text
          key={words}
          x={place.name}
          y={first + index * line}
          textAnchor={place.nameAnchor}
          fontSize={size}
          className="fill-ink"
        >
          {isolateName(words)}
        </text>
      ))}
      <text
        x={place.count}
        y={top + nameTop + (layout.nameLines - 1) * (line / 2)}
        textAnchor={place.countAnchor}
        fontSize={size - 0.5}
        className="fill-muted [font-variant-numeric:tabular-nums]"
      >
        {isolate(row.count)}
      </text>
      <Range row={row} layout={layout} end={end} middle={top + barTop} />
    </g>
  )
}

/** Thin for 8 chances in 10, thick for half of them, a ring for the likely value; an arrow where it goes on. */
function Range({ row, layout, end, middle }: { row: ForestRow; layout: ForestLayout; end: number; middle: number }) {
  const { cost, costText } = row
  const at = axisScale(end, layout.from, layout.to)
  const isBeyond = cost.median > end
  return (
    <>
      <line x1={at(cost.low)} x2={at(cost.high)} y1={middle} y2={middle} className="stroke-series-1 [stroke-width:2]" />
      {cost.innerLow < end && (
        <line
          x1={at(cost.innerLow)}
          x2={at(cost.innerHigh)}
          y1={middle}
          y2={middle}
          className="stroke-series-1 [stroke-width:7]"
        />
      )}
      {cost.high > end && <path d={`M${layout.to - 1} ${middle - 5}l8 5l-8 5z`} className="fill-series-1" />}
      {isBeyond ? (
        <text
          x={Math.min(at(cost.low), layout.to) - 4}
          y={middle + 4}
          textAnchor="end"
          fontSize={layout.size - 1}
          className="fill-ink font-semibold"
        >
          {isolate(costText)}
        </text>
      ) : (
        <circle cx={at(cost.median)} cy={middle} r="5" className="fill-surface stroke-series-1 [stroke-width:2.5]" />
      )}
    </>
  )
}
