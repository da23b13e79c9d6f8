import type { Dimension } from '../kernel/dimension.ts'
import { byLetters } from '../kernel/order.ts'
import { CoveredSums } from '../metrics/covered-sums.ts'
import { ratesOf, totalsOf } from '../metrics/rates.ts'
import type { Tally } from '../metrics/tally.ts'
import { valueIn } from '../metrics/tally.ts'
import type { Group } from './analysis.ts'

/** How tallies are put together: what tells the groups apart, and how a group is called. */
export type GroupBy = {
  readonly keyOf: (tally: Tally) => string
  readonly labelOf: (tally: Tally) => string
  /** Dimensions to name where all tallies of a group share the value. */
  readonly described: readonly Dimension[]
}

/** What a group is described by, where its tallies share it. */
const DESCRIBED = [
  'platform',
  'campaign',
  'adSet',
  'creative',
  'painPoint',
  'segment',
  'interest',
  'age',
  'gender',
  'place',
  'placement',
  'device',
] as const satisfies readonly Dimension[]

/** By one dimension or several at once. The values make the key; a missing one is empty. */
export function byDimensions(dimensions: readonly Dimension[]): GroupBy {
  const [only] = dimensions
  if (only !== undefined && dimensions.length === 1) {
    const nameOf = (tally: Tally) => valueIn(tally, only) ?? ''
    return { keyOf: nameOf, labelOf: nameOf, described: DESCRIBED }
  }
  return {
    keyOf: (tally) => dimensions.map((dimension) => `${dimension}=${valueIn(tally, dimension) ?? ''}`).join('|'),
    labelOf: (tally) => dimensions.map((dimension) => valueIn(tally, dimension) ?? '?').join(' · '),
    described: DESCRIBED,
  }
}

/** By the segment that is named, else by the words of these dimensions; without either the name is empty. */
export function byNameOrWords(words: readonly Dimension[]): GroupBy {
  const [named, worded] = [byDimensions(['segment']), byDimensions(words)]
  const groupBy = (tally: Tally) => {
    const isWorded = valueIn(tally, 'segment') === null && words.some((dimension) => valueIn(tally, dimension) !== null)
    return isWorded ? worded : named
  }
  return {
    keyOf: (tally) => groupBy(tally).keyOf(tally),
    labelOf: (tally) => groupBy(tally).labelOf(tally),
    described: DESCRIBED,
  }
}

export const BY_AD: GroupBy = {
  keyOf: (tally) => tally.ad.key,
  labelOf: (tally) => valueIn(tally, 'ad') ?? tally.ad.key,
  described: DESCRIBED,
}

/** Adds up tallies group by group. */
export class Groups {
  readonly #by: GroupBy
  readonly #groups = new Map<string, Building>()

  constructor(by: GroupBy) {
    this.#by = by
  }

  add(tally: Tally): void {
    const key = this.#by.keyOf(tally)
    let group = this.#groups.get(key)
    if (group === undefined) {
      const common = new Map(this.#by.described.map((dimension) => [dimension, valueIn(tally, dimension)]))
      group = { label: this.#by.labelOf(tally), common, sums: new CoveredSums() }
      this.#groups.set(key, group)
    }
    for (const [dimension, value] of group.common) {
      if (valueIn(tally, dimension) !== value) group.common.delete(dimension)
    }
    group.sums.add(tally.sums)
  }

  /** The groups, dearest first. */
  all(): Group[] {
    return [...this.#groups]
      .map(([key, { label, common, sums }]) => ({
        key,
        label,
        dimensions: Object.fromEntries([...common].filter(([, value]) => value !== null)),
        totals: totalsOf(sums),
        rates: ratesOf(sums),
        cost: { click: null, subscriber: null, lead: null, sale: null },
        effect: null,
        reversals: [],
        verdict: null,
      }))
      .sort((one, other) => (other.totals.spend ?? 0) - (one.totals.spend ?? 0) || byLetters(one.key, other.key))
  }
}

type Building = { readonly label: string; readonly common: Map<Dimension, string | null>; readonly sums: CoveredSums }
