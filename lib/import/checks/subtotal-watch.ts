import { SUM_NAMES } from '../../kernel/sums.ts'

/**
 * Watches for rows that add up others in words nobody knows: a row whose figures all equal the sums of the rows since
 * the last such row, or of all rows before it. Rows of zeros neither count nor are counted.
 */
export class SubtotalWatch {
  readonly #since = new Float64Array(WATCHED.length)
  readonly #all = new Float64Array(WATCHED.length)
  readonly #first = new Float64Array(WATCHED.length)
  #rowsSince = 0
  #rows = 0

  /** Whether the next row looks like one. `sums` in the order of SUM_NAMES, NaN being "no data". */
  next(sums: Float64Array): boolean {
    if (figuresIn(sums) < FEWEST_FIGURES) return false
    if (this.#closes(sums, 2)) return true
    if (this.#rows === 0) add(this.#first, sums)
    add(this.#since, sums)
    add(this.#all, sums)
    this.#rowsSince++
    this.#rows++
    return false
  }

  /** The same of a row with a word for a total among its names: it may also repeat a single row. It is not counted. */
  nextInWords(sums: Float64Array): boolean {
    return figuresIn(sums) >= FEWEST_FIGURES && this.#closes(sums, 1)
  }

  #closes(sums: Float64Array, fewest: number): boolean {
    const isSum =
      (this.#rowsSince >= fewest && equals(sums, this.#since)) || (this.#rows >= fewest && equals(sums, this.#all))
    if (!isSum) return false
    this.#since.fill(0)
    this.#rowsSince = 0
    return true
  }

  /** Whether the file's first row equals the sum of all that follow: a total that stands first. */
  get firstIsSum(): boolean {
    if (this.#rows < FEWEST_ROWS) return false
    return this.#first.every(
      (value, index) => Math.abs((this.#all[index] as number) - 2 * value) <= slackOf(index, value),
    )
  }
}

const WATCHED = (['impressions', 'clicks', 'spend'] as const).map((name) => SUM_NAMES.indexOf(name))
const FEWEST_FIGURES = 2
const FEWEST_ROWS = 3
/** Money is summed from rounded cells: half a hundredth a row would be too strict, a thousandth of the sum is not. */
const CLOSE = 0.001

function figuresIn(sums: Float64Array): number {
  let count = 0
  for (const position of WATCHED) if ((sums[position] as number) > 0) count++
  return count
}

function equals(sums: Float64Array, added: Float64Array): boolean {
  for (let index = 0; index < WATCHED.length; index++) {
    const value = (sums[WATCHED[index] as number] as number) || 0
    const sum = added[index] as number
    if (Math.abs(value - sum) > slackOf(index, value)) return false
  }
  return true
}

/** Of money a little, of counts nothing. */
function slackOf(index: number, value: number): number {
  return index === WATCHED.length - 1 ? CLOSE * value : 0
}

function add(added: Float64Array, sums: Float64Array): void {
  for (let index = 0; index < WATCHED.length; index++) {
    added[index] = (added[index] as number) + ((sums[WATCHED[index] as number] as number) || 0)
  }
}
