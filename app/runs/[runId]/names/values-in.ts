import type { AdRow } from '#app/_server/load-names.ts'
import type { Labelled } from '#lib/metrics/name-ads'

export const FIELDS = ['segment', 'creative', 'painPoint'] as const satisfies readonly Labelled[]

/** Whether an ad lacks a value. What its names say of people makes a segment, too. */
export function lacks(ad: AdRow, field: Labelled): boolean {
  return ad[field] === null && (field !== 'segment' || ad.audience.length === 0)
}

/** The different values of a field, in the reader's order. */
export function valuesIn(
  ads: readonly AdRow[],
  field: Labelled,
  compare: (one: string, other: string) => number,
): string[] {
  return [...new Set(ads.flatMap((ad) => ad[field] ?? []))].sort(compare)
}
