import type { Day } from '../kernel/day.ts'
import { addDays } from '../kernel/day.ts'
import { fromMicros, toMicros } from '../kernel/money.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import { SUM_NAMES } from '../kernel/sums.ts'
import type { NamesReader } from './ad-names.ts'
import { createNamesReader, identityOf } from './ad-names.ts'
import type { BreakdownReader } from './breakdown.ts'
import { createBreakdownReader } from './breakdown.ts'
import type { CellReader } from './cell-reader.ts'
import { createCellReaders } from './cell-reader.ts'
import type { Field } from './field.ts'
import { FIELDS } from './field.ts'
import { RowSet } from './fingerprint.ts'
import { currencyOf } from './header-text.ts'
import { isEmptyMark } from './numbers.ts'
import type { Plan } from './plan.ts'
import type { Platform } from './platforms.ts'
import { platformOf } from './platforms.ts'
import { Registry } from './registry.ts'
import { findShift } from './shift.ts'
import { announcesTotal, isHeaderAgain, isNote } from './totals-row.ts'
import { TripleIndex } from './triple-index.ts'
import { isRounded } from './words.ts'

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
  readonly #platform: Platform
  readonly #sink: RowSink
  readonly #headers: readonly string[]
  readonly #breakdown: BreakdownReader
  readonly #identity: readonly CellReader[]
  readonly #sums: readonly SumReader[]
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
    this.#platform = platformOf(plan.platform)
    this.#sink = sink
    this.#headers = plan.columns.map((column) => column.header)
    this.samples = plan.columns.map(() => [])
    this.cells = createCellReaders(plan)
    for (const reader of this.cells) this.#by[reader.column.field as Field] = reader
    this.names = createNamesReader(this.cells)
    this.#identity = identityOf(this.cells)
    this.#breakdown = createBreakdownReader(this.cells)
    this.#sums = this.cells.flatMap(sumReaderOf)
  }

  /** Reads a row; `line` is where it begins in the file. */
  read(cells: readonly string[], line: number): void {
    if (isBlank(cells)) return
    this.counts.read++
    if (this.#isTotal(cells)) {
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

  #isTotal(cells: readonly string[]): boolean {
    const first = (cells[0] ?? '').charCodeAt(0)
    const beginsWithDigit = first >= 48 && first <= 57
    if (!beginsWithDigit && announcesTotal(cells) && !this.#namesBesides(cells)) return true
    if (isNote(cells, this.#headers.length) || isHeaderAgain(cells, this.#headers)) return true
    if (this.#breakdown.standsForAll(cells)) return true
    return this.#identity.length > 0 && isEmptyIn(cells, this.#identity) && this.#breakdown.isEmpty(cells)
  }

  /** Whether cells besides the first filled one name an ad: `Total` is then the name of a campaign, and its row data. */
  #namesBesides(cells: readonly string[]): boolean {
    const first = cells.findIndex((cell) => cell.trim() !== '')
    return this.#identity.some(
      ({ column }) => column.index !== first && !isEmptyMark((cells[column.index] ?? '').trim()),
    )
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
    return this.#readSums(cells) ?? this.#readKey(cells)
  }

  /** All figures are read, also behind one that cannot be: each may tell how the file writes its numbers. */
  #readSums(cells: readonly string[]): Problem | null {
    this.#row.sums.fill(Number.NaN)
    let first: Problem | null = null
    for (const sum of this.#sums) {
      const found = this.#readSum(sum, cells[sum.reader.column.index] ?? '')
      first ??= found
    }
    return first
  }

  #readSum({ reader, position, isMoney, isWhole, scale }: SumReader, cell: string): Problem | null {
    const { sums } = this.#row
    const value = reader.read(cell) as number | null | undefined
    if (value === null) {
      if (!isMoney && this.#platform.emptyCountIsZero) sums[position] = 0
      return null
    }
    reader.filled++
    if (value === undefined) return unreadable(reader, cell)
    if (!isMoney && value < 0) return at(reader, cell, 'negativeCount')
    if (isWhole && !Number.isInteger(value)) return at(reader, cell, 'notWhole')
    reader.readable++
    sums[position] = isMoney ? toMicros(value / scale) : value
    return null
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
    const found = this.#readSpan(cells)
    if (found !== null) return found
    const day = this.registry.spans[this.#row.span]?.start ?? null
    const ad = this.names.register(this.registry, this.#plan.platform, this.names.read(), day)
    if (ad === null) return problem('noAdName', 'error')
    this.#row.ad = ad
    this.#row.breakdown = this.#breakdown.register(this.registry)
    return null
  }

  #readSpan(cells: readonly string[]): Problem | null {
    const first = this.#by.date ?? this.#by.period_start
    const last = this.#by.date ?? this.#by.period_end ?? first
    if (first === undefined || last === undefined) {
      this.#row.span = this.registry.span(this.#plan.period?.start ?? null, this.#plan.period?.end ?? null)
      return null
    }
    const start = first.value as Day | null
    const end = last.value as Day | null
    if (start === null || end === null) return at(start === null ? first : last, '', 'noDay')
    const lastDay =
      this.#platform.endsAtNextMidnight && end > start ? lastDayBefore(end, cells[last.column.index] ?? '') : end
    if (lastDay < start) return at(last, cells[last.column.index] ?? '', 'endBeforeStart', { start })
    this.#row.span = this.registry.span(start, lastDay)
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

type SumReader = { reader: CellReader; position: number; isMoney: boolean; isWhole: boolean; scale: number }

const SPEND = SUM_NAMES.indexOf('spend')
const MICROS = 1_000_000
const ROWS_SAMPLED = 1000

function sumReaderOf(reader: CellReader): SumReader[] {
  const field = FIELDS[reader.column.field as Field]
  if (!('sum' in field)) return []
  return [
    {
      reader,
      position: SUM_NAMES.indexOf(field.sum),
      isMoney: field.kind === 'money',
      isWhole: field.sum === 'impressions' || field.sum === 'clicks',
      scale: reader.column.number?.micros ? MICROS : 1,
    },
  ]
}

function unreadable(reader: CellReader, cell: string): Problem {
  if (reader.kind === 'id' && isRounded(cell.trim())) return at(reader, cell, 'roundedId')
  return at(reader, cell, UNREADABLE[reader.kind])
}

const UNREADABLE = {
  day: 'notADay',
  id: 'notAnId',
  text: 'notAText',
  age: 'notAnAge',
  gender: 'notAGender',
  count: 'notANumber',
  money: 'notANumber',
} as const

function at(reader: CellReader, cell: string, code: string, params: Problem['params'] = {}): Problem {
  return problem(code, 'error', { column: reader.column.header, value: cell, params })
}

/** An end written as a midnight means the day before it. */
function lastDayBefore(end: Day, cell: string): Day {
  return /\s00:00(?::00)?/.test(cell) ? addDays(end, -1) : end
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false
  return true
}

function isEmptyIn(cells: readonly string[], readers: readonly CellReader[]): boolean {
  for (const reader of readers) if ((cells[reader.column.index] ?? '').trim() !== '') return false
  return true
}

function widened(counts: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(counts.length * 2)
  wider.set(counts)
  return wider
}
