import { FINGERPRINT_START, printOf } from '../rows/fingerprint.ts'

/** A line without quotes whose cells are found, but not cut out of the text. The object is used again for the next line. */
export class PlainLine {
  text = ''
  /** Cells of the line; more than a row may have are not told apart. */
  count = 0
  /** The fingerprint of the row, the same as of its cells. */
  print = 0
  readonly #delimiter: number
  readonly #mark: string
  readonly #ends: Int32Array
  #start = 0
  #end = 0

  constructor(delimiter: string, mostCells: number) {
    this.#mark = delimiter
    this.#delimiter = delimiter.charCodeAt(0)
    this.#ends = new Int32Array(mostCells + 1)
  }

  /** Finds the cells from `start` up to `end`. */
  set(text: string, start: number, end: number): void {
    let { high, low } = FINGERPRINT_START
    const delimiter = this.#delimiter
    const ends = this.#ends
    let count = 0
    for (let at = start; at < end; at++) {
      const letter = text.charCodeAt(at)
      if (letter === delimiter) {
        if (count < ends.length) ends[count] = at
        count++
        high = Math.imul(high ^ 0xffff, 2654435761)
        low = Math.imul(low ^ 0xfffe, 1597334677)
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
