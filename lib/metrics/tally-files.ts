import type { Registry } from '../import/rows/registry.ts'
import { TripleIndex } from '../import/rows/triple-index.ts'
import type { Dimension } from '../kernel/dimension.ts'
import type { Problem } from '../kernel/problem.ts'
import type { FileTally } from './file-tally.ts'
import { coverageOf, KeyedSums, sumsOf } from './keyed-sums.ts'
import type { NamedAd, Naming } from './name-ads.ts'
import { nameAds, renameBreakdown, saysNothing } from './name-ads.ts'
import { conflictsWithNames } from './name-conflicts.ts'
import type { Ad, Breakdown, Tally } from './tally.ts'
import { filledFrom, namedBy, sharedValues, withTold } from './tally.ts'

/**
 * The tallies of several files together, in the files' order: where two state the same ad, period and breakdown, the
 * later one counts, as far as it carries the figure. Breakdowns are folded to the dimensions asked for; values that all
 * rows of an ad share are told in any case. The files are gone through at once and not held on to: a large one takes
 * more memory than all that is asked of its tallies.
 */
export function tallyFiles(
  files: readonly FileTally[],
  dimensions: readonly Dimension[],
  naming: Naming = UNNAMED,
): Iterable<Tally> {
  return talliesOf(foldFiles(files, dimensions, naming), dimensions, naming)
}

/** Files added up by ad, period and folded breakdown; keys are numbers of the shared names. */
type Folded = {
  readonly names: SharedNames
  readonly keys: TripleIndex
  readonly sums: KeyedSums
  readonly common: CommonBreakdowns
}

function foldFiles(files: readonly FileTally[], dimensions: readonly Dimension[], naming: Naming): Folded {
  const names = new SharedNames(dimensions, naming)
  const keys = new TripleIndex()
  const sums = new KeyedSums()
  const stated = new Statements()
  const common = new CommonBreakdowns()
  for (const file of files.toReversed()) {
    const local = names.take(file)
    for (let key = 0; key < file.keys.size; key++) {
      if (file.leftOut.has(key)) continue
      const ad = local.ads[file.keys.part(key, 0)] as number
      const span = local.spans[file.keys.part(key, 1)] as number
      const breakdown = file.keys.part(key, 2)
      const figures = file.sums.at(key)
      common.note(ad, local.renamed[breakdown] as Breakdown)
      const open = files.length === 1 ? undefined : stated.claim(ad, span, local.wholes[breakdown] as number, figures)
      sums.add(keys.of(ad, span, local.breakdowns[breakdown] as number), figures, open)
    }
  }
  return { names, keys, sums, common }
}

function* talliesOf(
  { names, keys, sums, common }: Folded,
  dimensions: readonly Dimension[],
  naming: Naming,
): Generator<Tally> {
  const named = saysNothing(naming) ? null : nameAds(names.ads, naming)
  for (let key = 0; key < keys.size; key++) {
    const number = keys.part(key, 0)
    const own = { ...common.of(number), ...names.breakdowns[keys.part(key, 2)] }
    yield {
      ad: named?.[number]?.ad ?? (names.ads[number] as Ad),
      span: names.spans[keys.part(key, 1)] ?? null,
      breakdown: withTold(own, named?.[number]?.breakdown, common.dimensionsOf(number), dimensions),
      sums: sumsOf(sums.at(key)),
    }
  }
}

const UNNAMED: Naming = { rules: [], sameValues: {}, labels: [] }

/** The dimensions of which some file has at least one value, be it in a name. */
export function dimensionsIn(files: readonly FileTally[], naming: Naming = UNNAMED): Set<Dimension> {
  const found = new Set<Dimension>()
  for (const file of files) {
    const named = nameAds(adsOf(file), naming)
    const values = [...breakdownsOf(file), ...named.map(({ breakdown }) => breakdown)]
    for (const breakdown of values) for (const name of Object.keys(breakdown)) found.add(name as Dimension)
    for (const { ad } of named) {
      for (const [dimension, value] of namedBy(ad)) if (value !== null) found.add(dimension)
    }
  }
  return found
}

/** Whether every ad names its segment. */
export function allNameSegments(files: readonly FileTally[], naming: Naming = UNNAMED): boolean {
  return files.every((file) => nameAds(adsOf(file), naming).every(({ ad }) => ad.segment !== null))
}

/** What has to be said where rows contradict the names of their ads. */
export function namingProblems(files: readonly FileTally[], naming: Naming): Problem[] {
  return naming.rules.length === 0 ? [] : conflictsWithNames(files.flatMap((file) => [...pairsOf(file, naming)]))
}

function* pairsOf(file: FileTally, naming: Naming): Generator<{ named: NamedAd | undefined; breakdown: Breakdown }> {
  const { registry, keys } = file
  const named = nameAds(adsOf(file), naming)
  const seen = new Set<number>()
  for (let key = 0; key < keys.size; key++) {
    const [ad, breakdown] = [keys.part(key, 0), keys.part(key, 2)]
    const pair = ad * registry.breakdowns.length + breakdown
    if (seen.has(pair)) continue
    seen.add(pair)
    yield { named: named[ad], breakdown: registry.breakdowns[breakdown] ?? {} }
  }
}

function adsOf({ platform, registry }: FileTally): Ad[] {
  return registry.ads.map(({ key, names }) => ({ ...names, key, platform }))
}

/** The breakdowns of the keys that count. */
function breakdownsOf({ registry, keys, leftOut }: FileTally): Iterable<Breakdown> {
  if (leftOut.size === 0) return registry.breakdowns
  const used = new Set<Breakdown>()
  for (let key = 0; key < keys.size; key++) {
    if (!leftOut.has(key)) used.add(registry.breakdowns[keys.part(key, 2)] as Breakdown)
  }
  return used
}

/** Which figures of a key later files have stated already. Files are taken latest first. */
class Statements {
  readonly #keys = new TripleIndex()
  readonly #taken: number[] = []

  /** The figures, as bits, that are still open; they are taken from then on. */
  claim(ad: number, span: number, breakdown: number, figures: Float64Array): number {
    const key = this.#keys.of(ad, span, breakdown)
    const taken = this.#taken[key] ?? 0
    this.#taken[key] = taken | coverageOf(figures)
    return ~taken
  }
}

/** The breakdown values that all rows of an ad share. */
class CommonBreakdowns {
  readonly #common: Breakdown[] = []
  readonly #seen = new Map<number, Set<Breakdown>>()
  readonly #dimensions = new Map<number, ReadonlySet<Dimension>>()

  note(ad: number, breakdown: Breakdown): void {
    const seen = this.#seen.get(ad)
    if (seen === undefined) {
      this.#seen.set(ad, new Set([breakdown]))
      this.#common[ad] = breakdown
    } else if (!seen.has(breakdown)) {
      seen.add(breakdown)
      this.#common[ad] = sharedValues(this.of(ad), breakdown)
    }
  }

  of(ad: number): Breakdown {
    return this.#common[ad] ?? {}
  }

  /** The dimensions of which some rows of an ad have a value. */
  dimensionsOf(ad: number): ReadonlySet<Dimension> {
    const known = this.#dimensions.get(ad)
    if (known !== undefined) return known
    const found = new Set([...(this.#seen.get(ad) ?? [])].flatMap((breakdown) => Object.keys(breakdown) as Dimension[]))
    this.#dimensions.set(ad, found)
    return found
  }
}

/** One numbering of ads, periods and breakdowns over all files. */
class SharedNames {
  readonly ads: Ad[] = []
  readonly spans: Registry['spans'] = []
  readonly breakdowns: Breakdown[] = []
  readonly #numbers = new Map<string, number>()
  readonly #dimensions: readonly Dimension[]
  readonly #naming: Naming
  #wholes = 0

  constructor(dimensions: readonly Dimension[], naming: Naming) {
    this.#dimensions = dimensions
    this.#naming = naming
  }

  /** For each number of the file the shared one. What a later file says of an ad stays. */
  take(file: FileTally) {
    const { registry } = file
    const renamed = registry.breakdowns.map((whole) => renameBreakdown(whole, this.#naming.sameValues))
    return {
      renamed,
      ads: registry.ads.map(({ key, names }) => this.#ad(key, { ...names, key, platform: file.platform })),
      spans: registry.spans.map((span) => this.#number(`span ${span?.start}/${span?.end}`, this.spans, span)),
      breakdowns: renamed.map((whole) => {
        const folded = foldedTo(whole, this.#dimensions)
        return this.#number(`breakdown ${JSON.stringify(folded)}`, this.breakdowns, folded)
      }),
      wholes: registry.breakdowns.map((whole) => this.#whole(JSON.stringify(Object.entries(whole).sort()))),
    }
  }

  #ad(key: string, ad: Ad): number {
    const number = this.#number(`ad ${key}`, this.ads, ad)
    const known = this.ads[number] as Ad
    if (known !== ad) this.ads[number] = filledFrom(known, ad)
    return number
  }

  #whole(text: string): number {
    const known = this.#numbers.get(`whole ${text}`)
    if (known !== undefined) return known
    this.#numbers.set(`whole ${text}`, this.#wholes)
    return this.#wholes++
  }

  #number<Entry>(text: string, entries: Entry[], entry: Entry): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, entries.length)
    return entries.push(entry) - 1
  }
}

function foldedTo(whole: Breakdown, dimensions: readonly Dimension[]): Breakdown {
  return Object.fromEntries(dimensions.filter((name) => whole[name] !== undefined).map((name) => [name, whole[name]]))
}
