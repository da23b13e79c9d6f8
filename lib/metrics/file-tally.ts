import { clashingIn } from '../import/conflicts/conflicts.ts'
import type { Footprint } from '../import/conflicts/footprint.ts'
import { cutOf } from '../import/conflicts/footprint.ts'
import type { Registry } from '../import/rows/registry.ts'
import { dimensionsOf } from '../import/rows/registry.ts'
import type { Listed } from '../import/rows/row-store.ts'
import type { TripleIndex } from '../import/rows/triple-index.ts'
import { SUM_NAMES } from '../kernel/sums.ts'
import type { KeyedSums } from './keyed-sums.ts'

/** The rows of one file, added up by ad, period and breakdown. */
export type FileTally = {
  readonly platform: string
  readonly registry: Registry
  /** Ad, period and breakdown of each key, as numbers of the registry. */
  readonly keys: TripleIndex
  readonly sums: KeyedSums
  /** Keys that do not count, since another file states their money in another cut. */
  readonly leftOut: Set<number>
}

/** The keys of the rows of a file, and what they refer to. */
type ReadKeys = { readonly registry: Listed; readonly keys: Pick<TripleIndex, 'size' | 'part'> }

/** How a file covers its ads, to be held against the footprints of other files. */
export function footprintsOf(reader: ReadKeys, sums: KeyedSums, leftOut: ReadonlySet<number> = new Set()): Footprint[] {
  const { registry, keys } = reader
  const footprints = new Map<string, Footprint>()
  for (const [key, place] of placesOf(reader).entries()) {
    if (leftOut.has(key)) continue
    const ad = registry.ads[keys.part(key, 0)] as Listed['ads'][number]
    const spend = sums.at(key)[SPEND] as number
    const known = footprints.get(place.text)
    footprints.set(place.text, {
      ad: ad.key,
      place: ad.names,
      span: registry.spans[keys.part(key, 1)] ?? null,
      dimensions: place.dimensions,
      rows: (known?.rows ?? 0) + 1,
      spend: (known?.spend ?? 0) + (Number.isNaN(spend) ? 0 : spend),
      importId: null,
    })
  }
  return [...footprints.values()]
}

/** Leaves out of a file what earlier files state in another cut, so that no money counts twice. */
export function leaveOutClashes(file: FileTally, earlier: readonly Footprint[]): void {
  const out = new Set(clashingIn(footprintsOf(file, file.sums), earlier).map(cutOf))
  if (out.size === 0) return
  for (const [key, { text }] of placesOf(file).entries()) if (out.has(text)) file.leftOut.add(key)
}

/** For each key the footprint it belongs to. */
function placesOf({ registry, keys }: ReadKeys): { text: string; dimensions: string }[] {
  const cuts = registry.breakdowns.map(dimensionsOf)
  return Array.from({ length: keys.size }, (_, key) => {
    const ad = registry.ads[keys.part(key, 0)]?.key ?? ''
    const span = registry.spans[keys.part(key, 1)] ?? null
    const dimensions = cuts[keys.part(key, 2)] ?? ''
    return { text: cutOf({ ad, span, dimensions }), dimensions }
  })
}

const SPEND = SUM_NAMES.indexOf('spend')
