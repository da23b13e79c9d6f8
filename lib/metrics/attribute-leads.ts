import type { Lead } from '../import/leads/lead.ts'
import { holdsMacro, withoutMacros } from '../import/leads/macros.ts'
import { comparable } from '../kernel/comparable.ts'
import type { Unattributed } from '../kernel/unattributed.ts'
import type { Ad } from './tally.ts'
import { platformsNamed, SOURCE_PLATFORMS } from './traffic-source.ts'

/** What of a lead names its ad. */
export type LeadMarks = Pick<Lead, 'adId' | 'utmSource' | 'utmCampaign' | 'utmContent' | 'utmTerm'>

export type Attribution =
  | { readonly ad: Ad; readonly reason: null }
  | { readonly ad: null; readonly reason: Unattributed }

/**
 * Finds the ad that a lead came from, the strongest evidence first: an id, the ad's own mark, its name, its ad set, its
 * campaign. The first pass that names one ad decides. One that names several decides nothing: the lead joins none rather
 * than a guess.
 */
export function createAttribution(ads: Iterable<Ad>): (lead: LeadMarks) => Attribution {
  const known = indexOf(ads)
  return (lead) => {
    const marks = marksOf(lead)
    let isAmbiguous = false
    for (const pass of PASSES) {
      const found = [...new Set(pass(known, marks))]
      const [ad] = found
      if (found.length === 1 && ad !== undefined) return { ad, reason: null }
      if (found.length > 1) isAmbiguous = true
    }
    return { ad: null, reason: reasonFor(lead, isAmbiguous) }
  }
}

function reasonFor(lead: LeadMarks, isAmbiguous: boolean): Unattributed {
  if (isAmbiguous) return 'ambiguous'
  const ofAd = [lead.adId, lead.utmContent, lead.utmTerm].filter((text) => text !== null)
  if (ofAd.some(holdsMacro) || (lead.utmCampaign !== null && holdsMacro(lead.utmCampaign))) return 'macro'
  // A campaign has many ads: its name alone is the mark of none.
  return ofAd.length === 0 ? 'noMarks' : 'unknownAd'
}

/** A lead's marks without place-holders. */
type Marks = {
  readonly adId: string | null
  readonly content: string | null
  readonly term: string | null
  readonly campaign: string | null
  /** Platforms that the source speaks for; null where it does not tell. */
  readonly platforms: ReadonlySet<string> | null
}

function marksOf({ adId, utmContent, utmTerm, utmCampaign, utmSource }: LeadMarks): Marks {
  const clean = (text: string | null) => (text === null ? null : withoutMacros(text))
  return {
    adId: clean(adId),
    content: clean(utmContent),
    term: clean(utmTerm),
    campaign: clean(utmCampaign),
    platforms: utmSource === null ? null : platformsNamed(utmSource),
  }
}

type Known = {
  readonly byId: ReadonlyMap<string, readonly Ad[]>
  readonly byMark: ReadonlyMap<string, readonly Ad[]>
  readonly byName: ReadonlyMap<string, readonly Ad[]>
  readonly bySetId: ReadonlyMap<string, readonly Ad[]>
  readonly byCampaign: ReadonlyMap<string, readonly Ad[]>
}

function indexOf(ads: Iterable<Ad>): Known {
  const all = [...ads]
  return {
    byId: grouped(all, ({ adId }) => [adId]),
    byMark: grouped(all, ({ utmContent }) => [nameOf(utmContent)]),
    byName: grouped(all, ({ adName }) => [nameOf(adName)]),
    bySetId: grouped(all, ({ adSetId }) => [adSetId]),
    byCampaign: grouped(all, ({ campaignId, campaignName }) => [campaignId, nameOf(campaignName)]),
  }
}

function grouped(ads: readonly Ad[], keysOf: (ad: Ad) => (string | null)[]): Map<string, Ad[]> {
  const groups = new Map<string, Ad[]>()
  for (const ad of ads) {
    for (const key of new Set(keysOf(ad))) {
      if (key === null || key === '') continue
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [ad])
      else group.push(ad)
    }
  }
  return groups
}

type Pass = (known: Known, marks: Marks) => readonly Ad[]

/** In the order of their strength. */
const PASSES: readonly Pass[] = [
  (known, { adId, platforms }) => withAdId(known, adId, platforms),
  (known, { content, platforms }) => withAdId(known, content, platforms),
  (known, { content, platforms }) => ofPlatforms(known.byMark.get(nameOf(content) ?? '') ?? [], platforms),
  (known, marks) => named(known, marks),
  (known, marks) => within(withId(known.bySetId, marks.term, marks.platforms), known, marks, 'adSet'),
  (known, marks) => within(inCampaign(known, marks), known, marks, 'campaign'),
]

/** Those of the name; but where an id is given that no file has, an ad with an id of its own is another one. */
function named(known: Known, { adId, content, platforms }: Marks): readonly Ad[] {
  const found = ofPlatforms(known.byName.get(nameOf(content) ?? '') ?? [], platforms)
  return holdsUnknownId(known, { adId, content: null }) ? found.filter((ad) => ad.adId === null) : found
}

/** Those whose id a mark holds, as a long run of digits anywhere in it, or is. */
function withId(
  byId: ReadonlyMap<string, readonly Ad[]>,
  mark: string | null,
  platforms: Marks['platforms'],
): readonly Ad[] {
  if (mark === null) return []
  for (const run of longRunsIn(mark)) {
    const found = byId.get(run)
    if (found !== undefined) return narrowed(found, platforms)
  }
  return ofPlatforms(byId.get(cleanId(mark)) ?? [], platforms)
}

/** The same of an ad, whose id may also be a part of the mark. */
function withAdId({ byId }: Known, mark: string | null, platforms: Marks['platforms']): readonly Ad[] {
  const whole = withId(byId, mark, platforms)
  if (whole.length > 0 || mark === null) return whole
  const found = partsOf(mark).flatMap((part) => byId.get(cleanId(part)) ?? [])
  return ofPlatforms(found, platforms)
}

/** Runs of at least six digits, the longest first. */
function longRunsIn(text: string): string[] {
  return (text.match(/\d{6,}/g) ?? []).sort((one, other) => other.length - one.length)
}

/** Without the `M-` of Yandex Direct and the `.0` of a spreadsheet. */
function cleanId(text: string): string {
  return text
    .trim()
    .replace(/^M-(?=\d+$)/i, '')
    .replace(/^(\d+)\.0+$/, '$1')
}

/** The parts of `name|id`, and what stands before the variant in `id-variant` and `id_variant`. */
function partsOf(mark: string): string[] {
  const parts = mark.split('|')
  const [beforeVariant = ''] = mark.split(/[-_]/)
  return [...(parts.length > 1 ? parts : []), ...(beforeVariant === mark ? [] : [beforeVariant])].filter(Boolean)
}

/** A long id is nobody else's; where two platforms share it all the same, the source may tell. */
function narrowed(ads: readonly Ad[], platforms: Marks['platforms']): readonly Ad[] {
  if (ads.length < 2) return ads
  const own = ofPlatforms(ads, platforms)
  return own.length > 0 ? own : ads
}

/** Short ids and names are common: an ad of another platform than the source names is not meant. */
function ofPlatforms(ads: readonly Ad[], platforms: Marks['platforms']): readonly Ad[] {
  return platforms === null
    ? ads
    : ads.filter(({ platform }) => !SOURCE_PLATFORMS.has(platform) || platforms.has(platform))
}

function inCampaign({ byCampaign }: Known, { campaign, platforms }: Marks): readonly Ad[] {
  if (campaign === null) return []
  const byId = withId(byCampaign, campaign, platforms)
  return byId.length > 0 ? byId : ofPlatforms(byCampaign.get(nameOf(campaign) ?? '') ?? [], platforms)
}

/**
 * Of the ads of an ad set or a campaign the one that the content names. The only ad of an ad set is meant unless the marks
 * hold the id of another one, and so is in any case an entry that stands for the whole ad set or campaign, since the file
 * names nothing below it.
 */
function within(ads: readonly Ad[], known: Known, marks: Marks, level: 'adSet' | 'campaign'): readonly Ad[] {
  const name = nameOf(marks.content)
  const named = name === null ? [] : ads.filter(({ adName }) => nameOf(adName) === name)
  if (named.length > 0) return named
  if (level === 'adSet' && !holdsUnknownId(known, marks)) return ads
  return ads.filter(
    (ad) =>
      ad.adId === null && ad.adName === null && (level === 'adSet' || (ad.adSetId === null && ad.adSetName === null)),
  )
}

/** Whether the marks hold an id that no file has: most likely that of an ad whose export is still missing. */
function holdsUnknownId(
  { byId, bySetId, byCampaign }: Known,
  { adId, content }: Pick<Marks, 'adId' | 'content'>,
): boolean {
  const ids = [adId ?? '', content ?? ''].flatMap(longRunsIn)
  return ids.some((id) => !byId.has(id) && !bySetId.has(id) && !byCampaign.has(id))
}

/** Names compare without case, marks and kinds of space; addresses write a space as `+`. */
function nameOf(name: string | null): string | null {
  return name === null ? null : comparable(name.replaceAll('+', ' '))
}
