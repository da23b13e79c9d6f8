import type { Span } from '../kernel/day.ts'
import type { Dimension } from '../kernel/dimension.ts'
import type { Sums } from '../kernel/sums.ts'

/** An ad: one creative shown to one segment, as the newest export describes it. Names and ids are texts of the file. */
export type Ad = {
  /** Unique within the data: platform and id, or platform and names. */
  readonly key: string
  readonly platform: string
  readonly campaignId: string | null
  readonly campaignName: string | null
  readonly adSetId: string | null
  readonly adSetName: string | null
  readonly adId: string | null
  readonly adName: string | null
  readonly creative: string | null
  readonly painPoint: string | null
  readonly segment: string | null
  readonly interest: string | null
  /** The ad's own mark in its links. */
  readonly utmContent: string | null
}

type Named = Pick<Ad, 'key' | 'campaignId' | 'campaignName' | 'adSetId' | 'adSetName' | 'adId' | 'adName'>

/** What people know an ad by: its name, else its id; an entry for a whole campaign or ad set is called after these. */
export function titleOf({ key, campaignId, campaignName, adSetId, adSetName, adId, adName }: Named): string {
  const above = [campaignName ?? campaignId, adSetName ?? adSetId].filter((name) => name !== null && name !== '')
  return adName ?? adId ?? (above.length === 0 ? key : above.join(' · '))
}

/** An ad with what another statement of it fills in. */
export function filledFrom(known: Ad, other: Ad): Ad {
  const missing = Object.entries(other).filter(([name, value]) => value !== null && known[name as keyof Ad] === null)
  return { ...known, ...Object.fromEntries(missing) }
}

/** The values by which the rows of one ad differ: a breakdown of the export. */
export type Breakdown = Readonly<Partial<Record<Dimension, string>>>

/** The sums of one ad over one day (or one period that the file did not split), for one breakdown. */
export type Tally = {
  readonly ad: Ad
  /** Null where neither file nor user names a day. */
  readonly span: Span | null
  readonly breakdown: Breakdown
  readonly sums: Sums
}

/** The value of a dimension for a tally; null where the data have none. */
export function valueIn({ ad, breakdown }: Tally, dimension: Dimension): string | null {
  switch (dimension) {
    case 'platform':
      return ad.platform
    case 'campaign':
      return ad.campaignName ?? ad.campaignId
    case 'adSet':
      return ad.adSetName ?? ad.adSetId
    case 'ad':
      return titleOf(ad)
    case 'creative':
      return ad.creative
    case 'painPoint':
      return ad.painPoint
    case 'segment':
      return breakdown.segment ?? ad.segment
    case 'interest':
      return breakdown.interest ?? ad.interest
    default:
      return breakdown[dimension] ?? null
  }
}

/** Whether a tally has one of the values asked for; a campaign, ad set or ad may be asked for by name or by id. */
export function hasValue(tally: Tally, dimension: Dimension, values: readonly string[]): boolean {
  const { ad } = tally
  const value = valueIn(tally, dimension)
  if (values.includes(value ?? '')) return true
  if (dimension === 'campaign') return values.includes(ad.campaignId ?? '')
  if (dimension === 'adSet') return values.includes(ad.adSetId ?? '')
  return dimension === 'ad' && (values.includes(ad.adId ?? '') || values.includes(ad.key))
}

/** The dimensions that an ad's names tell, with their values. */
export function namedBy(ad: Omit<Ad, 'key'>): [Dimension, string | null][] {
  return [
    ['platform', ad.platform],
    ['campaign', ad.campaignName ?? ad.campaignId],
    ['adSet', ad.adSetName ?? ad.adSetId],
    ['ad', ad.adName ?? ad.adId],
    ['creative', ad.creative],
    ['painPoint', ad.painPoint],
    ['segment', ad.segment],
    ['interest', ad.interest],
  ]
}

/**
 * A breakdown with what the ad's name tells where its rows say nothing. `split` are the dimensions of which some rows of
 * the ad have values: of these a fold that left the dimension out (it is not among `kept`) must not take the name's.
 */
export function withTold(
  own: Breakdown,
  told: Breakdown | undefined,
  split: ReadonlySet<Dimension> | undefined,
  kept: readonly Dimension[],
): Breakdown {
  if (told === undefined) return own
  const open = Object.entries(told).filter(([name]) => {
    const dimension = name as Dimension
    return own[dimension] === undefined && (!split?.has(dimension) || kept.includes(dimension))
  })
  return open.length === 0 ? own : { ...own, ...Object.fromEntries(open) }
}

/** The values that two breakdowns have in common. */
export function sharedValues(one: Breakdown, other: Breakdown): Breakdown {
  return Object.fromEntries(Object.entries(one).filter(([name, value]) => other[name as Dimension] === value))
}
