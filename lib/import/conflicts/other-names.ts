import { platformOf } from '../header/platforms.ts'
import type { Footprint } from './footprint.ts'

/** An earlier footprint and one of the file that state the same money under different names. */
export type NameClash = {
  readonly known: Footprint
  readonly next: Footprint
  readonly kind: 'other-level' | 'other-name'
}

/**
 * The same money under other names: the total of a campaign or ad set beside its ads, or an ad once with its id (or ad
 * set) and once without. Only ads of one platform and campaign on overlapping days are compared.
 */
export function* nameClashes(existing: readonly Footprint[], incoming: readonly Footprint[]): Generator<NameClash> {
  const known = byCampaign(existing)
  for (const [campaign, all] of byCampaign(incoming)) {
    const earlier = known.get(campaign)
    if (earlier === undefined) continue
    yield* levelClashes(earlier, all)
    yield* adClashes(earlier, all)
  }
}

type Level = 'campaign' | 'adSet' | 'ad'

/**
 * Every campaign under its id and under its name, since a file may carry either. On a platform whose exports name no
 * campaign, but whole accounts, the account is one.
 */
function byCampaign(footprints: readonly Footprint[]): Map<string, Footprint[]> {
  const groups = new Map<string, Footprint[]>()
  for (const footprint of footprints) {
    const { campaignId, campaignName } = footprint.place
    const platform = idOf(footprint)
    for (const name of [
      campaignId && `${platform} id ${campaignId}`,
      campaignName && `${platform} name ${campaignName}`,
      platformOf(platform).wholeAccount && `${platform} account`,
    ]) {
      if (!name) continue
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [footprint])
      else group.push(footprint)
    }
  }
  return groups
}

/** Rows of a higher level hold the money of the lower ones below them. */
function* levelClashes(earlier: readonly Footprint[], all: readonly Footprint[]): Generator<NameClash> {
  const known = Map.groupBy(earlier, levelOf)
  for (const [level, coming] of Map.groupBy(all, levelOf)) {
    const others = [...known].flatMap(([other, footprints]) => (other === level ? [] : footprints))
    for (const next of others.length === 0 ? [] : coming) {
      for (const footprint of others) {
        if (mayShareAdSet(footprint, next) && overlap(footprint, next))
          yield { known: footprint, next, kind: 'other-level' }
      }
    }
  }
}

/** Two names for one ad: where one side lacks the id or the ad set, the ad's own name decides. */
function* adClashes(earlier: readonly Footprint[], all: readonly Footprint[]): Generator<NameClash> {
  const named = Map.groupBy(earlier, ({ place }) => place.adName ?? '')
  for (const next of all) {
    if (next.place.adName === null) continue
    for (const known of named.get(next.place.adName) ?? []) {
      const bothHaveIds = known.place.adId !== null && next.place.adId !== null
      if (known.ad === next.ad || bothHaveIds || !mayShareAdSet(known, next) || !overlap(known, next)) continue
      yield { known, next, kind: 'other-name' }
    }
  }
}

function levelOf({ place }: Footprint): Level {
  if (place.adId !== null || place.adName !== null) return 'ad'
  return place.adSetId !== null || place.adSetName !== null ? 'adSet' : 'campaign'
}

/** Whether two rows may stand in one ad set: a side that names none may stand in any. */
function mayShareAdSet({ place: one }: Footprint, { place: other }: Footprint): boolean {
  if (one.adSetId !== null && other.adSetId !== null) return one.adSetId === other.adSetId
  if (one.adSetName !== null && other.adSetName !== null) return one.adSetName === other.adSetName
  return true
}

function overlap({ span: one }: Footprint, { span: other }: Footprint): boolean {
  return one === null || other === null || (one.start <= other.end && other.start <= one.end)
}

function idOf({ ad }: Footprint): string {
  return ad.split(':', 1)[0] ?? ''
}
