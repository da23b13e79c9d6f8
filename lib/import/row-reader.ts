import { fromMicros } from '../kernel/money.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import { SUM_NAMES } from '../kernel/sums.ts'
import type { NamesReader } from './ad-names.ts'
import { createNamesReader, identityOf } from './ad-names.ts'
import type { BreakdownReader } from './breakdown.ts'
import { createBreakdownReader } from './breakdown.ts'
import { unreadable } from './cell-problem.ts'
import type { CellReader } from './cell-reader.ts'
import { createCellReaders } from './cell-reader.ts'
import type { Field } from './field.ts'
import { RowSet } from './fingerprint.ts'
import { currencyOf } from './header-text.ts'
import type { Plan } from './plan.ts'
import { platformOf } from './platforms.ts'
import { Registry } from './registry.ts'
import type { RowKind } from './row-kind.ts'
import { createRowKinds } from './row-kind.ts'
import { findShift } from './shift.ts'
import type { SpanReader } from './span-reader.ts'
import { createSpanReader } from './span-reader.ts'
import type { SumsReader } from './sums-reader.ts'
import { createSumsReader } from './sums-reader.ts'
import { TripleIndex } from './triple-index.ts'

/** A row that was read. The object is used again for the next row: take what you need of it. */
export type ReadRow = {
  /** Numbers of the ad, the period and the breakdown in the registry. */
  ad: number
  span: number
  breakdown: number
  /** Number of the triple of these three, from 0 in order of first sight. */
  key: number
  /** Rows of one key, counted from 0: several ads under one name. */
  ordinal: number
  /** In the order of SUM_NAMES; NaN is "no data"; money in micros. */
  readonly sums: Float64Array
}

/** Where the rows go. */
export type RowSink = {
  readonly accept: (row: ReadRow, registry: Registry) => void
  readonly refuse: (line: number, cells: readonly string[], problem: Problem) => void
  readonly warn: (found: Problem) => void
}

/** A part of a sink that lets what it gets go. */
export function ignore(): void {
  // Nothing to keep.
}

/** A sink for those who only want the good rows. */
export function acceptingOnly(accept: RowSink['accept']): RowSink {
  return { accept, refuse: ignore, warn: ignore }
}

/** Reads the rows of one file by its plan, one after the other. */
export class RowReader {
  readonly registry = new Registry()
  readonly cells: readonly CellReader[]
  readonly counts = { read: 0, accepted: 0, refused: 0, totals: 0, duplicates: 0 }
  readonly names: NamesReader
  /** The first three different values of each column, by its position in the file. */
  readonly samples: string[][]
  readonly #plan: Plan
  readonly #sink: RowSink
  readonly #headers: readonly string[]
  readonly #breakdown: BreakdownReader
  readonly #kindOf: (cells: readonly string[]) => RowKind
  readonly #sums: SumsReader
  readonly #span: SpanReader
  readonly #by: Partial<Record<Field, CellReader>> = {}
  readonly #rows = new RowSet()
  /** Ad, period and breakdown of the accepted rows, as numbers of the registry. */
  readonly keys = new TripleIndex()
  #rowsOfKey = new Uint32Array(1024)
  #spend = 0
  #clicks = 0
  readonly #row: ReadRow = {
    ad: 0,
    span: 0,
    breakdown: 0,
    key: 0,
    ordinal: 0,
    sums: new Float64Array(SUM_NAMES.length),
  }

  constructor(plan: Plan, sink: RowSink) {
    this.#plan = plan
    this.#sink = sink
    this.#headers = plan.columns.map((column) => column.header)
    this.samples = plan.columns.map(() => [])
    this.cells = createCellReaders(plan)
    for (const reader of this.cells) this.#by[reader.column.field as Field] = reader
    this.names = createNamesReader(this.cells)
    this.#breakdown = createBreakdownReader(this.cells)
    this.#kindOf = createRowKinds(this.#headers, identityOf(this.cells), this.#breakdown)
    const platform = platformOf(plan.platform)
    this.#sums = createSumsReader(this.cells, platform)
    this.#span = createSpanReader(this.cells, platform, plan.period)
  }

  /** Reads a row; `line` is where it begins in the file. */
  read(cells: readonly string[], line: number): void {
    const kind = this.#kindOf(cells)
    if (kind === 'blank') return
    this.counts.read++
    if (kind !== 'data') {
      this.counts.totals++
      return
    }
    if (this.counts.read <= ROWS_SAMPLED) this.#sample(cells)
    const found = this.#readCells(cells)
    if (found === null) this.#take(cells, line)
    else this.#refuse(cells, line, found)
  }

  /** Spend for a click over all accepted rows, in units as the file writes them; NaN without clicks. */
  get costPerClick(): number {
    return this.#spend / this.#clicks
  }

  #sample(cells: readonly string[]): void {
    for (const [index, samples] of this.samples.entries()) {
      const cell = (cells[index] ?? '').trim()
      if (cell !== '' && samples.length < 3 && !samples.includes(cell)) samples.push([...cell].join('').slice(0, 200))
    }
  }

  /** Fills the row from its cells; the first thing wrong with it, or null. */
  #readCells(cells: readonly string[]): Problem | null {
    if (cells.length > this.#headers.length && cells.slice(this.#headers.length).some((cell) => cell.trim() !== '')) {
      return problem('tooManyCells', 'error', {
        value: cells.slice(this.#headers.length).join(' '),
        params: { expected: this.#headers.length, found: cells.length },
      })
    }
    for (const reader of this.cells) {
      const cell = cells[reader.column.index]
      if (cell === undefined) {
        return problem('tooFewCells', 'error', {
          column: reader.column.header,
          params: { expected: this.#headers.length, found: cells.length },
        })
      }
      if (reader.number !== null) continue
      reader.value = reader.read(cell)
      if (reader.value === null) continue
      reader.filled++
      if (reader.value === undefined) return unreadable(reader, cell)
      reader.readable++
    }
    return this.#sums.read(cells, this.#row.sums) ?? this.#readKey(cells)
  }

  #readKey(cells: readonly string[]): Problem | null {
    const currency = this.#by.currency
    if (currency) {
      const cell = (cells[currency.column.index] ?? '').trim()
      const found = currencyOf(cell)
      if (found !== null && found !== this.#plan.currency) {
        return problem('otherCurrency', 'error', {
          column: currency.column.header,
          value: cell,
          params: { expected: this.#plan.currency ?? '' },
        })
      }
    }
    const span = this.#span.register(this.registry, cells)
    if (typeof span !== 'number') return span
    this.#row.span = span
    const day = this.registry.spans[this.#row.span]?.start ?? null
    const ad = this.names.register(this.registry, this.#plan.platform, this.names.read(), day)
    if (ad === null) return problem('noAdName', 'error')
    this.#row.ad = ad
    this.#row.breakdown = this.#breakdown.register(this.registry)
    return null
  }

  #take(cells: readonly string[], line: number): void {
    const row = this.#row
    row.key = this.keys.of(row.ad, row.span, row.breakdown)
    if (row.key >= this.#rowsOfKey.length) this.#rowsOfKey = widened(this.#rowsOfKey)
    row.ordinal = this.#rowsOfKey[row.key] ?? 0
    const isNew = this.#rows.add(cells)
    if (row.ordinal > 0 && !isNew) {
      this.counts.duplicates++
      this.#sink.warn(problem('repeatedRow', 'warning', { line }))
      return
    }
    if (row.ordinal > 0) this.#warnOfSameKey(line)
    this.#rowsOfKey[row.key] = row.ordinal + 1
    this.counts.accepted++
    this.#checkValues(line)
    this.#sink.accept(row, this.registry)
  }

  #warnOfSameKey(line: number): void {
    const names = this.registry.ads[this.#row.ad]?.names
    const code = names?.adId ? 'sameKey' : 'sameName'
    this.#sink.warn(problem(code, 'warning', { line, value: names?.adName ?? names?.adId ?? null }))
  }

  #checkValues(line: number): void {
    const [impressions = Number.NaN, clicks = Number.NaN] = this.#row.sums
    const spend = fromMicros(this.#row.sums[SPEND] ?? Number.NaN)
    this.#spend += spend || 0
    this.#clicks += clicks || 0
    if (clicks > impressions) {
      this.#sink.warn(problem('clicksAboveImpressions', 'warning', { line, params: { clicks, impressions } }))
    }
    if (spend < 0) this.#sink.warn(problem('negativeSpend', 'warning', { line, params: { spend } }))
  }

  #refuse(cells: readonly string[], line: number, found: Problem): void {
    this.counts.refused++
    this.#sink.refuse(line, cells, { ...(findShift(cells, this.cells) ?? found), line })
  }
}

const SPEND = SUM_NAMES.indexOf('spend')
const ROWS_SAMPLED = 1000

function widened(counts: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(counts.length * 2)
  wider.set(counts)
  return wider
}
