import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import { unreadable } from '../cells/cell-problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import type { ResultsReader } from './results.ts'
import type { SumsReader } from './sums-reader.ts'

/** Reads the cells of a row: its figures into sums, all others into the values of their columns' readers. */
export class ValueReader {
  readonly #columnCount: number
  readonly #cells: readonly CellReader[]
  readonly #sums: SumsReader
  readonly #results: ResultsReader

  constructor(columnCount: number, cells: readonly CellReader[], sums: SumsReader, results: ResultsReader) {
    this.#columnCount = columnCount
    this.#cells = cells
    this.#sums = sums
    this.#results = results
  }

  /** Fills `sums` and the readers' values; the first thing wrong with the row, or null. */
  read(cells: readonly string[], sums: Float64Array): Problem | null {
    if (cells.length > this.#columnCount && cells.slice(this.#columnCount).some((cell) => cell.trim() !== '')) {
      return problem('tooManyCells', 'error', {
        value: cells.slice(this.#columnCount).join(' '),
        params: { expected: this.#columnCount, found: cells.length },
      })
    }
    for (const reader of this.#cells) {
      const cell = cells[reader.column.index]
      if (cell === undefined) {
        return problem('tooFewCells', 'error', {
          column: reader.column.header,
          params: { expected: this.#columnCount, found: cells.length },
        })
      }
      if (reader.number !== null) continue
      reader.value = reader.read(cell)
      if (reader.value === null) continue
      reader.filled++
      if (reader.value === undefined) return unreadable(reader, cell)
      reader.readable++
    }
    const unreadableSum = this.#sums.read(cells, sums)
    this.#results.read(cells, sums)
    return unreadableSum
  }

  /** The readers' values of what is no figure, uncounted; the first cell that cannot be read, or null. */
  readTexts(cells: readonly string[]): Problem | null {
    for (const reader of this.#cells) {
      if (reader.number !== null) continue
      const cell = cells[reader.column.index] ?? ''
      reader.value = reader.read(cell)
      if (reader.value === undefined) return unreadable(reader, cell)
    }
    return null
  }
}
