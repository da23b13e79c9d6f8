import type { ReadRow } from '#lib/import/rows/row-sink'
import type { Listed } from '#lib/import/rows/row-store'
import type { SumSet } from '#lib/kernel/sums'
import { ALL_SUMS, SUM_NAMES } from '#lib/kernel/sums'
import type { Figures, StoredSpan } from './known-rows.ts'
import { breakdownText, KnownRows, readFigures, statedBy, storedSpan } from './known-rows.ts'
import type { Database } from './open.ts'
import { RowChanges } from './row-changes.ts'

/** Holds the rows of an import that waits against those of its run, as the row writer would, and writes nothing. */
export class RowPreview {
  readonly changes = new RowChanges()
  readonly #runId: string
  readonly #known: KnownRows
  readonly #statements: ReturnType<typeof prepare>
  /** Numbers of what the rows refer to; null for what the run does not hold. */
  readonly #ads: (number | null)[] = []
  readonly #breakdowns: (number | null)[] = []
  readonly #spans: StoredSpan[] = []
  readonly #figures: Figures = SUM_NAMES.map(() => null)
  #stated: SumSet = 0

  constructor(database: Database, runId: string, importNumber: number) {
    this.#runId = runId
    this.#known = new KnownRows(database, importNumber)
    this.#statements = prepare(database)
  }

  read(row: ReadRow, registry: Listed): void {
    const figures = readFigures(row.sums, this.#figures)
    this.#stated |= statedBy(figures)
    const ad = this.#adOf(row.ad, registry)
    const breakdown = this.#breakdownOf(row.breakdown, registry)
    const span = this.#spanOf(row.span, registry)
    const known = ad === null || breakdown === null ? [] : this.#known.of(row, ad, span, breakdown)
    const live = known.filter(({ hidden }) => hidden !== ALL_SUMS)
    this.changes.note(figures, live)
  }

  finish(): RowChanges {
    for (const left of this.#known.left()) this.changes.noteLeft(left, this.#stated)
    return this.changes
  }

  #spanOf(index: number, registry: Listed): StoredSpan {
    const known = this.#spans[index]
    if (known !== undefined) return known
    const span = storedSpan(registry.spans[index] ?? null)
    this.#spans[index] = span
    return span
  }

  #adOf(index: number, registry: Listed): number | null {
    const known = this.#ads[index]
    if (known !== undefined) return known
    const { key } = registry.ads[index] as Listed['ads'][number]
    const found = this.#statements.findAd.get(this.#runId, key) as { number: number } | undefined
    const number = found?.number ?? null
    this.#ads[index] = number
    return number
  }

  #breakdownOf(index: number, registry: Listed): number | null {
    const known = this.#breakdowns[index]
    if (known !== undefined) return known
    const values = breakdownText(registry.breakdowns[index] ?? {})
    const found = this.#statements.findBreakdown.get(this.#runId, values) as { number: number } | undefined
    const number = found?.number ?? null
    this.#breakdowns[index] = number
    return number
  }
}

function prepare({ sqlite }: Database) {
  return {
    findAd: sqlite.prepare('SELECT number FROM ads WHERE run_id = ? AND key = ?'),
    findBreakdown: sqlite.prepare('SELECT number FROM breakdowns WHERE run_id = ? AND "values" = ?'),
  }
}
