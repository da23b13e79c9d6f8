import { useId } from 'react'
import { isolate } from '#lib/locale/bidi'
import { axisScale, axisTicks } from './cost-axis.ts'
import { textWidth } from './fit-text.ts'
import type { ForestProps, ForestReference } from './forest-data.ts'
import type { Band, ForestLayout } from './forest-layout.ts'

/** The scale with its words, the target as a dashed line, and what is too dear shaded and hatched. */
export function ForestAxis({
  target,
  zone,
  writeTick,
  layout,
  end,
  bands,
}: Pick<ForestProps, 'target' | 'zone' | 'writeTick'> & {
  layout: ForestLayout
  end: number
  bands: readonly Band[]
}) {
  const { from, to, line, size, mostTicks } = layout
  const at = axisScale(end, from, to)
  const bottom = bands.at(-1)?.bottom ?? 0
  const ticks = axisTicks(end, mostTicks)
  return (
    <>
      {zone !== null && zone.cost < end && <Zone at={at(zone.cost)} to={to} bands={bands} />}
      {ticks.map((tick) => (
        <Line key={tick} at={at(tick)} bands={bands} className="stroke-line" />
      ))}
      {ticks.map((tick) => (
        <text
          key={tick}
          x={at(tick)}
          y={bottom + line}
          textAnchor="middle"
          fontSize={size - 1}
          className="fill-muted [font-variant-numeric:tabular-nums]"
        >
          {isolate(writeTick(tick))}
        </text>
      ))}
      <line x1={from} x2={to} y1={bottom} y2={bottom} className="stroke-edge" />
      <Line at={at(target.cost)} bands={bands} className="stroke-ink [stroke-dasharray:5_3] [stroke-width:1.5]" />
    </>
  )
}

/** What stands above the rows: the words of the shaded zone, where it is to be seen, and below them those of the target. */
export function ForestHead({
  target,
  zone,
  layout,
  end,
  top,
}: Pick<ForestProps, 'target' | 'zone'> & { layout: ForestLayout; end: number; top: number }) {
  const at = axisScale(end, layout.from, layout.to)
  return (
    <>
      {zone !== null && zone.cost < end && (
        <Words reference={zone} at={at(zone.cost)} y={top - 25} layout={layout} className="fill-pause" />
      )}
      <Words reference={target} at={at(target.cost)} y={top - 9} layout={layout} className="fill-ink font-semibold" />
    </>
  )
}

function Line({ at, bands, className }: { at: number; bands: readonly Band[]; className: string }) {
  return bands.map(({ top, bottom }) => <line key={top} x1={at} x2={at} y1={top} y2={bottom} className={className} />)
}

function Zone({ at, to, bands }: { at: number; to: number; bands: readonly Band[] }) {
  const hatch = useId()
  return (
    <>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="7" className="stroke-pause-mark [stroke-width:1.5]" opacity="0.35" />
      </pattern>
      {bands.map(({ top, bottom }) => (
        <g key={top}>
          <rect x={at} y={top} width={to - at} height={bottom - top} className="fill-pause-soft" />
          <rect x={at} y={top} width={to - at} height={bottom - top} fill={`url(#${hatch})`} />
        </g>
      ))}
    </>
  )
}

/** Words over a line, kept within the picture. */
function Words({
  reference,
  at,
  y,
  layout,
  className,
}: {
  reference: ForestReference
  at: number
  y: number
  layout: ForestLayout
  className: string
}) {
  const size = layout.size - 0.5
  const half = textWidth(reference.label, size) / 2
  const x = Math.max(half, Math.min(layout.width - half, at))
  return (
    <text x={x} y={y} textAnchor="middle" fontSize={size} className={className}>
      {isolate(reference.label)}
    </text>
  )
}
