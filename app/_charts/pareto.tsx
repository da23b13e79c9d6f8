import type { VerdictOutcome } from '#lib/kernel/outcome'
import { isolate, isolateName } from '#lib/locale/bidi'
import { AxisTitle, axisTitleText } from './axis-title.tsx'
import { axisScale, axisTicks } from './cost-axis.ts'
import { fitText } from './fit-text.ts'
import type { ForestLayout } from './forest-layout.ts'
import { narrowForest, placesOf, wideForest } from './forest-layout.ts'
import { VerdictShape } from './verdict-mark.tsx'

/** One bar; shares of the sum of all, those that are not drawn included. */
export type ParetoRow = {
  readonly key: string
  readonly name: string
  readonly share: number
  /** Of this row and all before it. */
  readonly cumulative: number
  /** The value in words. */
  readonly text: string
  readonly outcome: VerdictOutcome
}

export type ParetoProps = {
  readonly rows: readonly ParetoRow[]
  /** What the axis measures. */
  readonly axisTitle: string
  readonly writeShare: (share: number) => string
  readonly isMirrored: boolean
  readonly title: string
}

/**
 * The few that make up most of a sum: each as a bar on a scale from nothing to all of it, and how much they come to
 * together as rings down the rows. Drawn on the server, once for wide and once for narrow places.
 */
export function Pareto(props: ParetoProps) {
  const { isMirrored } = props
  const narrow = { ...narrowForest(isMirrored), rowHeight: 46, barTop: 33 }
  return (
    <div className="@container">
      <div className="mx-auto max-w-[54rem] @max-[33rem]:hidden">
        <Rows {...props} layout={wideRows(isMirrored)} />
      </div>
      <div className="mx-auto max-w-[27rem] @min-[33rem]:hidden">
        <Rows {...props} layout={narrow} />
      </div>
    </div>
  )
}

/** Names are long and stand on one line. */
function wideRows(isMirrored: boolean): ForestLayout {
  const wide = wideForest(isMirrored)
  const more = 110
  return {
    ...wide,
    rowHeight: 28,
    nameLines: 1,
    nameTop: 18,
    barTop: 14,
    nameWidth: wide.nameWidth + more,
    from: isMirrored ? wide.from : wide.from + more,
    to: isMirrored ? wide.to - more : wide.to,
    mostTicks: 5,
  }
}

const TOP = 4

/** The axis goes on to the next tenth beyond what the rows come to. */
export function shareEnd(rows: readonly ParetoRow[]): number {
  return Math.min(1, Math.max(0.1, Math.ceil((rows.at(-1)?.cumulative ?? 1) * 10 - 1e-9) / 10))
}

function Rows({ rows, layout, axisTitle, writeShare, title }: ParetoProps & { layout: ForestLayout }) {
  const { width, line, size, rowHeight, from, to, mostTicks } = layout
  const end = shareEnd(rows)
  const at = axisScale(end, from, to)
  const bottom = TOP + rows.length * rowHeight
  const axis = axisTitleText(axisTitle, layout)
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + axis.height}`}
      role="img"
      aria-label={title}
      direction="ltr"
      className="block h-auto w-full overflow-visible"
    >
      {rows.map((row, index) => (
        <Row key={row.key} row={row} layout={layout} at={at} top={TOP + index * rowHeight} />
      ))}
      {axisTicks(end, mostTicks).map((share) => (
        <g key={share}>
          <line x1={at(share)} x2={at(share)} y1={bottom} y2={bottom + 4} className="stroke-edge" />
          <text x={at(share)} y={bottom + line + 1} textAnchor="middle" fontSize={size - 1} className="fill-muted">
            {isolate(writeShare(share))}
          </text>
        </g>
      ))}
      <line x1={from} x2={to} y1={bottom} y2={bottom} className="stroke-edge" />
      <Together rows={rows} layout={layout} at={at} />
      <AxisTitle text={axis} sizes={layout} bottom={bottom} />
    </svg>
  )
}

type Scale = (share: number) => number

function Row({ row, layout, at, top }: { row: ParetoRow; layout: ForestLayout; at: Scale; top: number }) {
  const { size, nameTop, barTop, rowHeight, from, width } = layout
  const place = placesOf(layout)
  const [name = ''] = fitText(row.name, size, layout.nameWidth, 1)
  return (
    <g>
      <line x1="0" x2={width} y1={top + rowHeight} y2={top + rowHeight} className="stroke-line" />
      <g transform={`translate(${place.mark} ${top + nameTop - 10}) scale(0.75)`}>
        <VerdictShape outcome={row.outcome} />
      </g>
      <text x={place.name} y={top + nameTop} textAnchor={place.nameAnchor} fontSize={size} className="fill-ink">
        {isolateName(name)}
      </text>
      <text
        x={place.count}
        y={top + nameTop}
        textAnchor={place.countAnchor}
        fontSize={size - 0.5}
        className="fill-ink [font-variant-numeric:tabular-nums]"
      >
        {isolate(row.text)}
      </text>
      <rect
        x={from}
        y={top + barTop - 6}
        width={Math.max(1, at(row.share) - from)}
        height="12"
        className="fill-pause-mark"
      />
    </g>
  )
}

/** How much the rows so far come to together, joined by a line where it crosses no words. */
function Together({ rows, layout, at }: { rows: readonly ParetoRow[]; layout: ForestLayout; at: Scale }) {
  const points = rows.map(({ key, cumulative }, index) => ({
    key,
    x: at(cumulative),
    y: TOP + index * layout.rowHeight + layout.barTop,
  }))
  return (
    <>
      {layout.wordsHeight === 0 && (
        <polyline
          points={points.map(({ x, y }) => `${x.toFixed(2)},${y}`).join(' ')}
          className="fill-none stroke-ink [stroke-width:1.5]"
        />
      )}
      {points.map(({ key, x, y }) => (
        <circle key={key} cx={x} cy={y} r="3.5" className="fill-surface stroke-ink [stroke-width:1.75]" />
      ))}
    </>
  )
}
