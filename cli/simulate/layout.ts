import { drawGumbel } from '#lib/stats/draw-continuous'
import type { Random } from '#lib/stats/random'

/** An audience: one of 4 interests, 3 age bands and 2 genders, by index. */
export type Audience = { readonly interest: number; readonly age: number; readonly gender: number }

/** What an ad shows to whom, by index. */
export type AdPlace = { readonly audience: number; readonly creative: number; readonly painPoint: number }

/** Different audiences, drawn from all 24. */
export function chooseAudiences(count: number, random: Random): Audience[] {
  const all = [0, 1, 2, 3].flatMap((interest) =>
    [0, 1, 2].flatMap((age) => [0, 1].map((gender) => ({ interest, age, gender }))),
  )
  return shuffled(all, random).slice(0, count)
}

/** A pain point for each creative; every pain point has at least one. */
export function spreadPainPoints(creatives: number, painPoints: number, random: Random): number[] {
  const assigned = Array.from({ length: creatives }, (_, creative) =>
    creative < painPoints ? creative : Math.floor(random() * painPoints),
  )
  return shuffled(assigned, random)
}

type Choice = {
  count: number
  /** How well each audience responds, on any scale. */
  attraction: readonly number[]
  painPointOf: readonly number[]
  /** 0 pairs audiences and pain points at random; the more, the more some pain points go to the good audiences. */
  confounding: number
  random: Random
}

/** Chooses which creatives are shown to which audiences: each pair at most once, each creative at least once. */
export function chooseAds({ count, attraction, painPointOf, confounding, random }: Choice): AdPlace[] {
  const standard = standardised(attraction)
  const painPoints = Math.max(...painPointOf) + 1
  const affinity = shuffled(
    Array.from({ length: painPoints }, (_, index) => (painPoints === 1 ? 0 : -1 + (2 * index) / (painPoints - 1))),
    random,
  )
  const chance = confounding < 2 ? 1 : 0.6
  const pairs = attraction.flatMap((_, audience) =>
    painPointOf.map((painPoint, creative) => ({
      place: { audience, creative, painPoint },
      preference: confounding * standard[audience]! * affinity[painPoint]! + chance * drawGumbel(random),
    })),
  )
  const chosen = pairs
    .sort((left, right) => right.preference - left.preference)
    .slice(0, count)
    .map(({ place }) => place)
  return shuffled(withEveryCreative(chosen, painPointOf, random), random)
}

/** Lets a creative that was left out take the place of one that is shown to several audiences. */
function withEveryCreative(ads: readonly AdPlace[], painPointOf: readonly number[], random: Random): AdPlace[] {
  const places = [...ads]
  painPointOf.forEach((painPoint, creative) => {
    if (places.some((place) => place.creative === creative)) return
    const replaceable = places.filter((place) => places.some((other) => isTwin(place, other)))
    const replaced = replaceable[Math.floor(random() * replaceable.length)]
    if (replaced !== undefined) places[places.indexOf(replaced)] = { audience: replaced.audience, creative, painPoint }
  })
  return places
}

function isTwin(place: AdPlace, other: AdPlace): boolean {
  return place !== other && place.creative === other.creative
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return values.map((value) => (value - mean) / (Math.sqrt(variance) + 1e-9))
}

/** Fisher and Yates's shuffle, on a copy. */
function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1))
    ;[result[last], result[chosen]] = [result[chosen]!, result[last]!]
  }
  return result
}
