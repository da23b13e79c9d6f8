import type { Span } from '../kernel/day.ts'
import type { Dimension } from '../kernel/dimension.ts'
import { DIMENSIONS } from '../kernel/dimension.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Sums } from '../kernel/sums.ts'
import type { Naming } from './name-ads.ts'
import { nameAds, renameBreakdown, saysNothing } from './name-ads.ts'
import { conflictsWithNames } from './name-conflicts.ts'
import type { Ad, Breakdown, Tally } from './tally.ts'
import { namedBy, sharedValues, withTold } from './tally.ts'

/** A run's live data as the database holds them: ads and breakdowns by number, sums on demand. */
export type StoredData = {
  readonly ads: ReadonlyMap<number, Ad>
  readonly breakdowns: ReadonlyMap<number, Breakdown>
  /** Which breakdowns each ad occurs with. */
  readonly pairs: readonly { readonly ad: number; readonly breakdown: number }[]
  /** What the names of ads tell where their rows say nothing; absent before the names were read. */
  readonly told?: ReadonlyMap<number, Breakdown>
  /** Sums by ad, period and fold; `folds` gives the fold of each breakdown. */
  readonly sums: (folds: ReadonlyMap<number, number>) => Iterable<FoldedSums>
}

export type FoldedSums = {
  readonly ad: number
  readonly span: Span | null
  readonly fold: number
  readonly sums: Sums
}

/** The data with their ads named as people want them, and what has to be said about that. */
export function nameStored(data: StoredData, naming: Naming): { data: StoredData; problems: readonly Problem[] } {
  if (saysNothing(naming)) return { data, problems: [] }
  const numbers = [...data.ads.keys()]
  const named = new Map(nameAds([...data.ads.values()], naming).map((ad, index) => [numbers[index] as number, ad]))
  const pairs = data.pairs.map((pair) => ({
    named: named.get(pair.ad),
    breakdown: data.breakdowns.get(pair.breakdown) ?? {},
  }))
  return {
    data: {
      ...data,
      ads: new Map([...named].map(([number, { ad }]) => [number, ad])),
      breakdowns: new Map(
        [...data.breakdowns].map(([number, own]) => [number, renameBreakdown(own, naming.sameValues)]),
      ),
      told: new Map([...named].map(([number, { breakdown }]) => [number, breakdown])),
    },
    problems: conflictsWithNames(pairs),
  }
}

/** The dimensions of which a run's ads, or some of them, have at least one value, each with its values in order. */
export function valuesIn(
  { ads, breakdowns, pairs, told }: StoredData,
  counts: (ad: Ad) => boolean = () => true,
): Map<Dimension, readonly string[]> {
  const counted = new Map([...ads].filter(([, ad]) => counts(ad)))
  const found = new Map<Dimension, Set<string>>()
  const note = (dimension: Dimension, value: string | null) => {
    if (value !== null) found.set(dimension, (found.get(dimension) ?? new Set()).add(value))
  }
  for (const ad of counted.values()) for (const [dimension, value] of namedBy(ad)) note(dimension, value)
  const used = pairs.flatMap(({ ad, breakdown }) => (counted.has(ad) ? [breakdown] : []))
  const ofRows = [...new Set(used)].map((number) => breakdowns.get(number))
  const ofNames = [...counted.keys()].map((number) => told?.get(number))
  for (const values of [...ofRows, ...ofNames]) {
    for (const [dimension, value] of Object.entries(values ?? {})) note(dimension as Dimension, value)
  }
  return new Map(
    DIMENSIONS.flatMap((dimension) => {
      const values = found.get(dimension)
      return values === undefined ? [] : [[dimension, [...values].sort()] as const]
    }),
  )
}

/**
 * A run's tallies with breakdowns folded to the dimensions asked for; values that all rows of an ad share are told in
 * any case.
 */
export function* tallyRun(data: StoredData, dimensions: readonly Dimension[]): Generator<Tally> {
  const { folded, folds } = foldsOf(data.breakdowns, dimensions)
  const common = commonBreakdowns(data)
  const split = splitDimensions(data)
  for (const { ad: number, span, fold, sums } of data.sums(folds)) {
    const ad = data.ads.get(number)
    if (ad === undefined) throw new Error(`the rows name an ad ${number} that is not there`)
    const own = { ...common.get(number), ...folded[fold] }
    const breakdown = withTold(own, data.told?.get(number), split.get(number), dimensions)
    yield { ad, span, breakdown, sums }
  }
}

function foldsOf(breakdowns: ReadonlyMap<number, Breakdown>, dimensions: readonly Dimension[]) {
  const folded: Breakdown[] = []
  const byText = new Map<string, number>()
  const folds = new Map<number, number>()
  for (const [number, values] of breakdowns) {
    const kept = Object.fromEntries(
      dimensions.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
    )
    const text = JSON.stringify(kept)
    const fold = byText.get(text) ?? folded.push(kept) - 1
    byText.set(text, fold)
    folds.set(number, fold)
  }
  return { folded, folds }
}

/** The dimensions of which each ad's rows, or some of them, have a value; only where names tell any. */
function splitDimensions({ breakdowns, pairs, told }: StoredData): Map<number, Set<Dimension>> {
  const split = new Map<number, Set<Dimension>>()
  if (told === undefined) return split
  for (const { ad, breakdown } of pairs) {
    const known = split.get(ad) ?? new Set<Dimension>()
    for (const dimension of Object.keys(breakdowns.get(breakdown) ?? {})) known.add(dimension as Dimension)
    split.set(ad, known)
  }
  return split
}

function commonBreakdowns({ breakdowns, pairs }: StoredData): Map<number, Breakdown> {
  const common = new Map<number, Breakdown>()
  for (const { ad, breakdown } of pairs) {
    const values = breakdowns.get(breakdown) ?? {}
    const known = common.get(ad)
    common.set(ad, known === undefined ? values : sharedValues(known, values))
  }
  return common
}
