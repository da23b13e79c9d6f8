import type { Span } from '../../kernel/day.ts'
import type { Micros } from '../../kernel/money.ts'
import { byLetters } from '../../kernel/order.ts'
import type { Footprint } from './footprint.ts'
import { cutOf } from './footprint.ts'
import { nameClashes } from './other-names.ts'

export type ConflictKind =
  | 'period-over-days'
  | 'days-over-period'
  | 'breakdown-beside-whole'
  | 'whole-beside-breakdown'
  | 'other-breakdown'
  | 'other-level'
  | 'other-name'

/** Rows of a file that would count money a second time, beside rows that are there already. */
export type Conflict = {
  readonly kind: ConflictKind
  /** Rows of the file that clash, and rows there already that they clash with. */
  readonly rows: number
  readonly existing: number
  readonly span: Span
  /** Spend of the clashing rows of the file. */
  readonly spend: Micros
  readonly importIds: readonly string[]
}

/**
 * Where a file states money that other imports state in another cut: the same ad over overlapping but different days,
 * or on the same days broken down in another way. The same cut is no conflict: it replaces.
 */
export function findConflicts(existing: readonly Footprint[], incoming: readonly Footprint[]): Conflict[] {
  const found = new Map<ConflictKind, Clash>()
  const knownCuts = new Set(existing.map(cutOf))
  for (const { known, next, kind } of clashes(existing, incoming)) {
    // A file that restates a cut of its ad was let in with it before.
    if (!knownCuts.has(cutOf(next))) enter(found, kind, known, next)
  }
  return [...found].map(([kind, clash]) => ({
    kind,
    rows: total(clash.incoming, (footprint) => footprint.rows),
    existing: total(clash.existing, (footprint) => footprint.rows),
    span: clash.span,
    spend: total(clash.incoming, (footprint) => footprint.spend),
    importIds: [...new Set([...clash.existing].flatMap(({ importId }) => (importId === null ? [] : [importId])))],
  }))
}

/** What is there already and clashes with something of the file, shown or hidden. */
export function clashingWith(existing: readonly Footprint[], incoming: readonly Footprint[]): Footprint[] {
  return [...new Set(Array.from(clashes(existing, incoming), ({ known }) => known))]
}

/** What of a file clashes with what is there already. */
export function clashingIn(incoming: readonly Footprint[], existing: readonly Footprint[]): Footprint[] {
  return [...new Set(Array.from(clashes(existing, incoming), ({ next }) => next))]
}

/** Pairs that state the same money: in different cuts of one ad, or under different names. */
function* clashes(existing: readonly Footprint[], incoming: readonly Footprint[]) {
  yield* cutClashes(existing, incoming)
  yield* nameClashes(existing, incoming)
}

/** Earlier rows whose own cut stands in the file are replaced by it, and clash with nothing. */
function* cutClashes(existing: readonly Footprint[], incoming: readonly Footprint[]) {
  const existingByAd = Map.groupBy(existing, (footprint) => footprint.ad)
  const incomingByAd = Map.groupBy(incoming, (footprint) => footprint.ad)
  for (const [ad, all] of incomingByAd) {
    const nextCuts = new Set(all.map(cutOf))
    for (const known of existingByAd.get(ad) ?? []) {
      if (nextCuts.has(cutOf(known))) continue
      for (const next of all) {
        const kind = conflictBetween(known, next)
        if (kind !== null) yield { known, next, kind }
      }
    }
  }
}

/** Two cuts of the same money within one file: periods of one ad that overlap, or a whole beside its parts. */
export function findOverlapWithin(footprints: readonly Footprint[]): { ad: string; one: Span; other: Span } | null {
  for (const [ad, own] of Map.groupBy(footprints, (footprint) => footprint.ad)) {
    const spans = own
      .flatMap(({ span }) => (span === null ? [] : [span]))
      .sort((one, other) => byLetters(one.start, other.start))
    for (const [position, other] of spans.entries()) {
      const one = spans[position - 1]
      if (one === undefined || one.end < other.start) continue
      if (one.start !== other.start || one.end !== other.end) return { ad, one, other }
    }
    const doubled = own.find((whole) => whole.dimensions === '' && isSumOf(whole, own))
    if (doubled?.span) return { ad, one: doubled.span, other: doubled.span }
  }
  return null
}

/** Unbroken rows beside broken ones may be "unknown"; where they hold as much as all the others, they are their total. */
function isSumOf(whole: Footprint, own: readonly Footprint[]): boolean {
  const parts = own.filter(
    ({ span, dimensions }) => dimensions !== '' && span?.start === whole.span?.start && span?.end === whole.span?.end,
  )
  const sum = total(new Set(parts), (footprint) => footprint.spend)
  return parts.length > 0 && whole.spend > 0 && Math.abs(whole.spend - sum) <= 0.01 * sum
}

/** Whether two footprints of one ad count the same money in two cuts. */
export function conflictBetween(known: Footprint, next: Footprint): ConflictKind | null {
  if (known.span === null || next.span === null) {
    return known.span === next.span && known.dimensions === next.dimensions ? null : overlapKind(known, next)
  }
  if (known.span.end < next.span.start || next.span.end < known.span.start) return null
  if (known.span.start !== next.span.start || known.span.end !== next.span.end) return overlapKind(known, next)
  if (known.dimensions === next.dimensions) return null
  if (known.dimensions === '') return 'breakdown-beside-whole'
  return next.dimensions === '' ? 'whole-beside-breakdown' : 'other-breakdown'
}

type Clash = { span: Span; readonly incoming: Set<Footprint>; readonly existing: Set<Footprint> }

function enter(found: Map<ConflictKind, Clash>, kind: ConflictKind, known: Footprint, next: Footprint): void {
  const span = next.span ?? known.span
  if (span === null) return
  const clash = found.get(kind)
  if (clash === undefined) {
    found.set(kind, { span, incoming: new Set([next]), existing: new Set([known]) })
    return
  }
  clash.incoming.add(next)
  clash.existing.add(known)
  clash.span = {
    start: span.start < clash.span.start ? span.start : clash.span.start,
    end: span.end > clash.span.end ? span.end : clash.span.end,
  }
}

function overlapKind(known: Footprint, next: Footprint): ConflictKind {
  return lengthOf(next) >= lengthOf(known) ? 'period-over-days' : 'days-over-period'
}

/** A footprint without days covers them all. */
function lengthOf({ span }: Footprint): number {
  return span === null ? Number.POSITIVE_INFINITY : Date.parse(span.end) - Date.parse(span.start)
}

function total(footprints: ReadonlySet<Footprint>, of: (footprint: Footprint) => number): number {
  let sum = 0
  for (const footprint of footprints) sum += of(footprint)
  return sum
}
