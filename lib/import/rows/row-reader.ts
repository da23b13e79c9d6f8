import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import type { Sums } from '../../kernel/sums.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'
import { addSample } from '../cells/add-sample.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { createCellReaders, createSideReaders } from '../cells/cell-reader.ts'
import { AdWatch } from '../checks/ad-watch.ts'
import { DeliveryReader } from '../checks/delivery.ts'
import { checkFigures } from '../checks/figure-checks.ts'
import { fileProblems } from '../checks/file-checks.ts'
import { MoneyWatch } from '../checks/money-watch.ts'
import { RunningSums } from '../checks/running-sums.ts'
import { isOtherHeader, SecondTable } from '../checks/second-table.ts'
import { SubtotalWatch } from '../checks/subtotal-watch.ts'
import { TotalsProof } from '../checks/totals-proof.ts'
import type { PlainLine } from '../container/plain-line.ts'
import { platformOf } from '../header/platforms.ts'
import type { Plan, Proof } from '../plan.ts'
import type { NamesReader } from './ad-names.ts'
import { identityOf } from './ad-names.ts'
import { createBreakdownReader } from './breakdown.ts'
import { fingerprintOf } from './fingerprint.ts'
import { Glance } from './glance.ts'
import { KeyReader } from './key-reader.ts'
import { Registry } from './registry.ts'
import { ResultsReader } from './results.ts'
import type { RowKind } from './row-kind.ts'
import { createRowKinds, isNamedTotal, looksLikeTotal } from './row-kind.ts'
import type { ReadRow, RowSink } from './row-sink.ts'
import { RowsOfKeys } from './rows-of-keys.ts'
import { findShift } from './shift.ts'
import { createSumsReader } from './sums-reader.ts'
import { TripleIndex } from './triple-index.ts'
import { UnnamedTotal } from './unnamed-total.ts'
import { ValueReader } from './value-reader.ts'
import { WholeRows } from './whole-rows.ts'

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
  /** The first three different values of each column, by its position in the file. */
  readonly samples: string[][]
  /** Ad, period and breakdown of the accepted rows, as numbers of the registry. */
  readonly keys = new TripleIndex()
  readonly subtotals = new SubtotalWatch()
  readonly #plan: Plan
  readonly #headers: readonly string[]
  readonly #sink: RowSink
  /** The columns that name an ad. */
  readonly #identity: readonly CellReader[]
  readonly #kindOf: (cells: readonly string[]) => RowKind
  readonly #values: ValueReader
  readonly #key: KeyReader
  readonly #glance: Glance
  /** Whether more is asked of a row than what is seen at a glance. */
  readonly #needsCells: boolean
  readonly #wholes: WholeRows
  readonly #unnamed: UnnamedTotal
  readonly #rows = new RowsOfKeys()
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
    this.#sink = sink
    this.samples = plan.columns.map(() => [])
    this.cells = createCellReaders(plan)
    this.side = createSideReaders(plan)
    this.results = new ResultsReader(plan, this.side, this.cells)
    this.money = new MoneyWatch(plan)
    this.#delivery = new DeliveryReader(this.side)
    const platform = platformOf(plan.platform)
    const sums = createSumsReader(this.cells, platform, plan.rate)
    const breakdown = createBreakdownReader(this.cells)
    this.#identity = identityOf(this.cells)
    this.#headers = plan.columns.map(({ header }) => header)
    this.#kindOf = createRowKinds(
      this.#headers,
      this.#identity,
      breakdown,
      this.cells.filter(({ kind }) => kind === 'day'),
    )
    this.totals = new TotalsProof(this.cells, [...this.#identity, ...breakdown.readers], plan)
    this.#wholes = new WholeRows(breakdown, this.#identity)
    this.#unnamed = new UnnamedTotal(this.cells, this.#identity, breakdown, this.#added)
    this.#values = new ValueReader(plan.columns.length, this.cells, sums, this.results)
    this.#key = new KeyReader(plan, this.cells, breakdown, this.registry)
    this.#glance = new Glance(
      plan.columns.length,
      this.cells,
      breakdown.readers,
      sums.columns,
      platform.emptyCountIsZero ?? false,
    )
    this.#needsCells =
      this.side.length > 0 ||
      this.cells.some(({ column }) => column.field === 'currency' || column.field === 'week_start') ||
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
    const unreadable = this.#values.read(cells, this.#row.sums)
    if (unreadable === null && this.#addsUp(cells)) {
      this.#leaveOut('total', cells, line)
      return
    }
    const found = unreadable ?? this.#key.read(cells, this.#row)
    if (found !== null) {
      this.#refuse(cells, line, found)
      return
    }
    if (!looksLikeTotal(cells, this.#identity)) this.#glance.learn(cells)
    this.#take(cells, line, fingerprintOf(cells))
  }

  /** Whether the row read last holds the sum of others, though its first cell does not say so. */
  #addsUp(cells: readonly string[]): boolean {
    const { sums } = this.#row
    if (this.#unnamed.is(cells, sums)) return true
    return isNamedTotal(cells, this.#identity) && this.subtotals.nextInWords(sums)
  }

  #readAtGlance(line: PlainLine, number: number): boolean {
    if (this.counts.read < ROWS_SAMPLED || !this.#glance.read(line, this.#row.sums)) return false
    const cells = this.#needsCells ? line.cells() : NO_CELLS
    if (this.#glance.isSamePlace) this.#key.readBreakdown(this.#row)
    else if (this.#key.read(cells, this.#row) !== null) return false
    this.results.read(cells, this.#row.sums)
    this.#glance.count(line)
    this.counts.read++
    this.#take(cells, number, line.print)
    return true
  }

  /** Properties that differ between the rows of one ad. */
  get varying(): NamesReader['varying'] {
    return this.#key.names.varying
  }

  /** Whether more rows stand for all ages or genders than were kept: a column that never says anything else is text. */
  get hasMoreWholes(): boolean {
    return this.#wholes.isFull
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
    for (const [index, samples] of this.samples.entries()) addSample(samples, cells[index] ?? '')
  }

  #leaveOut(kind: RowKind, cells: readonly string[], line: number): void {
    this.counts.totals++
    if (kind !== 'total') return
    this.totals.add(cells, line)
    this.#wholes.keep(cells, line)
  }

  /** Rows for all ages or genders of an ad and day whose parts the file does not give are data after all. */
  #takeWholes(): void {
    const row = this.#row
    const placeOf = (cells: readonly string[]) => {
      const found = this.#values.readTexts(cells) ?? this.#key.read(cells, row)
      return found === null ? { ad: row.ad, span: row.span } : null
    }
    for (const { cells, line } of this.#wholes.withoutParts(placeOf, this.keys, this.registry)) {
      if ((this.#values.read(cells, row.sums) ?? this.#key.read(cells, row)) !== null) continue
      this.counts.totals--
      this.#sink.warn(problem('wholeTaken', 'warning', { line }))
      this.#take(cells, line, fingerprintOf(cells))
    }
  }

  #take(cells: readonly string[], line: number, print: number): void {
    const row = this.#row
    row.key = this.keys.of(row.ad, row.span, row.breakdown)
    row.ordinal = this.#rows.add(row.key, print)
    if (row.ordinal === -1) {
      this.counts.duplicates++
      this.#sink.warn(problem('repeatedRow', 'warning', { line }))
      return
    }
    if (row.ordinal > 0) this.#warnOfSameKey(line)
    this.counts.accepted++
    this.#addUp(cells)
    checkFigures(row.sums, line, this.#sink)
    if (this.subtotals.next(row.sums)) this.#sink.warn(problem('looksLikeSubtotal', 'warning', { line }))
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

  #refuse(cells: readonly string[], line: number, found: Problem): void {
    if (isOtherHeader(cells, this.#headers)) throw new SecondTable(line)
    this.counts.refused++
    this.#sink.refuse(line, cells, { ...(findShift(cells, this.cells) ?? found), line })
  }
}

const SPEND = SUM_NAMES.indexOf('spend')
const ROWS_SAMPLED = 1000
const NO_CELLS: readonly string[] = []
