import { isolate } from '#lib/locale/bidi'
import { fitText } from './fit-text.ts'

/** What an axis measures, in the middle below its figures. */
export type AxisTitleText = {
  readonly lines: readonly string[]
  /** How much room the figures and the title take below the rows. */
  readonly height: number
}

type Sizes = { readonly width: number; readonly line: number; readonly size: number }

export function axisTitleText(title: string, { width, line, size }: Sizes): AxisTitleText {
  const lines = fitText(title, size - 1, width, 2)
  return { lines, height: (lines.length + 1) * line + 10 }
}

export function AxisTitle({ text, sizes, bottom }: { text: AxisTitleText; sizes: Sizes; bottom: number }) {
  const { width, line, size } = sizes
  return text.lines.map((words, index) => (
    <text
      key={words}
      x={width / 2}
      y={bottom + (2 + index) * line + 4}
      textAnchor="middle"
      fontSize={size - 1}
      className="fill-ink"
    >
      {isolate(words)}
    </text>
  ))
}
