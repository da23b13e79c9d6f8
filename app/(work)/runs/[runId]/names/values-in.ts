import type { AdRow } from '#app/_server/load-names.ts'
import type { Labelled } from '#lib/kernel/labelled'

/** The different values of a field, in the reader's order. */
export function valuesIn(
  ads: readonly AdRow[],
  field: Labelled,
  compare: (one: string, other: string) => number,
): string[] {
  return [...new Set(ads.flatMap((ad) => ad[field] ?? []))].sort(compare)
}
