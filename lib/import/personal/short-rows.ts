import { createDayReader } from '../cells/days.ts'
import { meaningOf } from '../header/aliases.ts'
import { FIELDS, isField } from '../header/field.ts'
import type { Table } from '../header/find-table.ts'
import { readHeaderText } from '../header/header-text.ts'
import { planLeadColumns } from '../leads/lead-columns.ts'
import { isLeadField, LEAD_FIELDS } from '../leads/lead-field.ts'
import { isFigure, personalColumns } from './personal-columns.ts'

/**
 * Tells rows that leave out empty cells at their end from rows that lost a cell before it, so that what follows stands
 * too far left. Such a shift could bring a name under a harmless header: a text that may have stood in a personal column
 * counts only where a complete row of the file has the same text in its column.
 */
export class ShortRows {
  readonly #kinds: readonly Kind[]
  readonly #mayHoldDays: readonly boolean[]
  readonly #isPersonal: readonly boolean[]
  readonly #lengths = new Set<number>()
  #rows = 0
  #longest = 0
  /** What the longest rows say, by column. */
  #texts: Set<string>[] = []

  constructor(table: Table) {
    const personal = personalColumns(table)
    this.#kinds = table.header.cells.map(kindsOn(table))
    this.#isPersonal = this.#kinds.map((_, column) => personal.has(column))
    this.#mayHoldDays = table.header.cells.map(
      (header, column) => this.#kinds[column] === 'day' || BIRTH.test(readHeaderText(header).norm),
    )
  }

  /** Every row has to go by before any is judged. */
  learn(cells: readonly string[]): void {
    if (cells.length > this.#kinds.length) return
    this.#rows++
    this.#lengths.add(cells.length)
    if (cells.length < this.#longest) return
    if (cells.length > this.#longest) this.#texts = cells.map(() => new Set())
    this.#longest = cells.length
    for (const [column, known] of this.#texts.entries()) {
      if (!this.#isPersonal[column] && known.size < MOST_TEXTS) known.add([...(cells[column] ?? '')].join(''))
    }
  }

  /** Whether nothing but empty cells at the end of a row is missing. */
  isWhole(cells: readonly string[]): boolean {
    const missing = Math.max(this.#width - cells.length, 0)
    const proofs = Array.from({ length: missing }, (_, at) => this.#lastDayAgainst(cells, at + 1, missing))
    return cells.every((cell, column) => {
      if (this.#isPersonal[column] || cell.trim() === '') return true
      if (!fits(cell, this.#kinds[column] ?? 'text')) return false
      const isDoubtful = proofs.some((proof, at) => proof < column && this.#isPersonal[column + at + 1])
      return !isDoubtful || this.#isHarmless(cell, column)
    })
  }

  /** Cells of a complete row: where none is as long as the header, yet their lengths differ, the last columns are empty. */
  get #width(): number {
    return this.#lengths.size > 1 && this.#rows >= FEWEST_ROWS ? this.#longest : this.#kinds.length
  }

  /** The last column whose cell is a day, and cannot have come from `least` to `most` columns on; -1 without one. */
  #lastDayAgainst(cells: readonly string[], least: number, most: number): number {
    return cells.findLastIndex((cell, column) => {
      if (this.#kinds[column] !== 'day' || !isDay(cell)) return false
      return !this.#mayHoldDays.slice(column + least, column + most + 1).includes(true)
    })
  }

  #isHarmless(cell: string, column: number): boolean {
    if (this.#longest === this.#width && this.#texts[column]?.has(cell)) return true
    return isDay(cell) ? !this.#mayHoldDays.slice(column + 1).includes(true) : isFigure(cell) || isId(cell)
  }
}

type Kind = 'day' | 'figure' | 'text'

/** What the cells of each column are, as far as a wrong one shows. */
function kindsOn({ header: { cells, platform } }: Table): (header: string, column: number) => Kind {
  const leads = platform.kind === 'crm' ? planLeadColumns(cells, platform.id, {}) : null
  return (header, column) => {
    const field = leads === null ? (meaningOf(header, platform.id)?.field ?? null) : (leads[column]?.field ?? null)
    if (leads !== null) return isLeadField(field) ? kindOf(LEAD_FIELDS[field]) : 'text'
    return isField(field) ? kindOf(FIELDS[field].kind) : 'text'
  }
}

function kindOf(kind: string): Kind {
  if (kind === 'day') return 'day'
  return kind === 'money' || kind === 'count' ? 'figure' : 'text'
}

function fits(cell: string, kind: Kind): boolean {
  if (kind === 'day') return isDay(cell)
  return kind === 'text' || (/\p{Nd}/u.test(cell) && (cell.match(/\p{L}/gu)?.length ?? 0) <= LETTERS_OF_CURRENCY)
}

function isDay(cell: string): boolean {
  return DAY_READERS.some(({ read }) => read(cell) != null)
}

/** Digits that are no telephone number, which has ten to fifteen. */
function isId(cell: string): boolean {
  return /^\s*(?:\d{1,9}|\d{16,})\s*$/.test(cell)
}

const DAY_READERS = [createDayReader('day-month'), createDayReader('month-day')]
const BIRTH = /birth|рожд|ميلاد/
const LETTERS_OF_CURRENCY = 4
/** So many rows hardly lose different numbers of cells each. */
const FEWEST_ROWS = 5
/** Of one column; there are far fewer stages, products and marks. */
const MOST_TEXTS = 5000
