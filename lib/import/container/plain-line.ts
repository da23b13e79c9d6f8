import { FINGERPRINT_START, printOf } from '../rows/fingerprint.ts'

/** A line without quotes whose cells are found, but not cut out of the text. The object is used again for the next line. */
export class PlainLine {
  text = ''
  /** Cells of the line; more than a row may have are not told apart. */
  count = 0
  /** The fingerprint of the row, the same as of its cells. */
  print = 0
  /** So many of its first cells are those of the line before. */
  same = 0
  readonly #delimiter: number
  readonly #mark: string
  readonly #ends: Int32Array
  /** The hashes as they stand behind each cell. */
  readonly #highs: Int32Array
  readonly #lows: Int32Array
  #start = 0
  #end = 0

  constructor(delimiter: string, mostCells: number) {
    this.#mark = delimiter
    this.#delimiter = delimiter.charCodeAt(0)
    this.#ends = new Int32Array(mostCells + 1)
    this.#highs = new Int32Array(mostCells + 1)
    this.#lows = new Int32Array(mostCells + 1)
  }

  /** Finds the cells from `start` up to `end`. Rows that follow one another mostly begin alike: that part is known. */
  set(text: string, start: number, end: number): void {
    const ends = this.#ends
    let count = this.#takeOver(text, start, end)
    this.same = count
    let high = count === 0 ? FINGERPRINT_START.high : (this.#highs[count - 1] as number)
    let low = count === 0 ? FINGERPRINT_START.low : (this.#lows[count - 1] as number)
    for (let at = count === 0 ? start : (ends[count - 1] as number) + 1; at < end; at++) {
      const letter = text.charCodeAt(at)
      if (letter === this.#delimiter) {
        high = Math.imul(high ^ 0xffff, 2654435761)
        low = Math.imul(low ^ 0xfffe, 1597334677)
        if (count < ends.length) {
          ends[count] = at
          this.#highs[count] = high
          this.#lows[count] = low
        }
        count++
      } else {
        high = Math.imul(high ^ letter, 2654435761)
        low = Math.imul(low ^ letter, 1597334677)
      }
    }
    if (count < ends.length) ends[count] = end
    this.text = text
    this.#start = start
    this.#end = end
    this.count = count + 1
    this.print = printOf(Math.imul(high ^ 0xffff, 2654435761), Math.imul(low ^ 0xfffe, 1597334677))
  }

  /** Takes over from the line before the cells that stand at the beginning of both; how many they are. */
  #takeOver(text: string, start: number, end: number): number {
    const before = this.text
    const from = this.#start
    const most = Math.min(end - start, this.#end - from)
    let alike = 0
    while (alike < most && text.charCodeAt(start + alike) === before.charCodeAt(from + alike)) alike++
    const closed = Math.min(this.count - 1, this.#ends.length)
    let same = 0
    while (same < closed && (this.#ends[same] as number) - from < alike) {
      this.#ends[same] = (this.#ends[same] as number) - from + start
      same++
    }
    return same
  }

  /** Where a cell begins and ends in the text. */
  startOf(cell: number): number {
    return cell === 0 ? this.#start : (this.#ends[cell - 1] as number) + 1
  }

  endOf(cell: number): number {
    return this.#ends[cell] as number
  }

  /** All cells, as texts of their own. */
  cells(): string[] {
    return this.text.slice(this.#start, this.#end).split(this.#mark)
  }
}
