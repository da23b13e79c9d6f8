import type { SumSet } from '#lib/kernel/sums'
import { ALL_SUMS, SUM_NAMES } from '#lib/kernel/sums'
import type { Figures, StoredRow } from './known-rows.ts'
import { visibleFigure } from './known-rows.ts'

/** How the rows of an import stand to what was there. */
export type WriteCounts = { added: number; changed: number; unchanged: number }

const SPEND = SUM_NAMES.indexOf('spend')

/** Counts how the rows of an import stand to those of earlier ones, and the spend that this moves. */
export class RowChanges {
  readonly counts: WriteCounts = { added: 0, changed: 0, unchanged: 0 }
  /** Micros of the new rows; null where none states any. */
  addedSpend: number | null = null
  /** Micros of the rows that change, before and after; null where none states any. */
  changedSpend: { before: number; after: number } | null = null

  /** A row, and the earlier ones that it states anew and that count. */
  note(figures: Figures, live: readonly StoredRow[]): void {
    const spend = figures[SPEND] ?? null
    if (live.length === 0) this.#add(spend)
    else if (statesTheSame(figures, live)) this.counts.unchanged++
    else this.#change(spendIn(live), spend)
  }

  /** A row of a key that the import states without it. */
  noteLeft(row: StoredRow, stated: SumSet): void {
    if (row.hidden === ALL_SUMS) return
    this.#change(spendIn([row]), stated & (1 << SPEND) ? 0 : null)
  }

  #add(spend: number | null): void {
    this.counts.added++
    if (spend !== null) this.addedSpend = (this.addedSpend ?? 0) + spend
  }

  /** A file that states no spend leaves it as it is. */
  #change(before: number | null, stated: number | null): void {
    this.counts.changed++
    const after = stated ?? before
    if (after === null) return
    this.changedSpend ??= { before: 0, after: 0 }
    this.changedSpend.before += before ?? 0
    this.changedSpend.after += after
  }
}

/** Whether all figures stand already, be it in several rows. */
function statesTheSame(figures: Figures, live: readonly StoredRow[]): boolean {
  return figures.every(
    (value, position) => value === null || live.some((row) => visibleFigure(row, position) === value),
  )
}

/** Micros; null where no row states any. */
function spendIn(rows: readonly StoredRow[]): number | null {
  const stated = rows.flatMap((row) => visibleFigure(row, SPEND) ?? [])
  return stated.length === 0 ? null : stated.reduce((sum, spend) => sum + spend, 0)
}
