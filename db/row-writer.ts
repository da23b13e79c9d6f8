import type { AdEntry, BreakdownEntry, Registry } from '#lib/import/registry'
import type { ReadRow } from '#lib/import/row-reader'
import { ALL_SUMS, SUM_NAMES, type SumSet } from '#lib/kernel/sums'
import type { Database } from './open.ts'

/** How the rows of an import stand to what was there. */
export type WriteCounts = { added: number; changed: number; unchanged: number }

/**
 * Writes the rows of one import inside a transaction of its caller. What a row of an earlier import stated and this one
 * states anew is hidden, never deleted. Plain prepared statements: three times as fast as a query builder here.
 */
export class RowWriter {
  readonly counts: WriteCounts = { added: 0, changed: 0, unchanged: 0 }
  readonly #runId: string
  readonly #import: number
  readonly #platform: string
  readonly #statements: ReturnType<typeof prepare>
  readonly #ads: Place[] = []
  readonly #breakdowns: number[] = []
  readonly #isFirst: boolean
  /** Rows of a key that wait for their ordinal to be stated again. */
  readonly #waiting = new Map<number, LiveRow[]>()
  #stated: SumSet = 0

  constructor(database: Database, runId: string, importNumber: number, platform: string) {
    this.#runId = runId
    this.#import = importNumber
    this.#platform = platform
    this.#statements = prepare(database)
    this.#isFirst = this.#statements.anyAd.get(runId) === undefined
  }

  /** Writes a row, or notes that it is known already. */
  write(row: ReadRow, registry: Registry): void {
    const ad = this.#adOf(row.ad, registry)
    const breakdown = this.#breakdownOf(row.breakdown, registry)
    const span = registry.spans[row.span] ?? null
    const known = ad.isNew ? [] : this.#knownRows(row, ad.number, span?.start ?? null, span?.end ?? null, breakdown)
    const figures = figuresOf(row.sums)
    this.#stated |= statedBy(figures)
    if (known.length > 0 && statesTheSame(figures, known)) {
      this.counts.unchanged++
      for (const live of known) this.#statements.restate.run(this.#import, live.number)
      return
    }
    for (const live of known) this.#hide(live, statedBy(figures))
    if (known.length > 0) this.counts.changed++
    else this.counts.added++
    const { start = null, end = null } = span ?? {}
    this.#statements.insertRow.run(ad.number, start, end, breakdown, row.ordinal, this.#import, ...figures)
  }

  /** After the last row: what the import calls its ads, and the end of rows it states no more. */
  finish(registry: Registry): void {
    for (const live of [...this.#waiting.values()].flat()) this.#hide(live, this.#stated)
    for (const [index, { number }] of this.#ads.entries()) {
      const { names } = registry.ads[index] as AdEntry
      this.#statements.insertNames.run({ ...names, ad: number, import: this.#import })
    }
  }

  /** The live rows of the same key and ordinal. All ordinals of a key are fetched with its first. */
  #knownRows(row: ReadRow, ad: number, start: string | null, end: string | null, breakdown: number): LiveRow[] {
    const known =
      row.ordinal === 0
        ? (this.#statements.liveRows.all(ad, start, end, breakdown, this.#import, ALL_SUMS) as LiveRow[])
        : (this.#waiting.get(row.key) ?? [])
    if (known.length === 0) return known
    const others = known.filter((live) => live.ordinal !== row.ordinal)
    if (others.length > 0) this.#waiting.set(row.key, others)
    else this.#waiting.delete(row.key)
    return known.filter((live) => live.ordinal === row.ordinal)
  }

  #hide(live: LiveRow, figures: SumSet): void {
    const covered = statedBy(visibleIn(live)) & figures
    if (covered === 0) return
    this.#statements.cover.run(this.#import, live.number, covered)
    this.#statements.hide.run(covered, live.number)
  }

  #adOf(index: number, registry: Registry): Place {
    const known = this.#ads[index]
    if (known !== undefined) return known
    const { key } = registry.ads[index] as AdEntry
    const stored = this.#isFirst ? undefined : (this.#statements.findAd.get(this.#runId, key) as { number: number } | undefined)
    const number = stored?.number ?? Number(this.#statements.insertAd.run(this.#runId, key, this.#platform).lastInsertRowid)
    const place = { number, isNew: stored === undefined }
    this.#ads[index] = place
    return place
  }

  #breakdownOf(index: number, registry: Registry): number {
    const known = this.#breakdowns[index]
    if (known !== undefined) return known
    const values = textOf(registry.breakdowns[index] ?? {})
    const stored = this.#statements.findBreakdown.get(this.#runId, values) as { number: number } | undefined
    const number = stored?.number ?? Number(this.#statements.insertBreakdown.run(this.#runId, values).lastInsertRowid)
    this.#breakdowns[index] = number
    return number
  }
}

type Place = { readonly number: number; readonly isNew: boolean }
type Figures = (number | null)[]
type LiveRow = { number: number; ordinal: number; hidden: SumSet } & Record<(typeof SUM_NAMES)[number], number | null>

const FIGURES = SUM_NAMES.join(', ')

function prepare({ sqlite }: Database) {
  return {
    anyAd: sqlite.prepare('SELECT 1 FROM ads WHERE run_id = ? LIMIT 1'),
    findAd: sqlite.prepare('SELECT number FROM ads WHERE run_id = ? AND key = ?'),
    insertAd: sqlite.prepare('INSERT INTO ads (run_id, key, platform) VALUES (?, ?, ?)'),
    findBreakdown: sqlite.prepare('SELECT number FROM breakdowns WHERE run_id = ? AND "values" = ?'),
    insertBreakdown: sqlite.prepare('INSERT INTO breakdowns (run_id, "values") VALUES (?, ?)'),
    liveRows: sqlite.prepare(
      `SELECT number, ordinal, hidden, ${FIGURES} FROM rows
       WHERE ad = ? AND start IS ? AND "end" IS ? AND breakdown = ? AND import <> ? AND hidden <> ?`,
    ),
    insertRow: sqlite.prepare(
      `INSERT INTO rows (ad, start, "end", breakdown, ordinal, import, ${FIGURES})
       VALUES (${Array(6 + SUM_NAMES.length).fill('?').join(', ')})`,
    ),
    restate: sqlite.prepare('INSERT OR IGNORE INTO restatements (import, row) VALUES (?, ?)'),
    cover: sqlite.prepare(
      `INSERT INTO covers (import, row, figures) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET figures = figures | excluded.figures`,
    ),
    hide: sqlite.prepare('UPDATE rows SET hidden = hidden | ? WHERE number = ?'),
    insertNames: sqlite.prepare(
      `INSERT INTO ad_names
         (ad, import, campaign_id, campaign_name, ad_set_id, ad_set_name, ad_id, ad_name, creative, pain_point, segment, interest)
       VALUES
         (@ad, @import, @campaignId, @campaignName, @adSetId, @adSetName, @adId, @adName, @creative, @painPoint, @segment, @interest)`,
    ),
  }
}

/** The same values always give the same text. */
function textOf(breakdown: BreakdownEntry): string {
  return JSON.stringify(Object.fromEntries(Object.entries(breakdown).sort()))
}

function figuresOf(sums: Float64Array): Figures {
  return Array.from(sums, (value) => (Number.isNaN(value) ? null : value))
}

function statedBy(figures: Figures): SumSet {
  let set = 0
  for (const [position, value] of figures.entries()) if (value !== null) set |= 1 << position
  return set
}

/** A row's figures without those that other rows have replaced. */
function visibleIn(live: LiveRow): Figures {
  return SUM_NAMES.map((name, position) => (live.hidden & (1 << position) ? null : live[name]))
}

function statesTheSame(figures: Figures, known: readonly LiveRow[]): boolean {
  return figures.every((value, position) => value === null || known.some((live) => visibleIn(live)[position] === value))
}
