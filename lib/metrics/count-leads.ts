import type { Lead } from '../import/leads/lead.ts'
import type { AdEntry } from '../import/rows/registry.ts'
import type { Span } from '../kernel/day.ts'
import { createAttribution } from './attribute-leads.ts'
import type { FileTally } from './file-tally.ts'
import type { ExportBounds } from './lead-coverage.ts'
import type { StatedStage } from './lead-outcomes.ts'
import { createOutcomes } from './lead-outcomes.ts'
import { LeadTallies } from './lead-tallies.ts'
import type { Naming } from './name-ads.ts'
import { renameBreakdown } from './name-ads.ts'
import type { StoredData } from './run-tallies.ts'
import type { Ad } from './tally.ts'
import { filledFrom } from './tally.ts'
import type { AdCut } from './tally-leads.ts'

/** Leads joined with the ads they came from, and counted. */
export function countLeads(
  leads: Iterable<Lead>,
  ads: Iterable<Ad>,
  stated: readonly StatedStage[],
  bounds: ExportBounds,
): LeadTallies {
  const attribute = createAttribution(ads)
  const outcomeOf = createOutcomes(stated)
  const tallies = new LeadTallies(bounds)
  for (const lead of leads) tallies.add(lead, attribute(lead), outcomeOf(lead))
  return tallies
}

/** The ads of several files, each as the last of them describes it, without those that do not count. */
export function adsInFiles(files: readonly FileTally[]): Ad[] {
  const ads = new Map<string, Ad>()
  for (const file of files.toReversed()) {
    for (const number of numbersIn(file)) {
      const { key, names } = file.registry.ads[number] as AdEntry
      const known = ads.get(key)
      const ad = { ...names, key, platform: file.platform }
      ads.set(key, known === undefined ? ad : filledFrom(known, ad))
    }
  }
  return [...ads.values()]
}

/** The stretches of days for which what counts in the files stands, each once. */
export function spansOfFiles(files: readonly FileTally[]): Span[] {
  const found = new Map<string, Span>()
  for (const { registry, keys, leftOut } of files) {
    const numbers = new Set<number>()
    for (let key = 0; key < keys.size; key++) if (!leftOut.has(key)) numbers.add(keys.part(key, 1))
    for (const number of numbers) {
      const span = registry.spans[number] ?? null
      if (span !== null) found.set(`${span.start} ${span.end}`, span)
    }
  }
  return [...found.values()]
}

/** Which ads of the files occur with which breakdowns, by the names that people want for the values. */
export function* cutsInFiles(files: readonly FileTally[], sameValues: Naming['sameValues'] = {}): Generator<AdCut> {
  for (const { registry, keys, leftOut } of files) {
    const seen = new Set<number>()
    for (let key = 0; key < keys.size; key++) {
      if (leftOut.has(key)) continue
      const [ad, breakdown] = [keys.part(key, 0), keys.part(key, 2)]
      const pair = ad * registry.breakdowns.length + breakdown
      if (seen.has(pair)) continue
      seen.add(pair)
      yield {
        ad: registry.ads[ad]?.key ?? '',
        breakdown: renameBreakdown(registry.breakdowns[breakdown] ?? {}, sameValues),
      }
    }
  }
}

/** Which ads of stored data occur with which breakdowns. */
export function cutsInRun({ ads, breakdowns, pairs }: StoredData): AdCut[] {
  return pairs.map(({ ad, breakdown }) => ({
    ad: ads.get(ad)?.key ?? '',
    breakdown: breakdowns.get(breakdown) ?? {},
  }))
}

function numbersIn({ keys, leftOut }: FileTally): Set<number> {
  const numbers = new Set<number>()
  for (let key = 0; key < keys.size; key++) if (!leftOut.has(key)) numbers.add(keys.part(key, 0))
  return numbers
}
