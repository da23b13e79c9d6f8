import type { Day, Span } from '../../kernel/day.ts'
import type { CurrencyCode } from '../../kernel/money.ts'
import { toMicros } from '../../kernel/money.ts'
import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import { addSample } from '../cells/add-sample.ts'
import { unreadable } from '../cells/cell-problem.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { platformOf } from '../header/platforms.ts'
import { LONGEST_NAME, shortName } from '../naming/short-name.ts'
import type { Plan } from '../plan.ts'
import { fingerprintOf, RowSet } from '../rows/fingerprint.ts'
import { Registry } from '../rows/registry.ts'
import type { RowSink } from '../rows/row-sink.ts'
import { announcesTotal, isHeaderAgain, isNote } from '../rows/totals-row.ts'
import { TripleIndex } from '../rows/triple-index.ts'
import type { Lead } from './lead.ts'
import { LeadCells } from './lead-cells.ts'
import type { LeadField } from './lead-field.ts'
import { isInOtherCurrency, LeadMoney } from './lead-money.ts'
import { holdsMacro } from './macros.ts'
import type { Utm } from './read-utm.ts'
import { readUtm } from './read-utm.ts'

/** Reads the leads of one CRM export by its plan, one after the other. */
export class LeadReader {
  readonly counts = { read: 0, accepted: 0, refused: 0, totals: 0, duplicates: 0 }
  /** The first three different values of each column that is read, by its position; of others none. */
  readonly samples: string[][]
  /** A CRM states no figures of ads: these stay empty. */
  readonly registry = new Registry()
  readonly keys = new TripleIndex()
  readonly #plan: Plan
  readonly #sink: RowSink
  readonly #headers: readonly string[]
  readonly #cells: LeadCells
  readonly #money: LeadMoney
  readonly #rows = new RowSet()
  readonly #leads = new RowSet()
  #span: { start: Day; end: Day } | null = null

  constructor(plan: Plan, sink: RowSink) {
    this.#plan = plan
    this.#sink = sink
    this.#headers = plan.columns.map(({ header }) => header)
    this.samples = plan.columns.map(() => [])
    this.#cells = new LeadCells(plan)
    this.#money = new LeadMoney(this.#cells, plan.currency)
  }

  get cells(): readonly CellReader[] {
    return this.#cells.readers
  }

  /** How many rows with money are in each currency that is named. */
  get currencies(): ReadonlyMap<CurrencyCode, number> {
    return this.#money.currencies
  }

  /** First and last day on which an accepted lead was created. */
  get span(): Span | null {
    return this.#span
  }

  /** Reads a row; `line` is where it begins in the file. */
  read(cells: readonly string[], line: number): void {
    if (cells.every((cell) => cell.trim() === '')) return
    this.counts.read++
    if (announcesTotal(cells) || isNote(cells, this.#headers.length) || isHeaderAgain(cells, this.#headers)) {
      this.counts.totals++
      return
    }
    if (this.counts.read <= ROWS_SAMPLED) this.#sample(cells)
    const lead = this.#readLead(cells, line)
    if ('code' in lead) this.#refuse(cells, lead, line)
    else this.#take(lead, cells, line)
  }

  #sample(cells: readonly string[]): void {
    for (const { column } of this.#cells.readers) {
      addSample(this.samples[column.index] ?? [], cells[column.index] ?? '')
    }
  }

  /**
   * The lead of a row, or what keeps it out. Cells that a lead can do without are only warned of. Cells may lack at the
   * end of a row: they are empty, unless a wrong cell before them shows that one is missing in the middle.
   */
  #readLead(cells: readonly string[], line: number): Lead | Problem {
    let fatal: Problem | null = null
    const isShort = cells.length < this.#headers.length
    this.#cells.read(cells, (reader, cell) => {
      if (isInOtherCurrency(reader, cell)) return
      const found = unreadable(reader, cell)
      if (isShort || NEEDED.has(reader.column.field as LeadField)) fatal ??= found
      else this.#sink.warn({ ...found, severity: 'warning', line })
    })
    const id = this.#cells.text('lead_id', 'deal_id')
    const created = this.#cells.text('created_at')
    const isCut = isShort && (fatal !== null || id === null || created === null)
    const wrong = this.#misshapen(cells, isCut) ?? fatal
    if (wrong !== null) return wrong
    if (id === null) return problem('noLeadId', 'error')
    if (created === null) return problem('noLeadDay', 'error')
    const utm = readUtm(this.#cells)
    this.#warnOfMacros(utm, line)
    return this.#leadOf(id, created, utm, this.#hasMoney(cells, line))
  }

  #misshapen(cells: readonly string[], isCut: boolean): Problem | null {
    const expected = this.#headers.length
    const params = { expected, found: cells.length }
    if (cells.slice(expected).some((cell) => cell.trim() !== '')) return problem('tooManyCells', 'error', { params })
    return isCut ? problem('tooFewCells', 'error', { params }) : null
  }

  #leadOf(id: string, created: Day, utm: Utm, hasMoney: boolean): Lead {
    const cells = this.#cells
    const { platform } = this.#plan
    return {
      key: `${platform}:${copied(bareId(id), 100)}`,
      platform,
      created,
      closed: cells.text('closed_at', 'paid_at'),
      pipeline: kept(cells.text('pipeline')),
      stage: this.#stage(),
      product: kept(cells.text('product')),
      objection: kept(cells.text('objection')),
      source: kept(cells.text('source')),
      amount: hasMoney ? micros(cells.number('amount')) : null,
      paid: hasMoney && cells.has('amount_paid', 'amount_net') ? this.#paid() : null,
      adId: kept(bareId(cells.text('ad_id'))),
      utmSource: kept(utm.utmSource),
      utmMedium: kept(utm.utmMedium),
      utmCampaign: kept(utm.utmCampaign),
      utmContent: kept(utm.utmContent),
      utmTerm: kept(utm.utmTerm),
    }
  }

  /** Of a form every lead is new until a CRM says more: that is no stage. */
  #stage(): string | null {
    const stage = this.#cells.text('stage', 'lifecycle_stage')
    const isNew = platformOf(this.#plan.platform).isLeadForm === true && stage?.toUpperCase() === 'CREATED'
    return isNew ? null : kept(stage)
  }

  #paid(): number {
    return micros(this.#cells.number('amount_paid', 'amount_net')) ?? 0
  }

  /** Money that does not count is left out with a word; the lead itself counts. */
  #hasMoney(cells: readonly string[], line: number): boolean {
    const objection = this.#money.objection(cells)
    if (objection !== null) this.#sink.warn({ ...objection, line })
    return objection === null
  }

  #warnOfMacros(utm: Utm, line: number): void {
    for (const [name, value] of Object.entries(utm)) {
      if (value === null || !holdsMacro(value)) continue
      const column = `utm_${name.slice(3).toLowerCase()}`
      this.#sink.warn(problem('macroNotSubstituted', 'warning', { line, column, value }))
    }
  }

  #take(lead: Lead, cells: readonly string[], line: number): void {
    const isNewRow = this.#rows.add(fingerprintOf(cells))
    const isNewLead = this.#leads.add(fingerprintOf([lead.key]))
    if (!isNewLead) {
      this.counts.duplicates++
      const code = isNewRow ? 'sameLead' : 'repeatedRow'
      this.#sink.warn(problem(code, 'warning', { line, value: lead.key.slice(lead.platform.length + 1) }))
      if (!isNewRow) return
    } else {
      this.counts.accepted++
    }
    this.#widen(lead.created)
    this.#sink.acceptLead?.(lead)
  }

  #widen(day: Day): void {
    this.#span ??= { start: day, end: day }
    if (day < this.#span.start) this.#span.start = day
    if (day > this.#span.end) this.#span.end = day
  }

  #refuse(cells: readonly string[], found: Problem, line: number): void {
    this.counts.refused++
    this.#sink.refuse(line, cells, { ...found, line })
  }
}

/** Without these a row is no lead. */
const NEEDED: ReadonlySet<LeadField> = new Set(['lead_id', 'deal_id', 'created_at'])
const ROWS_SAMPLED = 1000

/** Forms of Meta begin ids with letters: `l:` a lead's, `ag:` an ad's. */
function bareId<Id extends string | null>(id: Id): Id | string {
  return id === null ? id : id.replace(/^(?:l|ag):(?=\d+$)/, '')
}

function micros(units: number | null): number | null {
  return units === null ? null : toMicros(units)
}

/** Marks are kept as the names of ads are, so that they still meet. */
function kept(text: string | null): string | null {
  return text === null ? null : copied(shortName(text), 2 * LONGEST_NAME)
}

/** A copy: a piece cut from a larger text would keep the whole text in memory. */
function copied(text: string, longest: number): string {
  return [...text.slice(0, longest)].join('')
}
