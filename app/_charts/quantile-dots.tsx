import { AxisTitle, axisTitleText } from './axis-title.tsx'
import { axisEnd } from './cost-axis.ts'
import { stackDots } from './dot-stacks.ts'
import { ForestAxis, ForestHead } from './forest-axis.tsx'
import type { ForestProps } from './forest-data.ts'
import type { ForestLayout } from './forest-layout.ts'
import { bandsOf, narrowForest, wideForest } from './forest-layout.ts'

type DotsProps = Pick<ForestProps, 'target' | 'zone' | 'axisTitle' | 'writeTick' | 'title'> & {
  /** Costs that are as likely as one another, from low to high. */
  readonly values: readonly number[]
}

/** A distribution as dots one can count, each as likely as the others; those dearer than the target are rings. For wide and narrow places. */
export function QuantileDots(props: DotsProps) {
  return (
    <div className="@container">
      <div className="mx-auto max-w-[46rem] @max-[33rem]:hidden">
        <Dots {...props} layout={acrossAll(wideForest(false))} radius={13} />
      </div>
      <div className="mx-auto max-w-[27rem] @min-[33rem]:hidden">
        <Dots {...props} layout={acrossAll(narrowForest(false))} radius={8} />
      </div>
    </div>
  )
}

const EDGE = 16
/** Room above the dots for the words of the target, and of the zone where there is one. */
const HEAD = 22
const ZONE_WORDS = 16

/** No names beside the axis, nor above it. */
function acrossAll(layout: ForestLayout): ForestLayout {
  return { ...layout, from: EDGE, to: layout.width - EDGE, wordsHeight: 0, nameLines: 0 }
}

function Dots({
  values,
  target,
  zone,
  axisTitle,
  writeTick,
  title,
  layout,
  radius,
}: DotsProps & { layout: ForestLayout; radius: number }) {
  const { width, from, to } = layout
  const end = axisEnd([{ median: values[9] ?? 0, high: values.at(-1) ?? 0 }], target.cost)
  const dots = stackDots(values, end, (to - from) / (2 * radius))
  const tallest = Math.max(...dots.map(({ level }) => level + 1))
  const top = HEAD + (zone !== null && zone.cost < end ? ZONE_WORDS : 0)
  const height = tallest * 2 * radius + 6
  const bottom = top + height
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
      <ForestAxis {...scale} writeTick={writeTick} bands={bandsOf({ ...layout, rowHeight: height }, 1, top)} />
      <ForestHead {...scale} top={top} />
      {dots.map(({ value, place, level }) => (
        <circle
          key={`${place} ${level}`}
          cx={from + (2 * place + 1) * radius}
          cy={bottom - (2 * level + 1) * radius - 1}
          r={radius - 2}
          className={`stroke-series-1 [stroke-width:2] ${value <= target.cost ? 'fill-series-1' : 'fill-surface'}`}
        />
      ))}
      <AxisTitle text={axis} sizes={layout} bottom={bottom} />
    </svg>
  )
}
