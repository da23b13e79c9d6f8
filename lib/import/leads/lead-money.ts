import type { CurrencyCode } from '../../kernel/money.ts'
import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { currencyBeside, currencyNamed } from '../header/header-text.ts'
import type { LeadCells } from './lead-cells.ts'

/** Holds the money of each row against the currency in which a CRM's money is counted. */
export class LeadMoney {
  /** How many rows with money are in each currency that is named. */
  readonly currencies = new Map<CurrencyCode, number>()
  readonly #cells: LeadCells
  readonly #readers: readonly CellReader[]
  readonly #expected: CurrencyCode | null

  constructor(cells: LeadCells, expected: CurrencyCode | null) {
    this.#cells = cells
    this.#readers = cells.readers.filter(({ kind }) => kind === 'money')
    this.#expected = expected
  }

  /** Why the money of the row that was read last is left out; null where it counts. */
  objection(row: readonly string[]): Problem | null {
    const stated = this.#readers.filter(({ value }) => value !== null)
    if (stated.length === 0) return null
    const cells = stated.map(({ column }) => row[column.index] ?? '')
    const foreign = stated.findIndex((reader, at) => isInOtherCurrency(reader, cells[at] ?? ''))
    const named = foreign < 0 ? this.#cells.text('currency') : (cells[foreign] ?? null)
    const found = foreign < 0 && named !== null ? currencyNamed(named) : firstBeside(cells)
    if (found !== null) this.currencies.set(found, (this.currencies.get(found) ?? 0) + 1)
    if (named === null) return null
    if (found === null) return problem('amountInUnknownCurrency', 'warning', { value: named })
    if (this.#expected === null || found === this.#expected) return null
    return problem('amountInOtherCurrency', 'warning', { value: named, params: { expected: this.#expected } })
  }
}

/** Whether an amount cannot be read since another currency stands beside it. */
export function isInOtherCurrency({ kind, value }: CellReader, cell: string): boolean {
  return kind === 'money' && value === undefined && besideIn(cell) !== null
}

function firstBeside(cells: readonly string[]): CurrencyCode | null {
  for (const cell of cells) {
    const found = besideIn(cell)
    if (found !== null) return found
  }
  return null
}

/** Most amounts are bare. */
function besideIn(cell: string): CurrencyCode | null {
  return /^[\d.,\s-]*$/.test(cell) ? null : currencyBeside(cell)
}
