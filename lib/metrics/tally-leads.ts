import type { Day, Span } from '../kernel/day.ts'
import { addDays } from '../kernel/day.ts'
import type { Dimension } from '../kernel/dimension.ts'
import type { Sums } from '../kernel/sums.ts'
import { SUM_NAMES } from '../kernel/sums.ts'
import type { LeadSums, LeadTallies } from './lead-tallies.ts'
import type { Ad, Breakdown, Tally } from './tally.ts'
import { sharedValues } from './tally.ts'

/** Which ads occur with which breakdowns. */
export type AdCut = { readonly ad: string; readonly breakdown: Breakdown }

/** By the key of an ad the dimensions in which its rows differ: a CRM does not tell them. */
export function splitsOf(cuts: Iterable<AdCut>): Map<string, ReadonlySet<Dimension>> {
  const first = new Map<string, Breakdown>()
  const splits = new Map<string, Set<Dimension>>()
  for (const { ad, breakdown } of cuts) {
    const known = first.get(ad)
    if (known === undefined) {
      first.set(ad, breakdown)
      continue
    }
    for (const name of new Set([...Object.keys(known), ...Object.keys(breakdown)] as Dimension[])) {
      if (known[name] === breakdown[name]) continue
      splits.set(ad, (splits.get(ad) ?? new Set()).add(name))
    }
  }
  return splits
}

/** The ads whose rows stay apart when they are told apart by these dimensions. */
export function splitAds(
  splits: ReadonlyMap<string, ReadonlySet<Dimension>>,
  dimensions: readonly Dimension[],
): ReadonlySet<string> {
  return new Set([...splits].filter(([, own]) => dimensions.some((name) => own.has(name))).map(([ad]) => ad))
}

/**
 * Tallies with the leads, sales and revenue of the CRM in the place of the platform's: in the same tallies, since a rate
 * divides only what was counted together. A day that the CRM's export covers and that has no lead is zero; one that it
 * does not cover has no data. Leads on days without a row come last, in tallies of their own; so do those of `split` ads,
 * of which nobody knows which breakdown they belong to. Ads of `untold` platforms have no data either.
 */
export function* tallyLeads(
  tallies: Iterable<Tally>,
  leads: LeadTallies,
  split: ReadonlySet<string>,
  untold: ReadonlySet<string> = new Set(),
): Generator<Tally> {
  const open = new OpenLeads(leads)
  const ground = new Ground()
  for (const tally of tallies) {
    ground.note(tally)
    const isTold = !split.has(tally.ad.key) && !untold.has(tally.ad.platform) && leads.covers(tally.span)
    const own = isTold ? open.take(tally.ad.key, tally.span) : NO_LEADS
    yield { ...tally, sums: { ...tally.sums, ...own } }
  }
  for (const [ad, day] of open.left()) {
    const own = leads.sumOf(ad.key, [day])
    const { named, breakdown } = ground.placeOf(ad)
    const spent = split.has(ad.key) ? NOTHING : ground.zerosOn(named, day)
    yield { ad: named, span: { start: day, end: day }, breakdown, sums: { ...spent, ...own } }
  }
}

const NO_LEADS = { leads: null, sales: null, revenue: null }
const NOTHING = Object.fromEntries(SUM_NAMES.map((name) => [name, null])) as Sums

/** The days of leads that no tally has taken yet. */
class OpenLeads {
  readonly #leads: LeadTallies
  readonly #days = new Map<string, Set<Day>>()

  constructor(leads: LeadTallies) {
    this.#leads = leads
    for (const { key } of leads.ads()) this.#days.set(key, new Set(leads.daysOf(key)))
  }

  /** What an ad's leads within a span add up to; without a span all that are left. */
  take(ad: string, span: Span | null): LeadSums {
    const open = this.#days.get(ad)
    const taken = [...(open ?? [])].filter((day) => span === null || (day >= span.start && day <= span.end))
    for (const day of taken) open?.delete(day)
    return this.#leads.sumOf(ad, taken)
  }

  *left(): Generator<[Ad, Day]> {
    for (const ad of this.#leads.ads()) {
      for (const day of [...(this.#days.get(ad.key) ?? [])].sort()) yield [ad, day]
    }
  }
}

/** What the tallies of the platforms carry: which figures, on which days, and what they call their ads. */
class Ground {
  readonly #ads = new Map<string, { named: Ad; breakdown: Breakdown }>()
  readonly #days = new Map<string, Set<Day>>()
  /** The last day of any row, by platform. */
  readonly #last = new Map<string, Day>()
  readonly #carried = new Map<string, Set<keyof Sums>>()

  note({ ad, span, breakdown, sums }: Tally): void {
    const known = this.#ads.get(ad.key)
    if (known === undefined) this.#ads.set(ad.key, { named: ad, breakdown })
    else if (known.breakdown !== breakdown) known.breakdown = sharedValues(known.breakdown, breakdown)
    if (span !== null && span.start === span.end) setOf(this.#days, ad.platform).add(span.start)
    if (span !== null && span.end > (this.#last.get(ad.platform) ?? '')) this.#last.set(ad.platform, span.end)
    const carried = setOf(this.#carried, ad.platform)
    for (const name of BEFORE_LEADS) if (sums[name] !== null) carried.add(name)
  }

  placeOf(ad: Ad): { named: Ad; breakdown: Breakdown } {
    return this.#ads.get(ad.key) ?? { named: ad, breakdown: {} }
  }

  /**
   * On a day of which the platform has rows, an ad without one was not shown: its figures are zero. So they are in the
   * days after its last one, into which leads of those clicks drag on; later ones may come from clicks not yet exported.
   */
  zerosOn({ key, platform }: Ad, day: Day): Sums {
    const last = this.#last.get(platform)
    const dragsOn = last !== undefined && this.#ads.has(key) && day > last && day <= addDays(last, DAYS_DRAGGED)
    if (!dragsOn && !this.#days.get(platform)?.has(day)) return NOTHING
    const carried = this.#carried.get(platform)
    return { ...NOTHING, ...Object.fromEntries([...(carried ?? [])].map((name) => [name, 0])) }
  }
}

/** Most people who leave their number do so within some days of the click. */
const DAYS_DRAGGED = 3

/** What an ad that was not shown has none of. Subscribers may still come. */
const BEFORE_LEADS = ['impressions', 'clicks', 'spend'] as const

function setOf<Value>(sets: Map<string, Set<Value>>, key: string): Set<Value> {
  const known = sets.get(key)
  if (known !== undefined) return known
  const made = new Set<Value>()
  sets.set(key, made)
  return made
}
