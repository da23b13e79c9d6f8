import type { Span } from '../../kernel/day.ts'
import type { Micros } from '../../kernel/money.ts'
import type { AdNames } from '../rows/registry.ts'

/** How the rows of one import cover one ad: which days, split by which dimensions, and how much they hold. */
export type Footprint = {
  readonly ad: string
  /** The ad's newest names. */
  readonly place: AdPlace
  readonly span: Span | null
  /** Dimensions that the rows are broken down by, in one order, joined by commas; empty for unbroken rows. */
  readonly dimensions: string
  readonly rows: number
  readonly spend: Micros
  /** The import the rows came from; null for the file at hand. */
  readonly importId: string | null
}

/** The names of an ad that tell at which level a row stands, and of what it may be a part. */
export type AdPlace = Readonly<
  Pick<AdNames, 'campaignId' | 'campaignName' | 'adSetId' | 'adSetName' | 'adId' | 'adName'>
>

/** What makes a footprint one of its kind: the ad, its days and what they are split by. */
export function cutOf({ ad, span, dimensions }: Pick<Footprint, 'ad' | 'span' | 'dimensions'>): string {
  return `${span?.start}/${span?.end}/${dimensions}/${ad}`
}
