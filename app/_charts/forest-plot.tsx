import { AxisTitle, axisTitleText } from './axis-title.tsx'
import { axisEnd } from './cost-axis.ts'
import { ForestAxis, ForestHead } from './forest-axis.tsx'
import type { ForestProps } from './forest-data.ts'
import type { ForestLayout } from './forest-layout.ts'
import { bandsOf, narrowForest, wideForest } from './forest-layout.ts'
import { ForestRange } from './forest-range.tsx'

/**
 * What each group costs, with its range: the likely value a ring, half of the chances thick, 8 in 10 thin, beside the
 * target. Drawn on the server twice, for wide and for narrow places; what is shown is decided by the room there is.
 */
export function ForestPlot(props: ForestProps) {
  return (
    <div className="@container">
      <div className="mx-auto max-w-[46rem] @max-[33rem]:hidden">
        <Forest {...props} layout={wideForest(props.isMirrored)} />
      </div>
      <div className="mx-auto max-w-[27rem] @min-[33rem]:hidden">
        <Forest {...props} layout={narrowForest(props.isMirrored)} />
      </div>
    </div>
  )
}

/** Room above the rows for the words of the target, and of the zone where there is one. */
const HEAD = 22
const ZONE_WORDS = 16

function Forest({ layout, ...props }: ForestProps & { layout: ForestLayout }) {
  const { rows, target, zone, title, axisTitle } = props
  const { width, rowHeight } = layout
  const end = axisEnd(
    rows.map(({ cost }) => cost),
    target.cost,
  )
  const top = HEAD + (zone !== null && zone.cost < end ? ZONE_WORDS : 0)
  const bottom = top + rows.length * rowHeight
  const axis = axisTitleText(axisTitle, layout)
  const scale = { target, zone, layout, end }
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + axis.height}`}
      role="img"
      aria-label={title}
      direction="ltr"
      className="block h-auto w-full overflow-visible"
    >
      <ForestAxis {...scale} writeTick={props.writeTick} bands={bandsOf(layout, rows.length, top)} />
      <ForestHead {...scale} top={top} />
      {rows.map((row, index) => (
        <ForestRange key={row.key} row={row} layout={layout} end={end} top={top + index * rowHeight} />
      ))}
      <AxisTitle text={axis} sizes={layout} bottom={bottom} />
    </svg>
  )
}
