import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { currencyNamed } from '../header/header-text.ts'
import { platformOf } from '../header/platforms.ts'
import type { Plan } from '../plan.ts'
import type { NamesReader } from './ad-names.ts'
import { createNamesReader } from './ad-names.ts'
import type { BreakdownReader } from './breakdown.ts'
import type { Registry } from './registry.ts'
import type { ReadRow } from './row-sink.ts'
import type { SpanReader } from './span-reader.ts'
import { createSpanReader } from './span-reader.ts'

/** Finds the ad, the period and the breakdown of a row in the registry, from what its cells were read as. */
export class KeyReader {
  readonly names: NamesReader
  readonly #plan: Plan
  readonly #registry: Registry
  readonly #span: SpanReader
  readonly #breakdown: BreakdownReader
  readonly #currency: CellReader | undefined

  constructor(plan: Plan, cells: readonly CellReader[], breakdown: BreakdownReader, registry: Registry) {
    this.names = createNamesReader(cells)
    this.#plan = plan
    this.#registry = registry
    this.#span = createSpanReader(cells, platformOf(plan.platform), plan.period)
    this.#breakdown = breakdown
    this.#currency = cells.findLast(({ column }) => column.field === 'currency')
  }

  /** Fills the row's numbers; what is wrong with it, or null. */
  read(cells: readonly string[], row: ReadRow): Problem | null {
    const registry = this.#registry
    const foreign = this.#currency === undefined ? null : this.#otherCurrency(this.#currency, cells)
    if (foreign !== null) return foreign
    const span = this.#span.register(registry, cells)
    if (typeof span !== 'number') return span
    row.span = span
    const day = registry.spans[span]?.start ?? null
    const ad = this.names.register(registry, this.#plan.platform, this.names.read(), day)
    if (ad === null) return problem('noAdName', 'error')
    row.ad = ad
    this.readBreakdown(row)
    return null
  }

  /** The same of a row that names the ad and the day of the one before. */
  readBreakdown(row: ReadRow): void {
    row.breakdown = this.#breakdown.register(this.#registry)
  }

  #otherCurrency({ column }: CellReader, cells: readonly string[]): Problem | null {
    const cell = (cells[column.index] ?? '').trim()
    const found = currencyNamed(cell)
    if (found === null || found === this.#plan.currency) return null
    const params = { expected: this.#plan.currency ?? '' }
    return problem('otherCurrency', 'error', { column: column.header, value: cell, params })
  }
}
