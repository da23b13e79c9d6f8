import { columnOf } from './merged-cells.ts'
import type { RowBatch } from './parse-delimited.ts'
import { readXml } from './read-xml.ts'
import { UnreadableArchive } from './unreadable-archive.ts'
import type { CellContext } from './workbook-cells.ts'
import { cellText } from './workbook-cells.ts'

/** The rows of a sheet as it is unpacked, with a memory of one piece; rows that the sheet leaves out are empty. */
export async function* sheetRows(xml: AsyncIterable<Uint8Array>, context: CellContext): AsyncGenerator<RowBatch> {
  const reader = new SheetReader(context)
  let firstLine = 1
  for await (const _ of readXml(xml, reader)) {
    const rows = reader.take()
    if (rows.length === 0) continue
    yield { rows, firstLine, quoted: false }
    firstLine += rows.length
  }
}

/** The size of the largest sheet there can be. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Cells far to the right of the others would fill the memory with empty ones; beyond so many, and so many for each filled one, it is no table. */
const MOST_SKIPPED = 2_000_000
const MOST_SKIPPED_EACH = 100

/** Gathers cells into rows. */
class SheetReader {
  readonly #context: CellContext
  #rows: (readonly string[])[] = []
  /** Number of the last row, from 1. */
  #line = 0
  #cells: string[] = []
  #column = 0
  #type = 'n'
  #style = 0
  #raw = ''
  #isValue = false
  #hasValue = false
  /** The text of a formula; null where the cell has none. */
  #formula: string | null = null
  #isFormula = false
  #readings = 0
  /** Empty cells before filled ones, and filled ones. */
  #skipped = 0
  #filled = 0

  constructor(context: CellContext) {
    this.#context = context
  }

  take(): readonly (readonly string[])[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'c') this.#beginCell(attributes)
    else if (name === 'v' || name === 't') this.#beginValue()
    else if (name === 'f') this.#beginFormula()
    else if (name === 'row') this.#beginRow(Number(attributes.r))
    else if (name === 'rPh') this.#readings++
  }

  readonly text = (text: string): void => {
    if (this.#isValue) this.#raw += text
    else if (this.#isFormula) this.#formula += text
  }

  readonly close = (name: string): void => {
    if (name === 'c') this.#endCell()
    else if (name === 'v' || name === 't') this.#isValue = false
    else if (name === 'f') this.#isFormula = false
    else if (name === 'row') this.#rows.push(this.#cells)
    else if (name === 'rPh') this.#readings--
  }

  #beginRow(line: number): void {
    const next = line > this.#line ? line : this.#line + 1
    if (next > MOST_ROWS) throw new UnreadableArchive('workbookDamaged')
    while (++this.#line < next) this.#rows.push(EMPTY_ROW)
    this.#cells = []
    this.#column = -1
  }

  #beginCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r)
    if (!(this.#column >= 0 && this.#column < MOST_COLUMNS)) throw new UnreadableArchive('workbookDamaged')
    this.#type = t
    this.#style = Number(s)
    this.#raw = ''
    this.#hasValue = false
    this.#formula = null
  }

  #beginValue(): void {
    this.#isValue = this.#readings === 0
    this.#hasValue = true
  }

  #beginFormula(): void {
    this.#isFormula = true
    this.#formula = '='
  }

  #endCell(): void {
    // A program that wrote the formula has not worked it out: that is no empty cell.
    const isOpen = this.#formula !== null && !this.#hasValue
    const text = isOpen ? (this.#formula ?? '') : cellText(this.#type, this.#raw, this.#style, this.#context)
    if (text === '') return
    this.#skipped += Math.max(0, this.#column - this.#cells.length)
    this.#filled++
    if (this.#skipped > MOST_SKIPPED && this.#skipped > this.#filled * MOST_SKIPPED_EACH)
      throw new UnreadableArchive('workbookTooSparse')
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }
}

const EMPTY_ROW: readonly string[] = []
