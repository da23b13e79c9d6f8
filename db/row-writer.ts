import type { ReadRow } from '#lib/import/rows/row-sink'
import type { Listed } from '#lib/import/rows/row-store'
import type { SumSet } from '#lib/kernel/sums'
import { ALL_SUMS, SUM_NAMES } from '#lib/kernel/sums'
import type { Figures, StoredRow, StoredSpan } from './known-rows.ts'
import { breakdownText, KnownRows, readFigures, statedBy, storedSpan } from './known-rows.ts'
import type { Database } from './open.ts'
import { RowChanges } from './row-changes.ts'
import { RowLoad } from './row-load.ts'
import type { Part } from './run-data.ts'

/**
 * Writes the rows of one import inside a transaction of its caller. What a row of an earlier import stated and this one
 * states anew is hidden, never deleted. Plain prepared statements: three times as fast as a query builder here.
 */
export class RowWriter {
  readonly changes = new RowChanges()
  /** Whether the run holds nothing yet, so that no row is known. */
  readonly isFirst: boolean
  readonly #runId: string
  readonly #import: number
  readonly #platform: string
  readonly #statements: ReturnType<typeof prepare>
  readonly #known: KnownRows
  /** For many rows of a run that holds none. */
  readonly #load: RowLoad | null
  /** A row on its way there. */
  readonly #loaded: (number | null)[] = Array(VALUES_OF_ROW + 2).fill(0)
  readonly #ads: Place[] = []
  readonly #breakdowns: number[] = []
  readonly #spans: StoredSpan[] = []
  readonly #figures: Figures = SUM_NAMES.map(() => null)
  /** Values of rows that wait to be written together. */
  readonly #batch: (number | null)[] = Array(ROWS_AT_ONCE * VALUES_OF_ROW).fill(null)
  #filled = 0
  #stated: SumSet = 0

  /** `rowsToCome`: how many it will be. */
  constructor(database: Database, runId: string, importNumber: number, platform: string, rowsToCome: number) {
    this.#runId = runId
    this.#import = importNumber
    this.#platform = platform
    this.#statements = prepare(database, importNumber)
    this.#known = new KnownRows(database, importNumber)
    this.isFirst = this.#statements.anyAd.get(runId) === undefined
    this.#load = this.isFirst && rowsToCome >= FEWEST_LOADED ? new RowLoad(database, VALUES_OF_ROW + 2) : null
  }

  /** Writes a row, or notes that it is known already. */
  write(row: ReadRow, registry: Listed): void {
    const ad = this.#adOf(row.ad, registry)
    const breakdown = this.#breakdownOf(row.breakdown, registry)
    const span = this.#spanOf(row.span, registry)
    const figures = readFigures(row.sums, this.#figures)
    const stated = statedBy(figures)
    this.#stated |= stated
    if (ad.isNew) {
      this.changes.note(figures, [])
      this.#insert(ad.number, span, breakdown, row.ordinal, figures)
      return
    }
    const known = this.#known.of(row, ad.number, span, breakdown)
    const live = known.filter(({ hidden }) => hidden !== ALL_SUMS)
    this.changes.note(figures, live)
    const [same] = live
    if (same !== undefined && live.length === 1 && isSame(figures, same)) {
      this.#statements.restate.run(this.#import, same.number)
      for (const other of known) if (other !== same) this.#cover(other, stated)
      return
    }
    for (const other of known) this.#cover(other, stated)
    this.#insert(ad.number, span, breakdown, row.ordinal, figures)
  }

  /** After the last row: what the import calls its ads, and the end of rows it states no more. */
  finish(registry: Listed): void {
    this.#insertRest()
    for (const left of this.#known.left()) {
      this.changes.noteLeft(left, this.#stated)
      this.#cover(left, this.#stated)
    }
    for (const [index, { number }] of this.#ads.entries()) {
      const { names } = registry.ads[index] as Listed['ads'][number]
      this.#statements.insertNames.run({ ...names, ad: number, import: this.#import })
    }
  }

  /** All that the run holds after its first import; null after a later one, which knows only what it brought. */
  get whole(): readonly Part[] | null {
    if (!this.isFirst) return null
    const { counts, addedSpend } = this.changes
    if (counts.added === 0) return []
    const spans = this.#spans.filter((span) => span !== undefined)
    const ends = spans.flatMap(({ end }) => (end === null ? [] : [end]))
    return [
      {
        platform: this.#platform,
        rows: counts.added,
        spend: addedSpend,
        end: ends.reduce<number | null>((last, end) => (last === null || end > last ? end : last), null),
        days: spans.flatMap(({ start, end }) => (start !== null && start === end ? [start] : [])),
      },
    ]
  }

  /** After the transaction, however it ended. */
  close(): void {
    this.#load?.close()
  }

  /** Many rows in one statement take half the time. Nobody looks for a row of the import itself while it is written. */
  #insert(ad: number, { start, end }: StoredSpan, breakdown: number, ordinal: number, figures: Figures): void {
    if (this.#load !== null) {
      this.#load.add(this.#rowOf(ad, start, end, breakdown, ordinal, figures))
      return
    }
    const batch = this.#batch
    let at = this.#filled
    batch[at++] = ad
    batch[at++] = start
    batch[at++] = end
    batch[at++] = breakdown
    batch[at++] = ordinal
    for (const figure of figures) batch[at++] = figure
    this.#filled = at
    if (at < batch.length) return
    this.#statements.insertRows.run(batch)
    this.#filled = 0
  }

  /** The values of a row in the order of the table's columns. */
  #rowOf(
    ad: number,
    start: number | null,
    end: number | null,
    breakdown: number,
    ordinal: number,
    figures: Figures,
  ): (number | null)[] {
    const row = this.#loaded
    row[0] = ad
    row[1] = start
    row[2] = end
    row[3] = breakdown
    row[4] = ordinal
    row[5] = this.#import
    for (let position = 0; position < figures.length; position++) row[6 + position] = figures[position] ?? null
    return row
  }

  #insertRest(): void {
    this.#load?.finish()
    for (let from = 0; from < this.#filled; from += VALUES_OF_ROW) {
      this.#statements.insertRow.run(this.#batch.slice(from, from + VALUES_OF_ROW))
    }
    this.#filled = 0
  }

  /** Every row that states a figure covers all earlier ones, hidden or not: so any of them can be taken back. */
  #cover(earlier: StoredRow, figures: SumSet): void {
    const covered = statedBy(SUM_NAMES.map((name) => earlier[name])) & figures
    if (covered === 0) return
    this.#statements.cover.run(this.#import, earlier.number, covered)
    this.#statements.hide.run(covered, earlier.number)
  }

  #spanOf(index: number, registry: Listed): StoredSpan {
    const known = this.#spans[index]
    if (known !== undefined) return known
    const stored = storedSpan(registry.spans[index] ?? null)
    this.#spans[index] = stored
    return stored
  }

  #adOf(index: number, registry: Listed): Place {
    const known = this.#ads[index]
    if (known !== undefined) return known
    const { key } = registry.ads[index] as Listed['ads'][number]
    const stored = this.isFirst
      ? undefined
      : (this.#statements.findAd.get(this.#runId, key) as { number: number } | undefined)
    const number =
      stored?.number ?? Number(this.#statements.insertAd.run(this.#runId, key, this.#platform).lastInsertRowid)
    const place = { number, isNew: stored === undefined }
    this.#ads[index] = place
    return place
  }

  #breakdownOf(index: number, registry: Listed): number {
    const known = this.#breakdowns[index]
    if (known !== undefined) return known
    const values = breakdownText(registry.breakdowns[index] ?? {})
    const stored = this.#statements.findBreakdown.get(this.#runId, values) as { number: number } | undefined
    const number = stored?.number ?? Number(this.#statements.insertBreakdown.run(this.#runId, values).lastInsertRowid)
    this.#breakdowns[index] = number
    return number
  }
}

type Place = { readonly number: number; readonly isNew: boolean }

const FIGURES = SUM_NAMES.join(', ')
const ROWS_AT_ONCE = 50
const FEWEST_LOADED = 20_000
/** Ad, start, end, breakdown, ordinal and the figures. */
const VALUES_OF_ROW = 5 + SUM_NAMES.length

/** Inserts so many rows of an import. */
function insertionOf(rows: number, importNumber: number): string {
  const values = `(?, ?, ?, ?, ?, ${importNumber}${', ?'.repeat(SUM_NAMES.length)})`
  return `INSERT INTO rows (ad, start, "end", breakdown, ordinal, import, ${FIGURES})
          VALUES ${Array(rows).fill(values).join(', ')}`
}

function prepare({ sqlite }: Database, importNumber: number) {
  return {
    anyAd: sqlite.prepare('SELECT 1 FROM ads WHERE run_id = ? LIMIT 1'),
    findAd: sqlite.prepare('SELECT number FROM ads WHERE run_id = ? AND key = ?'),
    insertAd: sqlite.prepare('INSERT INTO ads (run_id, key, platform) VALUES (?, ?, ?)'),
    findBreakdown: sqlite.prepare('SELECT number FROM breakdowns WHERE run_id = ? AND "values" = ?'),
    insertBreakdown: sqlite.prepare('INSERT INTO breakdowns (run_id, "values") VALUES (?, ?)'),
    insertRow: sqlite.prepare(insertionOf(1, importNumber)),
    insertRows: sqlite.prepare(insertionOf(ROWS_AT_ONCE, importNumber)),
    restate: sqlite.prepare('INSERT OR IGNORE INTO restatements (import, row) VALUES (?, ?)'),
    cover: sqlite.prepare(
      `INSERT INTO covers (import, row, figures) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET figures = figures | excluded.figures`,
    ),
    hide: sqlite.prepare('UPDATE rows SET hidden = hidden | ? WHERE number = ?'),
    insertNames: sqlite.prepare(
      `INSERT INTO ad_names
         (ad, import, campaign_id, campaign_name, ad_set_id, ad_set_name, ad_id, ad_name, creative, pain_point, segment, interest, utm_content)
       VALUES
         (@ad, @import, @campaignId, @campaignName, @adSetId, @adSetName, @adId, @adName, @creative, @painPoint, @segment, @interest, @utmContent)`,
    ),
  }
}

/** Whether a row states just these figures, and all of them count. */
function isSame(figures: Figures, row: StoredRow): boolean {
  return row.hidden === 0 && SUM_NAMES.every((name, position) => row[name] === (figures[position] ?? null))
}
