import type { Day } from '../../kernel/day.ts'
import type { Micros } from '../../kernel/money.ts'

/** A lead or deal of a CRM, without anything personal. What the file does not say is null. */
export type Lead = {
  /** CRM and its id of the lead. */
  readonly key: string
  readonly platform: string
  readonly created: Day
  readonly closed: Day | null
  readonly pipeline: string | null
  readonly stage: string | null
  readonly product: string | null
  readonly objection: string | null
  readonly source: string | null
  /** What the lead is worth. */
  readonly amount: Micros | null
  /** What has been paid; 0 where the CRM has a column for it and nothing in it. */
  readonly paid: Micros | null
  /** Where the CRM has a column of its own for it. */
  readonly adId: string | null
  readonly utmSource: string | null
  readonly utmMedium: string | null
  readonly utmCampaign: string | null
  readonly utmContent: string | null
  readonly utmTerm: string | null
}

/** A sale brings what was paid, or what the lead is worth where the CRM does not tell payments. */
export function revenueOf({ paid, amount }: Pick<Lead, 'paid' | 'amount'>): Micros | null {
  return paid ?? amount
}
