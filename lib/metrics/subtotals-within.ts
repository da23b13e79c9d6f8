import type { Registry } from '../import/rows/registry.ts'
import type { RowReader } from '../import/rows/row-reader.ts'
import { standsForAll } from '../import/rows/totals-row.ts'
import { SUM_NAMES } from '../kernel/sums.ts'
import type { KeyedSums } from './keyed-sums.ts'

type Rows = Pick<RowReader, 'registry' | 'keys'>

/**
 * What a file's rows of a higher level are called, where they hold the sum of rows of the same file: a campaign or ad
 * set beside its ads, a value such as `All` beside the values it stands for. Null where none do. Names alone prove
 * nothing, as an ad set may be called `All`: the money has to agree to a hundredth.
 */
export function subtotalsWithin(rows: Rows, sums: KeyedSums): string | null {
  return subtotalOfLevel(rows, sums) ?? subtotalOfBreakdown(rows, sums)
}

type Place = { readonly campaign: string; readonly adSet: string | null; readonly ad: string | null }

function subtotalOfLevel({ registry, keys }: Rows, sums: KeyedSums): string | null {
  const places = registry.ads.map(placeOf)
  const wholes = places.flatMap((place, number) => (place.ad === null ? [number] : []))
  if (wholes.length === 0 || wholes.length === places.length) return null
  const spends = spendBy(keys, sums)
  for (const number of wholes) {
    const whole = places[number] as Place
    const parts = places.flatMap((place, other) => (isBelow(place, whole) ? [other] : []))
    const [own, theirs] = shared(
      spends.get(number),
      parts.map((part) => spends.get(part)),
    )
    if (isSum(own, theirs)) return whole.adSet ?? whole.campaign
  }
  return null
}

function placeOf({ names }: Registry['ads'][number]): Place {
  return {
    campaign: names.campaignId ?? names.campaignName ?? '',
    adSet: named(names.adSetId) ?? named(names.adSetName),
    ad: named(names.adId) ?? named(names.adName),
  }
}

function named(name: string | null): string | null {
  return name === null || standsForAll(name) ? null : name
}

/** Only ads are taken for parts, so that a campaign, its ad sets and their ads are not held against one another thrice. */
function isBelow(place: Place, whole: Place): boolean {
  return place.ad !== null && place.campaign === whole.campaign && (whole.adSet === null || place.adSet === whole.adSet)
}

function subtotalOfBreakdown({ registry, keys }: Rows, sums: KeyedSums): string | null {
  const words = registry.breakdowns.map((values) => Object.values(values).find((value) => standsForAll(value)))
  const word = words.find((value) => value !== undefined)
  if (word === undefined) return null
  const wholes = spendBy(keys, sums, (breakdown) => words[breakdown] !== undefined)
  const parts = spendBy(keys, sums, (breakdown) => words[breakdown] === undefined)
  let own = 0
  let theirs = 0
  for (const [ad, spends] of wholes) {
    const [one, others] = shared(spends, [parts.get(ad)])
    own += one
    theirs += others
  }
  return isSum(own, theirs) ? word : null
}

/** Spend by ad and span, both as numbers of the registry. */
type Spends = Map<number, Map<number, number>>

function spendBy(keys: Rows['keys'], sums: KeyedSums, counts: (breakdown: number) => boolean = () => true): Spends {
  const spends: Spends = new Map()
  for (let key = 0; key < keys.size; key++) {
    if (!counts(keys.part(key, 2))) continue
    const spend = sums.at(key)[SPEND] as number
    if (Number.isNaN(spend)) continue
    const ad = keys.part(key, 0)
    const own = spends.get(ad) ?? new Map<number, number>()
    spends.set(ad, own)
    own.set(keys.part(key, 1), (own.get(keys.part(key, 1)) ?? 0) + spend)
  }
  return spends
}

const SPEND = SUM_NAMES.indexOf('spend')

/** What one holds and what the others hold, over the spans that both have. */
function shared(
  one: Map<number, number> = new Map(),
  others: readonly (Map<number, number> | undefined)[],
): [number, number] {
  let own = 0
  let theirs = 0
  for (const [span, spend] of one) {
    const there = others.flatMap((other) => other?.get(span) ?? [])
    if (there.length === 0) continue
    own += spend
    theirs += there.reduce((sum, next) => sum + next, 0)
  }
  return [own, theirs]
}

function isSum(whole: number, parts: number): boolean {
  return whole > 0 && Math.abs(whole - parts) <= 0.01 * parts
}
