import { fromMicros } from '../../kernel/money.ts'
import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import type { Sums } from '../../kernel/sums.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'
import { unreadable } from '../cells/cell-problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { createCellReaders, createSideReaders } from '../cells/cell-reader.ts'
import { isEmptyMark } from '../cells/numbers.ts'
import { AdWatch } from '../checks/ad-watch.ts'
import { DeliveryReader } from '../checks/delivery.ts'
import { fileProblems } from '../checks/file-checks.ts'
import { MoneyWatch } from '../checks/money-watch.ts'
import { RunningSums } from '../checks/running-sums.ts'
import { SubtotalWatch } from '../checks/subtotal-watch.ts'
import { TotalsProof } from '../checks/totals-proof.ts'
import type { PlainLine } from '../container/plain-line.ts'
import type { Field } from '../header/field.ts'
import { currencyNamed } from '../header/header-text.ts'
import { platformOf } from '../header/platforms.ts'
import type { Lead } from '../leads/lead.ts'
import type { Plan, Proof } from '../plan.ts'
import type { NamesReader } from './ad-names.ts'
import { createNamesReader, identityOf } from './ad-names.ts'
import type { BreakdownReader } from './breakdown.ts'
import { createBreakdownReader } from './breakdown.ts'
import { fingerprintOf, RowSet } from './fingerprint.ts'
import { Glance } from './glance.ts'
import { Registry } from './registry.ts'
import { ResultsReader } from './results.ts'
import type { RowKind } from './row-kind.ts'
import { createRowKinds, looksLikeTotal, namesBesides } from './row-kind.ts'
import { findShift } from './shift.ts'
import type { SpanReader } from './span-reader.ts'
import { createSpanReader } from './span-reader.ts'
import type { SumsReader } from './sums-reader.ts'
import { createSumsReader } from './sums-reader.ts'
import { standsForAll } from './totals-row.ts'
import { TripleIndex } from './triple-index.ts'
import type { WholeRow } from './whole-rows.ts'
import { finestOf, MOST_WHOLE_ROWS } from './whole-rows.ts'

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
  /** Leads of a CRM; only those who import them listen. */
  readonly acceptLead?: (lead: Lead) => void
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
  /** What is read beside the figures. */
  readonly side: readonly CellReader[]
  readonly results: ResultsReader
  readonly totals: TotalsProof
  readonly watch = new AdWatch()
  readonly money: MoneyWatch
  readonly counts = { read: 0, accepted: 0, refused: 0, totals: 0, duplicates: 0 }
  readonly names: NamesReader
  /** The first three different values of each column, by its position in the file. */
  readonly samples: string[][]
  readonly #plan: Plan
  readonly #sink: RowSink
  readonly #headers: readonly string[]
  readonly #breakdown: BreakdownReader
  readonly #kindOf: (cells: readonly string[]) => RowKind
  /** Whether rows name an ad by more than their first cell. */
  #namesAds = false
  /** The columns that name an ad. */
  readonly #identity: readonly CellReader[]
  readonly #sums: SumsReader
  readonly #span: SpanReader
  readonly #glance: Glance
  /** Whether more is asked of a row than what is seen at a glance. */
  readonly #needsCells: boolean
  readonly #by: Partial<Record<Field, CellReader>> = {}
  readonly #rows = new RowSet()
  /** Ad, period and breakdown of the accepted rows, as numbers of the registry. */
  readonly keys = new TripleIndex()
  #rowsOfKey = new Uint32Array(1024)
  readonly subtotals = new SubtotalWatch()
  readonly #wholes: WholeRow[] = []
  readonly #delivery: DeliveryReader
  readonly #added = new RunningSums()
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
    this.money = new MoneyWatch(plan)
    this.#sink = sink
    this.#headers = plan.columns.map((column) => column.header)
    this.samples = plan.columns.map(() => [])
    this.cells = createCellReaders(plan)
    for (const reader of this.cells) this.#by[reader.column.field as Field] = reader
    this.side = createSideReaders(plan)
    this.results = new ResultsReader(plan, this.side, this.cells)
    this.#delivery = new DeliveryReader(this.side)
    this.names = createNamesReader(this.cells)
    this.#breakdown = createBreakdownReader(this.cells)
    const identity = identityOf(this.cells)
    this.#identity = identity
    const days = this.cells.filter((reader) => reader.kind === 'day')
    this.#kindOf = createRowKinds(this.#headers, identity, this.#breakdown, days)
    this.totals = new TotalsProof(this.cells, [...identity, ...this.#breakdown.readers], plan)
    const platform = platformOf(plan.platform)
    this.#sums = createSumsReader(this.cells, platform, plan.rate)
    this.#span = createSpanReader(this.cells, platform, plan.period)
    this.#glance = new Glance(
      plan.columns.length,
      this.cells,
      this.#breakdown.readers,
      this.#sums.columns,
      platform.emptyCountIsZero ?? false,
    )
    this.#needsCells =
      this.side.length > 0 ||
      this.#by.currency !== undefined ||
      this.#by.week_start !== undefined ||
      (platform.endsAtNextMidnight ?? false)
  }

  /** Reads a row from a line without quotes, as `read` does its cells. */
  readLine(line: PlainLine, number: number): void {
    if (!this.#readAtGlance(line, number)) this.read(line.cells(), number)
  }

  /** Reads a row; `line` is where it begins in the file. */
  read(cells: readonly string[], line: number): void {
    this.#glance.interrupt()
    const kind = this.#kindOf(cells)
    if (kind === 'blank') return
    this.counts.read++
    if (kind !== 'data') {
      this.#leaveOut(kind, cells, line)
      return
    }
    if (this.counts.read <= ROWS_SAMPLED) this.#sample(cells)
    const unreadable = this.#readCells(cells)
    if (unreadable === null && this.#addsUp(cells)) {
      this.#leaveOut('total', cells, line)
      return
    }
    const found = unreadable ?? this.#readKey(cells)
    if (found !== null) {
      this.#refuse(cells, line, found)
      return
    }
    if (!looksLikeTotal(cells, this.#identity)) this.#glance.learn(cells)
    this.#take(cells, line, fingerprintOf(cells))
  }

  #readAtGlance(line: PlainLine, number: number): boolean {
    if (this.counts.read < ROWS_SAMPLED || !this.#glance.read(line, this.#row.sums)) return false
    const cells = this.#needsCells ? line.cells() : NO_CELLS
    if (this.#glance.isSamePlace) this.#row.breakdown = this.#breakdown.register(this.registry)
    else if (this.#readKey(cells) !== null) return false
    this.results.read(cells, this.#row.sums)
    this.#glance.count(line)
    this.counts.read++
    this.#take(cells, number, line.print)
    return true
  }

  /** Whether more rows stand for all ages or genders than were kept: a column that never says anything else is text. */
  get hasMoreWholes(): boolean {
    return this.#wholes.length >= MOST_WHOLE_ROWS
  }

  /** After the last row: what the file as a whole shows. */
  finish(): void {
    this.#takeWholes()
    for (const found of fileProblems(this.#plan, this)) this.#sink.warn(found)
  }

  /** Sums of the accepted rows. */
  get sums(): Sums {
    return this.#added.all()
  }

  get proof(): Proof | null {
    return this.totals.against(this.sums)
  }

  #sample(cells: readonly string[]): void {
    for (const [index, samples] of this.samples.entries()) {
      const cell = (cells[index] ?? '').trim()
      if (cell !== '' && samples.length < 3 && !samples.includes(cell)) samples.push([...cell].join('').slice(0, 200))
    }
  }

  /** Fills the figures of the row and the readers' values from its cells; the first thing wrong with it, or null. */
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
    const unreadableSum = this.#sums.read(cells, this.#row.sums)
    this.results.read(cells, this.#row.sums)
    return unreadableSum
  }

  /**
   * Whether the row at hand is the file's total in words nobody knows: no ad and no day where other rows name them, and
   * figures that are the sums of all rows so far.
   */
  #addsUp(cells: readonly string[]): boolean {
    if (namesBesides(cells, this.#identity)) {
      this.#namesAds = true
      return false
    }
    const names = this.#namesAds && this.#by.date?.value == null && this.#breakdown.isEmpty(cells)
    return names && this.#added.rows >= FEWEST_ADDED && this.#added.equals(this.#row.sums)
  }

  #leaveOut(kind: RowKind, cells: readonly string[], line: number): void {
    this.counts.totals++
    if (kind !== 'total') return
    this.totals.add(cells, line)
    if (this.#wholes.length >= MOST_WHOLE_ROWS || !this.#breakdown.standsForAll(cells)) return
    if (this.#identity.every(({ column }) => isNamed(cells[column.index]))) {
      this.#wholes.push({ ...this.#breakdown.withoutAll(cells), line })
    }
  }

  /** Rows for all ages or genders of an ad and day whose parts the file does not give are data after all. */
  #takeWholes(): void {
    const parts = new Set<number>()
    const placeOf = (ad: number, span: number) => ad * this.registry.spans.length + span
    const rows = this.#wholes.flatMap((whole) => {
      const found = this.#readNames(whole.cells) ?? this.#readKey(whole.cells)
      return found === null ? [{ ...whole, ad: this.#row.ad, span: this.#row.span }] : []
    })
    for (let key = 0; key < this.keys.size; key++) parts.add(placeOf(this.keys.part(key, 0), this.keys.part(key, 1)))
    const placed = rows.map((row) => ({ ...row, place: placeOf(row.ad, row.span) }))
    for (const { cells, line } of finestOf(placed.filter(({ place }) => !parts.has(place)))) {
      if ((this.#readCells(cells) ?? this.#readKey(cells)) !== null) continue
      this.counts.totals--
      this.#sink.warn(problem('wholeTaken', 'warning', { line }))
      this.#take(cells, line, fingerprintOf(cells))
    }
  }

  /** The readers' values of what is no figure, uncounted; the first cell that cannot be read, or null. */
  #readNames(cells: readonly string[]): Problem | null {
    for (const reader of this.cells) {
      if (reader.number !== null) continue
      const cell = cells[reader.column.index] ?? ''
      reader.value = reader.read(cell)
      if (reader.value === undefined) return unreadable(reader, cell)
    }
    return null
  }

  #readKey(cells: readonly string[]): Problem | null {
    const currency = this.#by.currency
    if (currency) {
      const cell = (cells[currency.column.index] ?? '').trim()
      const found = currencyNamed(cell)
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

  #take(cells: readonly string[], line: number, print: number): void {
    const row = this.#row
    row.key = this.keys.of(row.ad, row.span, row.breakdown)
    if (row.key >= this.#rowsOfKey.length) this.#rowsOfKey = widened(this.#rowsOfKey)
    row.ordinal = this.#rowsOfKey[row.key] ?? 0
    const isNew = this.#rows.add(print)
    if (row.ordinal > 0 && !isNew) {
      this.counts.duplicates++
      this.#sink.warn(problem('repeatedRow', 'warning', { line }))
      return
    }
    if (row.ordinal > 0) this.#warnOfSameKey(line)
    this.#rowsOfKey[row.key] = row.ordinal + 1
    this.counts.accepted++
    this.#addUp(cells)
    this.#checkValues(line)
    this.#sink.accept(row, this.registry)
  }

  #warnOfSameKey(line: number): void {
    const names = this.registry.ads[this.#row.ad]?.names
    const code = names?.adId ? 'sameKey' : 'sameName'
    this.#sink.warn(problem(code, 'warning', { line, value: names?.adName ?? names?.adId ?? null }))
  }

  #addUp(cells: readonly string[]): void {
    const { sums, ad, span } = this.#row
    this.#added.add(sums)
    this.money.next(sums[SPEND] as number)
    this.results.take()
    this.watch.next(ad, span, sums[SPEND] as number, this.#delivery.isStopped(cells))
  }

  #checkValues(line: number): void {
    const { sums } = this.#row
    const [impressions = Number.NaN, clicks = Number.NaN] = sums
    const leads = sums[LEADS] as number
    const spend = sums[SPEND] as number
    if (clicks > impressions) {
      this.#sink.warn(problem('clicksAboveImpressions', 'warning', { line, params: { clicks, impressions } }))
    }
    if (leads > clicks) this.#sink.warn(problem('leadsAboveClicks', 'warning', { line, params: { leads, clicks } }))
    if (spend < 0) this.#sink.warn(problem('negativeSpend', 'warning', { line, params: { spend: fromMicros(spend) } }))
    if (this.subtotals.next(sums)) this.#sink.warn(problem('looksLikeSubtotal', 'warning', { line }))
  }

  #refuse(cells: readonly string[], line: number, found: Problem): void {
    this.counts.refused++
    this.#sink.refuse(line, cells, { ...(findShift(cells, this.cells) ?? found), line })
  }
}

const SPEND = SUM_NAMES.indexOf('spend')
const LEADS = SUM_NAMES.indexOf('leads')
/** Whether a cell names one thing: something, and not all. */
function isNamed(cell = ''): boolean {
  const text = cell.trim()
  return !isEmptyMark(text) && !standsForAll(text)
}

const ROWS_SAMPLED = 1000
/** One row may well have the figures of the one before it. */
const FEWEST_ADDED = 2
const NO_CELLS: readonly string[] = []

function widened(counts: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(counts.length * 2)
  wider.set(counts)
  return wider
}
