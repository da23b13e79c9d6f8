/** What a platform puts in for an ad's id and for its ad set's (formats.md 5), and the source that names it. */
const PLATFORMS = {
  vk_ads: { source: 'vk', content: '{{banner_id}}', term: null },
  vk_old: { source: 'vk', content: '{ad_id}', term: null },
  meta: { source: 'facebook', content: '{{ad.id}}', term: '{{adset.id}}' },
  yandex_direct: { source: 'yandex', content: '{ad_id}', term: '{gbid}' },
  google_ads: { source: 'google', content: '{creative}', term: null },
  tiktok: { source: 'tiktok', content: '__CID__', term: '__AID__' },
  telegram_ads: { source: 'telegram', content: null, term: null },
  other: { source: 'social', content: null, term: null },
} as const

export type TaggedPlatform = keyof typeof PLATFORMS
export const TAGGED_PLATFORMS = Object.keys(PLATFORMS) as readonly TaggedPlatform[]

/**
 * The tags of an ad's link, by which leads find the ad again: `utm_source=vk&utm_medium=cpc&…`. The mark of the ad is
 * the platform's macro for its id, or its name where the platform fills in none. Macros stay as they are, all else is
 * encoded.
 */
export function utmTags(platform: TaggedPlatform, campaign: string, adName: string): string {
  const { source, content, term } = PLATFORMS[platform]
  const tags = [
    `utm_source=${source}`,
    'utm_medium=cpc',
    `utm_campaign=${encodeURIComponent(campaign)}`,
    `utm_content=${content ?? encodeURIComponent(adName)}`,
  ]
  return [...tags, ...(term === null ? [] : [`utm_term=${term}`])].join('&')
}
