import { byLetters } from '../kernel/order.ts'
import { isDecided } from '../kernel/outcome.ts'
import type { TakenAction } from './taken-action.ts'

/** Decisions that somebody has to carry out on a platform. */
export const CARRIED_OUT = ['pause', 'boost'] as const
export type CarriedOut = (typeof CARRIED_OUT)[number]

/** Where an ad is found on its platform. */
export type PlacedAd = { readonly platform: string; readonly adId: string | null }

/** The ads of one platform on which one thing is to be done, each with the action that says so. */
export type PlatformList = {
  readonly outcome: CarriedOut
  readonly platform: string
  readonly ads: readonly { readonly action: TakenAction; readonly adId: string | null }[]
}

/** What is decided and not yet carried out, in one list for each platform and decision. */
export function platformLists(
  taken: readonly TakenAction[],
  adOf: (key: string) => PlacedAd | undefined,
): PlatformList[] {
  const open = taken.flatMap((action) => {
    const [outcome, ad] = [CARRIED_OUT.find((own) => own === action.outcome), adOf(action.key)]
    const isOpen = outcome !== undefined && isDecided(action) && !action.isDone
    return isOpen && ad !== undefined ? [{ outcome, platform: ad.platform, action, adId: ad.adId }] : []
  })
  const platforms = [...new Set(open.map(({ platform }) => platform))].sort(byLetters)
  return CARRIED_OUT.flatMap((outcome) =>
    platforms.flatMap((platform) => {
      const ads = open
        .filter((ad) => ad.outcome === outcome && ad.platform === platform)
        .map(({ action, adId }) => ({ action, adId }))
      return ads.length === 0 ? [] : [{ outcome, platform, ads }]
    }),
  )
}
