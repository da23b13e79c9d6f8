import type { CellReader } from '../cells/cell-reader.ts'
import { KnownCells } from '../cells/known-cells.ts'
import { isEmptyMark } from '../cells/numbers.ts'
import { NOT_PLAIN, readPlainNumber } from '../cells/plain-number.ts'
import type { PlainLine } from '../container/plain-line.ts'
import type { SumColumn } from './sums-reader.ts'
import { putSum } from './sums-reader.ts'

/**
 * Reads the usual row at a glance: each of its texts has stood in its column before, in an accepted row with the same
 * columns filled, and its figures are plain digits. What such a row is and what its texts mean was found out then, cell
 * by cell, in four times the time. All other rows it leaves alone.
 */
export class Glance {
  readonly #columnCount: number
  readonly #texts: readonly TextColumn[]
  readonly #sums: readonly SumColumn[]
  readonly #emptyCountIsZero: boolean
  /** Which of the text columns were filled in accepted rows. */
  readonly #patterns = new Set<number>()
  /** Of a first column that nobody reads, but which may announce a total. */
  readonly #first: KnownCells<null> | null

  /** `splits`: the columns that tell rows of one ad and day apart. */
  constructor(
    columnCount: number,
    readers: readonly CellReader[],
    splits: readonly CellReader[],
    sums: readonly SumColumn[],
    emptyCountIsZero: boolean,
  ) {
    this.#columnCount = columnCount
    this.#texts = readers
      .filter(({ number }) => number === null)
      .map((reader) => ({ reader, known: new KnownCells(), isSplit: splits.includes(reader), last: -1, fill: 0 }))
    this.#sums = sums
    this.#emptyCountIsZero = emptyCountIsZero
    this.#first = readers.some(({ column }) => column.index === 0) ? null : new KnownCells()
  }

  /** Fills the readers' values and `sums`; false, and nothing counted, where the row takes a closer look. */
  read(line: PlainLine, sums: Float64Array): boolean {
    if (line.count !== this.#columnCount || line.endOf(0) === line.startOf(0)) return false
    if (this.#first !== null && this.#first.find(line.text, line.startOf(0), line.endOf(0)) === -1) return false
    return this.#readFigures(line, sums) && this.#readTexts(line)
  }

  /** Whether the row that `read` has read names the same ad and day as the one before. */
  isSamePlace = false

  /** Counts what `read` has read. */
  count(line: PlainLine): void {
    for (const { reader } of this.#texts) {
      if (reader.value === null) continue
      reader.filled++
      reader.readable++
    }
    for (const { reader } of this.#sums) countFigure(reader, line)
  }

  /** Learns from a row that was read cell by cell and accepted; the readers still hold its values. */
  learn(cells: readonly string[]): void {
    if (this.#texts.length > MOST_TEXTS) return
    let pattern = 0
    for (const { reader, known } of this.#texts) {
      const cell = cells[reader.column.index] ?? ''
      const fill = fillOf(cell)
      known.add(cell, { value: reader.value, fill })
      pattern = pattern * FILLS + fill
    }
    this.#first?.add(cells[0] ?? '', null)
    this.#patterns.add(pattern)
  }

  /** Before a row is read cell by cell: the next one has nothing to be the same as. */
  interrupt(): void {
    for (const column of this.#texts) column.last = -1
  }

  #readFigures(line: PlainLine, sums: Float64Array): boolean {
    let filled = 0
    sums.fill(Number.NaN)
    for (const column of this.#sums) {
      const { index, number } = column.reader.column
      const value = readPlainNumber(line.text, line.startOf(index), line.endOf(index), number?.decimal ?? '.')
      if (value === NOT_PLAIN) return false
      const isEmpty = Number.isNaN(value)
      if (!isEmpty) filled++
      if (putSum(column, isEmpty ? null : value, sums, this.#emptyCountIsZero) !== null) return false
    }
    return filled > 0
  }

  #readTexts(line: PlainLine): boolean {
    let pattern = 0
    this.isSamePlace = true
    for (const column of this.#texts) {
      const { index } = column.reader.column
      if ((index >= line.same || column.last === -1) && !this.#readText(column, line)) return false
      pattern = pattern * FILLS + column.fill
    }
    return this.#patterns.has(pattern)
  }

  #readText(column: TextColumn, line: PlainLine): boolean {
    const { reader, known } = column
    const { index } = reader.column
    const cell = known.find(line.text, line.startOf(index), line.endOf(index))
    if (cell === -1) return false
    if (cell !== column.last && !column.isSplit) this.isSamePlace = false
    column.last = cell
    const { value, fill } = known.values[cell] as Known
    reader.value = value
    column.fill = fill
    return true
  }
}

type Known = { readonly value: CellReader['value']; readonly fill: number }
type TextColumn = {
  readonly reader: CellReader
  readonly known: KnownCells<Known>
  readonly isSplit: boolean
  /** Number of the cell in the row before, or -1, and how it was filled. */
  last: number
  fill: number
}

/** Blank, an empty mark such as a dash, or filled. */
const FILLS = 3
/** So many columns make a pattern that a double holds exactly. */
const MOST_TEXTS = 30

function fillOf(cell: string): number {
  const text = cell.trim()
  if (text === '') return 0
  return isEmptyMark(text) ? 1 : 2
}

function countFigure(reader: CellReader, line: PlainLine): void {
  const { index } = reader.column
  const [start, end] = [line.startOf(index), line.endOf(index)]
  if (start === end) return
  reader.filled++
  reader.readable++
  if (reader.number === null || !hasPoint(line.text, start, end)) return
  reader.number.point++
  reader.number.decorated++
}

function hasPoint(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === POINT) return true
  return false
}

const POINT = 46
