import type { Ad } from '#lib/metrics/tally'

/** An ad of which nothing is said but what the test says. */
export function someAd(platform: string, names: Partial<Ad>): Ad {
  const said = { ...NAMELESS, ...names }
  return { ...said, platform, key: names.key ?? `${platform}:${said.adId ?? said.adName ?? said.campaignName}` }
}

const NAMELESS: Omit<Ad, 'key' | 'platform'> = {
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
}
