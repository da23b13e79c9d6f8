import type { AdNames, Registry } from '../import/registry.ts'
import { TripleIndex } from '../import/triple-index.ts'
import type { Dimension } from '../kernel/dimension.ts'
import type { FileTally } from './file-tally.ts'
import { coverageOf, KeyedSums, sumsOf } from './keyed-sums.ts'
import type { Ad, Breakdown, Tally } from './tally.ts'
import { namedBy, sharedValues } from './tally.ts'

/**
 * The tallies of several files together, in the files' order: where two state the same ad, period and breakdown, the
 * later one counts, as far as it carries the figure. Breakdowns are folded to the dimensions asked for; values that all
 * rows of an ad share are told in any case.
 */
export function* tallyFiles(files: readonly FileTally[], dimensions: readonly Dimension[]): Generator<Tally> {
  const names = new SharedNames(dimensions)
  const folded = new TripleIndex()
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
      common.note(ad, file.registry.breakdowns[breakdown] as Breakdown)
      const open = files.length === 1 ? undefined : stated.claim(ad, span, local.wholes[breakdown] as number, figures)
      sums.add(folded.of(ad, span, local.breakdowns[breakdown] as number), figures, open)
    }
  }
  for (let key = 0; key < folded.size; key++) {
    yield {
      ad: names.ads[folded.part(key, 0)] as Ad,
      span: names.spans[folded.part(key, 1)] ?? null,
      breakdown: { ...common.of(folded.part(key, 0)), ...names.breakdowns[folded.part(key, 2)] },
      sums: sumsOf(sums.at(key)),
    }
  }
}

/** The dimensions of which some file has at least one value. */
export function dimensionsIn(files: readonly FileTally[]): Set<Dimension> {
  const found = new Set<Dimension>()
  for (const file of files) {
    const { platform, registry } = file
    for (const breakdown of breakdownsOf(file)) for (const name of Object.keys(breakdown)) found.add(name as Dimension)
    for (const { names } of registry.ads) {
      for (const [dimension, value] of namedBy({ ...names, platform })) if (value !== null) found.add(dimension)
    }
  }
  return found
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
}

/** One numbering of ads, periods and breakdowns over all files. */
class SharedNames {
  readonly ads: Ad[] = []
  readonly spans: Registry['spans'] = []
  readonly breakdowns: Breakdown[] = []
  readonly #numbers = new Map<string, number>()
  readonly #dimensions: readonly Dimension[]
  #wholes = 0

  constructor(dimensions: readonly Dimension[]) {
    this.#dimensions = dimensions
  }

  /** For each number of the file the shared one. What a later file says of an ad stays. */
  take(file: FileTally) {
    const { registry } = file
    return {
      ads: registry.ads.map(({ key, names }) => this.#ad(key, { ...names, key, platform: file.platform })),
      spans: registry.spans.map((span) => this.#number(`span ${span?.start}/${span?.end}`, this.spans, span)),
      breakdowns: registry.breakdowns.map((whole) => {
        const folded = foldedTo(whole, this.#dimensions)
        return this.#number(`breakdown ${JSON.stringify(folded)}`, this.breakdowns, folded)
      }),
      wholes: registry.breakdowns.map((whole) => this.#whole(JSON.stringify(Object.entries(whole).sort()))),
    }
  }

  #ad(key: string, ad: Ad): number {
    const number = this.#number(`ad ${key}`, this.ads, ad)
    const known = this.ads[number] as Ad
    if (known !== ad) this.ads[number] = { ...known, ...missingIn(known, ad) }
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

function missingIn(known: Ad, ad: Ad): Partial<AdNames> {
  return Object.fromEntries(
    Object.entries(ad).filter(([name, value]) => value !== null && known[name as keyof Ad] === null),
  )
}

function foldedTo(whole: Breakdown, dimensions: readonly Dimension[]): Breakdown {
  return Object.fromEntries(dimensions.filter((name) => whole[name] !== undefined).map((name) => [name, whole[name]]))
}
