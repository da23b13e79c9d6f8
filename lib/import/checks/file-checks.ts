import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import { askForMapping } from '../header/missing-parts.ts'
import { platformOf } from '../header/platforms.ts'
import { isShortened, LONGEST_NAME } from '../naming/short-name.ts'
import type { Plan, Proof } from '../plan.ts'
import type { Registry } from '../rows/registry.ts'
import type { TripleIndex } from '../rows/triple-index.ts'
import type { AdWatch } from './ad-watch.ts'
import type { SubtotalWatch } from './subtotal-watch.ts'

/** What is known of a file once its last row is read. */
type ReadFile = {
  readonly counts: { readonly read: number; readonly totals: number }
  readonly registry: Registry
  /** Ad, period and breakdown of the accepted rows, as numbers of the registry. */
  readonly keys: TripleIndex
  readonly proof: Proof | null
  readonly watch: AdWatch
  readonly subtotals: SubtotalWatch
}

/** What a file as a whole shows, once all its rows are read. */
export function* fileProblems(plan: Plan, reader: ReadFile): Generator<Problem> {
  yield* differencesIn(reader.proof)
  yield* missingSpend(plan)
  if (reader.subtotals.firstIsSum) yield problem('firstRowIsTotal', 'warning')
  yield* cutOffIn(plan, reader)
  yield* openPeriodIn(plan, reader)
  yield* segmentsOfAds(plan, reader)
  yield* longNamesIn(reader)
  yield* reader.watch.findings(reader.registry)
}

/** Figures in which the file's own total is more than a hundredth from the sum of its rows. Money in units. */
function* differencesIn(proof: Proof | null): Generator<Problem> {
  for (const { figure, stated, summed, agrees } of proof?.figures ?? []) {
    if (agrees) continue
    const scale = figure === 'spend' ? MICROS : 1
    const params = { figure, stated: stated / scale, summed: summed / scale }
    yield problem('totalDiffers', 'warning', { line: proof?.line ?? null, params })
  }
}

const MICROS = 1_000_000

/** Some platforms state the spend of an account in a file of its own. */
function* missingSpend(plan: Plan): Generator<Problem> {
  const isMapped = askForMapping(plan) === null
  if (!isMapped || platformOf(plan.platform).wholeAccount || plan.columns.some(({ field }) => field === 'spend')) return
  yield problem('noSpend', 'warning')
}

/** An export that ends at the most rows its platform hands out: total and header may count among them. */
function* cutOffIn({ platform, headerLine }: Plan, { counts }: ReadFile): Generator<Problem> {
  const { rowCap } = platformOf(platform)
  if (rowCap === undefined) return
  const data = counts.read - counts.totals
  if (data <= rowCap && rowCap <= counts.read + headerLine) {
    yield problem('rowCapReached', 'warning', { params: { rows: data, cap: rowCap } })
  }
}

/** A first day without a last one: rows of a longer period would stand on its first day. */
function* openPeriodIn({ columns, platform }: Plan, { registry }: ReadFile): Generator<Problem> {
  const start = columns.find(({ field }) => field === 'period_start')
  if (start === undefined || platformOf(platform).startsAreDays) return
  if (columns.some(({ field }) => field === 'date' || field === 'period_end')) return
  if (registry.spans.some((span) => span !== null)) {
    yield problem('periodWithoutEnd', 'warning', { column: start.header })
  }
}

/** Ads in several segments, where that is the exception: else the segment is how the report is broken down. */
function* segmentsOfAds({ columns }: Plan, { keys, registry }: ReadFile): Generator<Problem> {
  const column = columns.find(({ field, splitsAds }) => field === 'segment' && splitsAds)
  if (column === undefined) return
  const segments = new Map<number, Set<string>>()
  for (let index = 0; index < keys.size; index++) {
    const { segment } = registry.breakdowns[keys.part(index, 2)] ?? {}
    if (segment === undefined) continue
    const ad = keys.part(index, 0)
    const known = segments.get(ad)
    if (known === undefined) segments.set(ad, new Set([segment]))
    else known.add(segment)
  }
  const several = [...segments].filter(([, found]) => found.size > 1)
  if (several.length * 2 > segments.size) return
  for (const [ad, found] of several) {
    const names = registry.ads[ad]?.names
    const value = names?.adName ?? names?.adId ?? registry.ads[ad]?.key ?? ''
    const params = { ad: value, segments: [...found].slice(0, 3).join(', ') }
    yield problem('adInSegments', 'warning', { column: column.header, value, params })
  }
}

/** Names that are kept by their beginning. */
function* longNamesIn({ registry }: ReadFile): Generator<Problem> {
  const texts = [...registry.ads.map(({ names }) => names), ...registry.breakdowns].flatMap((all) => Object.values(all))
  const long = new Set(texts.filter((text) => text !== null && isShortened(text)))
  const [first] = long
  if (first === undefined) return
  yield problem('namesShortened', 'warning', { value: first, params: { count: long.size, most: LONGEST_NAME } })
}
