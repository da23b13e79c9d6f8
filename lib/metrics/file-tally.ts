import type { Footprint } from '../import/conflicts.ts'
import { conflictBetween } from '../import/conflicts.ts'
import type { Registry } from '../import/registry.ts'
import { dimensionsOf } from '../import/registry.ts'
import type { RowReader } from '../import/row-reader.ts'
import type { TripleIndex } from '../import/triple-index.ts'
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

/** How a file covers its ads, to be held against the footprints of other files. */
export function footprintsOf(
  { registry, keys }: Pick<RowReader, 'registry' | 'keys'>,
  sums: KeyedSums,
  leftOut: ReadonlySet<number> = new Set(),
): Footprint[] {
  const cuts = registry.breakdowns.map(dimensionsOf)
  const footprints = new Map<string, Footprint>()
  for (let key = 0; key < keys.size; key++) {
    if (leftOut.has(key)) continue
    const [ad, span] = [keys.part(key, 0), keys.part(key, 1)]
    const dimensions = cuts[keys.part(key, 2)] ?? ''
    const spend = sums.at(key)[SPEND] as number
    const place = `${ad}/${span}/${dimensions}`
    const known = footprints.get(place)
    footprints.set(place, {
      ad: registry.ads[ad]?.key ?? '',
      span: registry.spans[span] ?? null,
      dimensions,
      rows: (known?.rows ?? 0) + 1,
      spend: (known?.spend ?? 0) + (Number.isNaN(spend) ? 0 : spend),
      importId: null,
    })
  }
  return [...footprints.values()]
}

/** Leaves out of a file what earlier files state in another cut, so that no money counts twice. */
export function leaveOutClashes(file: FileTally, earlier: readonly Footprint[]): void {
  const byAd = Map.groupBy(earlier, (footprint) => footprint.ad)
  const cuts = file.registry.breakdowns.map(dimensionsOf)
  for (let key = 0; key < file.keys.size; key++) {
    const ad = file.registry.ads[file.keys.part(key, 0)]?.key ?? ''
    const span = file.registry.spans[file.keys.part(key, 1)] ?? null
    const next = { ad, span, dimensions: cuts[file.keys.part(key, 2)] ?? '', rows: 1, spend: 0, importId: null }
    if (byAd.get(ad)?.some((known) => conflictBetween(known, next) !== null)) file.leftOut.add(key)
  }
}

const SPEND = SUM_NAMES.indexOf('spend')
