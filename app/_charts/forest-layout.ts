/** Where the parts of a forest plot stand, in units of its viewBox. */
export type ForestLayout = {
  readonly width: number
  readonly rowHeight: number
  /** Height of one line of text, and size of its letters. */
  readonly line: number
  readonly size: number
  readonly nameWidth: number
  readonly nameLines: number
  /** Baseline of the first line of a name, and middle of the bar, from the top of a row. */
  readonly nameTop: number
  readonly barTop: number
  /** From the top of a row to where lines of the axis may be drawn without crossing its words; 0 where they never do. */
  readonly wordsHeight: number
  /** Edges of the axis. */
  readonly from: number
  readonly to: number
  readonly mostTicks: number
  /** Whether a row reads from right to left: its name at the right, its count at the left. The axis never does. */
  readonly isMirrored: boolean
}

const MARK = 18
const EDGE = 8

/** Names beside the bars: for paper and wide screens. 680 is the width of a page of A4 within its margins. */
export function wideForest(isMirrored: boolean): ForestLayout {
  const [width, names, counts] = [680, 232, 66]
  return {
    width,
    rowHeight: 34,
    line: 15,
    size: 12.5,
    nameWidth: names - MARK - EDGE,
    nameLines: 2,
    nameTop: 14,
    barTop: 17,
    wordsHeight: 0,
    from: isMirrored ? counts : names,
    to: width - (isMirrored ? names : counts),
    mostTicks: 6,
    isMirrored,
  }
}

/** Names above the bars: for a telephone. */
export function narrowForest(isMirrored: boolean): ForestLayout {
  const width = 328
  return {
    width,
    rowHeight: 48,
    line: 16,
    size: 13,
    nameWidth: width - MARK - 74,
    nameLines: 1,
    nameTop: 18,
    barTop: 34,
    wordsHeight: 24,
    from: EDGE,
    to: width - EDGE,
    mostTicks: 4,
    isMirrored,
  }
}

/** Where the mark and the name begin and the count ends: at the side from which one reads, and at the other. */
export function placesOf({ width, isMirrored }: ForestLayout) {
  return isMirrored
    ? ({ mark: width - 12, name: width - MARK, nameAnchor: 'end', count: 0, countAnchor: 'start' } as const)
    : ({ mark: 0, name: MARK, nameAnchor: 'start', count: width, countAnchor: 'end' } as const)
}

/** The stretches of height in which the axis is drawn: one behind all rows, or one below the words of each. */
export function bandsOf({ rowHeight, wordsHeight }: ForestLayout, rows: number, top: number): readonly Band[] {
  if (wordsHeight === 0) return [{ top, bottom: top + rows * rowHeight }]
  return Array.from({ length: rows }, (_, row) => ({
    top: top + row * rowHeight + wordsHeight,
    bottom: top + (row + 1) * rowHeight,
  }))
}

export type Band = { readonly top: number; readonly bottom: number }
