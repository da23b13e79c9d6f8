import type { PlatformList } from '#lib/verdict/platform-lists'

/** The ids of a list's ads, without those that have none. */
export function idsIn({ ads }: PlatformList): string[] {
  return ads.flatMap(({ adId }) => adId ?? [])
}
