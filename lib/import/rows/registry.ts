import type { Day, Span } from '../../kernel/day.ts'
import type { Dimension } from '../../kernel/dimension.ts'

/** An ad as a file names it. What the file does not say is null. */
export type AdNames = {
  campaignId: string | null
  campaignName: string | null
  adSetId: string | null
  adSetName: string | null
  adId: string | null
  adName: string | null
  creative: string | null
  painPoint: string | null
  segment: string | null
  interest: string | null
  utmContent: string | null
}

export type AdEntry = {
  readonly key: string
  readonly names: AdNames
  /** The latest day on which a row stated the property. */
  readonly since: Partial<Record<keyof AdNames, Day>>
}
export type BreakdownEntry = Readonly<Partial<Record<Dimension, string>>>

/** The ads, periods and breakdowns of one file, numbered in order of first sight: rows carry the numbers. */
export class Registry {
  readonly ads: AdEntry[] = []
  readonly spans: (Span | null)[] = []
  readonly breakdowns: BreakdownEntry[] = []
  readonly #adNumbers = new Map<string, number>()
  readonly #spanNumbers = new Map<string, number>()
  readonly #breakdownNumbers = new Map<string, number>()
  #lastSpan = 0

  ad(key: string, names: () => AdNames): number {
    return numberOf(this.#adNumbers, this.ads, key, () => ({ key, names: names(), since: {} }))
  }

  span(start: string | null, end: string | null): number {
    const last = this.spans[this.#lastSpan]
    if (last && last.start === start && last.end === end) return this.#lastSpan
    const span = start === null || end === null ? null : { start, end }
    this.#lastSpan = numberOf(this.#spanNumbers, this.spans, `${start}/${end}`, () => span)
    return this.#lastSpan
  }

  breakdown(values: BreakdownEntry): number {
    return numberOf(this.#breakdownNumbers, this.breakdowns, JSON.stringify(values), () => values)
  }
}

/** The dimensions that a breakdown splits by, in order of letters, as text. */
export function dimensionsOf(breakdown: BreakdownEntry): string {
  return Object.keys(breakdown).sort().join(',')
}

function numberOf<Entry>(numbers: Map<string, number>, entries: Entry[], key: string, make: () => Entry): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, entries.length)
  entries.push(make())
  return entries.length - 1
}
