import type { Micros } from '#lib/kernel/money'
import { fromMicros } from '#lib/kernel/money'
import type { Database } from './open.ts'
import type { ImportChanges } from './schema/imports.ts'
import { spendIn } from './tallies.ts'

/** Spend of a run in currency units, null where no row states any: now, and with an import. */
export type SpendPreview = { readonly spendBefore: number | null; readonly spendAfter: number | null }

/** What saving an import would do to a run's spend; `back`: of earlier rows that would no longer count. */
export function previewSpend(
  database: Database,
  runId: string,
  { addedSpend, changedSpend }: ImportChanges,
  back: Micros,
): SpendPreview {
  const spendBefore = spendIn(database, runId)
  if (spendBefore === null && addedSpend === null && changedSpend === null) return { spendBefore, spendAfter: null }
  const moved = (changedSpend?.after ?? 0) - (changedSpend?.before ?? 0)
  return { spendBefore, spendAfter: (spendBefore ?? 0) + (addedSpend ?? 0) + moved - fromMicros(back) }
}
