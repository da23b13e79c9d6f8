/** What people can say of an ad, and what segments, creatives and pain points are made of. */
export const LABELLED = ['segment', 'creative', 'painPoint'] as const
export type Labelled = (typeof LABELLED)[number]

/** Values of an ad, and what its names say of the people it is shown to. */
type LabelledAd = Readonly<Record<Labelled, string | null>> & { readonly audience: readonly unknown[] }

/** Whether nothing names a value of an ad. What its names say of people makes a segment, too. */
export function lacks(ad: LabelledAd, field: Labelled): boolean {
  return ad[field] === null && (field !== 'segment' || ad.audience.length === 0)
}
