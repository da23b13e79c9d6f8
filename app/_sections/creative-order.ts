import type { Cell } from '#lib/analysis/analysis'

/** A row or a column of the heat table. */
export type Line = { readonly key: string; readonly label: string }

/** Creatives and segments, each by what they cost on the whole, cheapest first, so that the pattern can be seen. */
export function linesOf(cells: readonly Cell[]): {
  readonly creatives: readonly Line[]
  readonly segments: readonly Line[]
} {
  return {
    creatives: ordered(cells, ({ creative }) => ({ key: creative, label: creative })),
    segments: ordered(cells, ({ segment, segmentLabel }) => ({ key: segment, label: segmentLabel })),
  }
}

function ordered(cells: readonly Cell[], lineOf: (cell: Cell) => Line): readonly Line[] {
  const lines = [...Map.groupBy(cells, (cell) => lineOf(cell).key).values()].flatMap((own) =>
    own[0] === undefined ? [] : [{ line: lineOf(own[0]), level: levelOf(own) }],
  )
  return lines.toSorted((one, other) => one.level - other.level).map(({ line }) => line)
}

/** The mean of the logs of the likely costs, by the money behind each; without a cost, last. */
function levelOf(cells: readonly Cell[]): number {
  let [sum, weight] = [0, 0]
  for (const { cost, spend } of cells) {
    if (cost === null) continue
    sum += spend * Math.log(cost.median)
    weight += spend
  }
  return weight === 0 ? Number.MAX_VALUE : sum / weight
}

/** Pixels between the margins of a page, of the names, of a digit, and around what stands in a column. */
const [PAGE, NAMES, DIGIT, EDGES] = [680, 130, 7.5, 14]

/** More columns than these leave too little room for the words above them. */
const MOST_COLUMNS = 7

/** As many columns as find room on a page, each as wide as its longest figure, in letters. */
export function columnsOnPaper(letters: number): number {
  return Math.max(1, Math.min(MOST_COLUMNS, Math.floor((PAGE - NAMES) / (letters * DIGIT + EDGES))))
}

/** Columns of tables that are each narrow enough for a page, as equal in width as can be. */
export function pagesOf(lines: readonly Line[], most: number): readonly (readonly Line[])[] {
  const pages = Math.max(1, Math.ceil(lines.length / most))
  const size = Math.ceil(lines.length / pages)
  return Array.from({ length: pages }, (_, page) => lines.slice(page * size, (page + 1) * size))
}

export function cellKey(creative: string, segment: string): string {
  return JSON.stringify([creative, segment])
}
