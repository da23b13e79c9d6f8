import type { Sums } from '#lib/kernel/sums'
import type { Ad } from '#lib/metrics/tally'

/** Sums of which only the named ones are carried; money in units. */
export function sumsOf({ spend, revenue, ...counts }: Partial<Record<keyof Sums, number>>): Sums {
  return {
    impressions: null,
    clicks: null,
    subscribers: null,
    leads: null,
    sales: null,
    ...counts,
    spend: spend === undefined ? null : spend * 1_000_000,
    revenue: revenue === undefined ? null : revenue * 1_000_000,
  }
}

export function adOf(details: Partial<Ad>): Ad {
  return {
    key: `${details.platform ?? 'plain'}:${details.adId ?? '1'}`,
    platform: 'plain',
    campaignId: null,
    campaignName: null,
    adSetId: null,
    adSetName: null,
    adId: null,
    adName: null,
    creative: null,
    painPoint: null,
    segment: null,
    interest: null,
    utmContent: null,
    ...details,
  }
}
