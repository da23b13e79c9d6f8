import { isolate } from '#lib/locale/bidi'
import { fitText } from './fit-text.ts'

/** One step: how much of the whole is reached; the texts are as they are shown. */
export type StepBar = { readonly key: string; readonly name: string; readonly value: string; readonly share: number }

type BarsProps = {
  readonly bars: readonly StepBar[]
  /** What the picture is, for those who do not see it. */
  readonly title: string
  /** Whether it reads from right to left. */
  readonly isMirrored: boolean
}

/** How far each step gets towards the whole, as bars within the frame of the whole. Drawn for wide and for narrow places. */
export function StepBars(props: BarsProps) {
  return (
    <div className="@container">
      <div className="mx-auto max-w-[46rem] @max-[33rem]:hidden">
        <Bars {...props} width={680} size={12.5} />
      </div>
      <div className="mx-auto max-w-[27rem] @min-[33rem]:hidden">
        <Bars {...props} width={328} size={13} />
      </div>
    </div>
  )
}

const ROW = 44
const BAR = { top: 22, height: 12 }
/** Share of the width for the words of the value. */
const VALUE = 0.36

function Bars({ bars, title, isMirrored, width, size }: BarsProps & { width: number; size: number }) {
  const near = { x: 0, anchor: 'start' } as const
  const far = { x: width, anchor: 'end' } as const
  const [start, end] = isMirrored ? [far, near] : [near, far]
  return (
    <svg
      viewBox={`0 0 ${width} ${bars.length * ROW}`}
      role="img"
      aria-label={title}
      direction="ltr"
      className="block h-auto w-full overflow-visible"
    >
      {bars.map(({ key, name, value, share }, index) => (
        <g key={key} transform={`translate(0 ${index * ROW})`}>
          {fitText(name, size, (1 - VALUE) * width, 1).map((words) => (
            <text key={words} x={start.x} y="15" textAnchor={start.anchor} fontSize={size} className="fill-ink">
              {isolate(words)}
            </text>
          ))}
          <text x={end.x} y="15" textAnchor={end.anchor} fontSize={size} className="fill-ink font-semibold">
            {isolate(value)}
          </text>
          <rect x="0" y={BAR.top} width={width} height={BAR.height} className="fill-sunken stroke-edge" />
          <rect
            x={isMirrored ? width * (1 - share) : 0}
            y={BAR.top}
            width={width * share}
            height={BAR.height}
            className="fill-series-1"
          />
        </g>
      ))}
    </svg>
  )
}
