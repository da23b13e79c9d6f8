import type { Span } from '../kernel/day.ts'
import type { Micros } from '../kernel/money.ts'

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
export type AdPlace = {
  readonly campaignId: string | null
  readonly campaignName: string | null
  readonly adSetId: string | null
  readonly adSetName: string | null
  readonly adId: string | null
  readonly adName: string | null
}
