import type { Lead } from '../import/leads/lead.ts'
import { revenueOf } from '../import/leads/lead.ts'
import { comparable } from '../kernel/comparable.ts'
import type { Day, Span } from '../kernel/day.ts'
import type { LeadOutcome } from '../kernel/lead-outcome.ts'
import type { Micros } from '../kernel/money.ts'
import { byLetters } from '../kernel/order.ts'
import type { Unattributed } from '../kernel/unattributed.ts'
import { UNATTRIBUTED } from '../kernel/unattributed.ts'
import type { Attribution } from './attribute-leads.ts'
import type { ExportBounds, LeadCoverage } from './lead-coverage.ts'
import { leadCoverage } from './lead-coverage.ts'
import type { Ad } from './tally.ts'
import { platformsNamed } from './traffic-source.ts'

/** Counts of a CRM. Null where its export carries no such thing. */
export type LeadSums = { readonly leads: number; readonly sales: number | null; readonly revenue: Micros | null }

type Counts = { leads: number; sales: number; revenue: Micros }

/** The leads of a run's CRMs, counted by ad and by the day they were created: a late sale lands on its lead's day. */
export class LeadTallies {
  readonly #byAd = new Map<string, { ad: Ad; days: Map<Day, Counts> }>()
  readonly #attributed = nothing()
  readonly #unattributed = nothing()
  readonly #reasons = Object.fromEntries(UNATTRIBUTED.map((reason) => [reason, 0])) as Record<Unattributed, number>
  readonly #objections = new LabelCounts()
  readonly #ownObjections = new LabelCounts()
  #hasStages = false
  #hasMoney = false
  readonly #created = new Set<Day>()
  /** Of ads that leads join, and those that the leads' sources name. */
  readonly #platformsOfAds = new Set<string>()
  /** The CRMs and forms that state leads. */
  readonly platforms = new Set<string>()
  readonly #bounds: ExportBounds
  #coverage: LeadCoverage | null = null

  constructor(bounds: ExportBounds) {
    this.#bounds = bounds
  }

  add(lead: Lead, { ad, reason }: Attribution, outcome: LeadOutcome): void {
    const revenue = outcome === 'won' ? (revenueOf(lead) ?? 0) : 0
    const count = (into: Counts) => {
      into.leads++
      if (outcome === 'won') into.sales++
      into.revenue += revenue
    }
    this.#hasStages ||= lead.stage !== null || lead.paid !== null
    this.#hasMoney ||= revenueOf(lead) !== null
    this.#created.add(lead.created)
    this.platforms.add(lead.platform)
    this.#coverage = null
    for (const named of platformsNamed(lead.utmSource ?? '') ?? []) this.#platformsOfAds.add(named)
    if (ad !== null) this.#platformsOfAds.add(ad.platform)
    const objection = objectionOf(lead, outcome)
    if (objection !== null) this.#objections.add(objection)
    if (objection !== null && ad !== null) this.#ownObjections.add(objection)
    if (ad === null) {
      count(this.#unattributed)
      this.#reasons[reason]++
    } else {
      count(this.#attributed)
      count(this.#countsOf(ad, lead.created))
    }
  }

  /** Whether any lead joins an ad. */
  get joins(): boolean {
    return this.#attributed.leads > 0
  }

  /** Whether any lead speaks of a platform at all: else nobody knows whether it brought none, or its links bear no marks. */
  tells(platform: string): boolean {
    return this.#platformsOfAds.has(platform)
  }

  get attributed(): LeadSums {
    return this.#sumsOf(this.#attributed)
  }

  get unattributed(): LeadSums & { readonly reasons: Readonly<Record<Unattributed, number>> } {
    return { ...this.#sumsOf(this.#unattributed), reasons: { ...this.#reasons } }
  }

  /** What people said against buying, the most frequent first: those who came from the ads, where anybody did. */
  get objections(): readonly LabelCount[] {
    return (this.joins ? this.#ownObjections : this.#objections).all()
  }

  /** The days that the exports cover. */
  get coverage(): LeadCoverage {
    this.#coverage ??= leadCoverage(this.#created, this.#bounds)
    return this.#coverage
  }

  /** Silences worth a word: those that count as days without a lead only where ads have rows of nothing but such days. */
  get silences(): LeadCoverage['silences'] {
    return this.coverage.silences.filter(
      ({ span: { start, end }, isCovered }) =>
        !isCovered || this.#bounds.spans.some((span) => start <= span.start && span.end <= end),
    )
  }

  /** Whether the exports tell the leads of all days of a span; without days they do. */
  covers(span: Span | null): boolean {
    const covered = this.coverage.span
    if (covered === null) return false
    return span === null || (covered.start <= span.start && span.end <= covered.end)
  }

  /** Stretches of days of which the exports tell some days and not others. */
  get partlyCovered(): readonly Span[] {
    const covered = this.coverage.span
    if (covered === null) return []
    return this.#bounds.spans.filter(
      (span) => span.end >= covered.start && span.start <= covered.end && !this.covers(span),
    )
  }

  /** The days of an ad's leads, in no order. */
  daysOf(ad: string): Iterable<Day> {
    return this.#byAd.get(ad)?.days.keys() ?? []
  }

  /** The ads that leads join, in the order of their keys. */
  ads(): Ad[] {
    return [...this.#byAd.values()].map(({ ad }) => ad).sort((one, other) => byLetters(one.key, other.key))
  }

  /** What an ad's leads of some days add up to; zeros where there are none. */
  sumOf(ad: string, days: Iterable<Day>): LeadSums {
    const sum = nothing()
    for (const day of days) {
      const counts = this.#byAd.get(ad)?.days.get(day)
      if (counts === undefined) continue
      sum.leads += counts.leads
      sum.sales += counts.sales
      sum.revenue += counts.revenue
    }
    return this.#sumsOf(sum)
  }

  #sumsOf({ leads, sales, revenue }: Counts): LeadSums {
    return { leads, sales: this.#hasStages ? sales : null, revenue: this.#hasMoney ? revenue : null }
  }

  #countsOf(ad: Ad, day: Day): Counts {
    const known = this.#byAd.get(ad.key) ?? { ad, days: new Map<Day, Counts>() }
    this.#byAd.set(ad.key, known)
    const counts = known.days.get(day) ?? nothing()
    known.days.set(day, counts)
    return counts
  }
}

function nothing(): Counts {
  return { leads: 0, sales: 0, revenue: 0 }
}

/** Many CRMs keep the reason as the name of the stage. */
function objectionOf({ objection, stage }: Lead, outcome: LeadOutcome): string | null {
  if (outcome === 'won') return null
  return objection ?? (outcome === 'objection' ? stage : null)
}

export type LabelCount = { readonly label: string; readonly count: number }

/** Counts labels; those that differ in case and marks alone are one, in the spelling that most have. */
class LabelCounts {
  readonly #spellings = new Map<string, Map<string, number>>()

  add(label: string): void {
    const key = comparable(label)
    const spellings = this.#spellings.get(key) ?? new Map<string, number>()
    spellings.set(label, (spellings.get(label) ?? 0) + 1)
    this.#spellings.set(key, spellings)
  }

  all(): LabelCount[] {
    return [...this.#spellings.values()]
      .map((spellings) => {
        const [top] = [...spellings].map(([label, count]) => ({ label, count })).sort(frequentFirst)
        return { label: top?.label ?? '', count: [...spellings.values()].reduce((sum, count) => sum + count, 0) }
      })
      .sort(frequentFirst)
  }
}

function frequentFirst(one: LabelCount, other: LabelCount): number {
  return other.count - one.count || byLetters(one.label, other.label)
}
