import type { Reason } from '../kernel/outcome.ts'
import type { JournalEntry, KeyedEntry } from './journal.ts'
import type { Change } from './verdict.ts'

/** From here on a figure has changed: as a share of what it was. 2 % and less moves no cost worth speaking of. */
const NOTICEABLE = 0.02

/**
 * Why a verdict is another one than before; null where it is the same. The first cause that applies is named, those a person has set before those the data brought.
 */
export function changeOf(before: JournalEntry, now: JournalEntry): Change | null {
  if (before.outcome === now.outcome) return null
  const reason =
    changedStage(before, now) ??
    changedTarget(before, now) ??
    changedRule(before, now) ??
    changedLeads(before, now) ??
    changedNames(before, now) ??
    changedOwn(before, now) ??
    changedFewer(before, now) ??
    changedLimit(before, now) ??
    changedOthers(before, now)
  return { from: before.outcome, reason }
}

/** The changes between two states of a run's journal, by the place of the verdict. */
export function changesBetween(before: readonly KeyedEntry[], now: readonly KeyedEntry[]): ReadonlyMap<string, Change> {
  const former = new Map(before.map((entry) => [placeOf(entry), entry]))
  return new Map(
    now.flatMap((entry) => {
      const known = former.get(placeOf(entry))
      const change = known === undefined ? null : changeOf(known, entry)
      return change === null ? [] : [[placeOf(entry), change] as const]
    }),
  )
}

/** One text for a grouping and a key; the name of a grouping has no space. */
export function placeOf({ grouping, key }: Pick<KeyedEntry, 'grouping' | 'key'>): string {
  return `${grouping} ${key}`
}

function changedStage(before: JournalEntry, now: JournalEntry): Reason | null {
  return before.stage === now.stage ? null : { key: 'changedStage', params: {} }
}

/** A target that was set or taken away has no two amounts to name: those of the limit that followed it are named. */
function changedTarget(before: JournalEntry, now: JournalEntry): Reason | null {
  if (before.target === now.target) return null
  if (before.target !== null && now.target !== null) {
    return { key: 'changedTarget', params: { before: before.target, now: now.target } }
  }
  const limit = movedLimit(before, now, 0)
  return limit && { ...limit, key: now.target === null ? 'changedTargetGone' : 'changedTargetSet' }
}

function changedRule(before: JournalEntry, now: JournalEntry): Reason | null {
  const isOther = (one: number | null, other: number | null) => one !== null && other !== null && one !== other
  const hasChanged = isOther(before.ratio, now.ratio) || isOther(before.confidence, now.confidence)
  return hasChanged ? { key: 'changedRule', params: {} } : null
}

/** Leads and sales are those of another source, or other stages of it mean a sale. */
function changedLeads({ leadsBy: before }: JournalEntry, { leadsBy: now }: JournalEntry): Reason | null {
  if (before === null || now === null || before === now) return null
  const [from = ''] = now.split(' ')
  const isSame = before.split(' ')[0] === from
  return isSame ? { key: 'changedStages', params: {} } : { key: 'changedLeadsFrom', params: { from } }
}

/** Ads went from one group to another: what a group has more or less of is no news of it. */
function changedNames(before: JournalEntry, now: JournalEntry): Reason | null {
  const hasChanged = before.names !== null && now.names !== null && before.names !== now.names
  return hasChanged ? { key: 'changedNames', params: {} } : null
}

/** More was spent or more events came, and nothing was taken off: figures that grew and shrank at once were corrected. */
function changedOwn(before: JournalEntry, now: JournalEntry): Reason | null {
  const figures = ownFigures(before, now)
  if (!figures.some(hasGrown) || figures.some(hasShrunk)) return null
  const [spend, events] = figures
  return { key: 'changedOwn', params: { stage: now.stage, spend: growth(spend), events: growth(events) } }
}

/** How much less was spent and how many events fewer came, by a correction or since an import was taken back. */
function changedFewer(before: JournalEntry, now: JournalEntry): Reason | null {
  if (!ownFigures(before, now).some(hasShrunk)) return null
  const [spend, events] = ownFigures(now, before)
  return { key: 'changedFewer', params: { stage: now.stage, spend: growth(spend), events: growth(events) } }
}

function changedLimit(before: JournalEntry, now: JournalEntry): Reason | null {
  return movedLimit(before, now, NOTICEABLE)
}

/** What it is reckoned by, or what the other ads brought: nothing of its own has changed. */
function changedOthers(before: JournalEntry, now: JournalEntry): Reason {
  return { key: before.basis === now.basis ? 'changedOthers' : 'changedMethod', params: {} }
}

/** The limit that decides about pausing first where either verdict says so, else the one that decides about boosting. */
function movedLimit(before: JournalEntry, now: JournalEntry, atLeast: number): Reason | null {
  const hasPaused = before.outcome === 'pause' || now.outcome === 'pause'
  for (const limit of hasPaused ? (['pause', 'boost'] as const) : (['boost', 'pause'] as const)) {
    const [one, other] = [before.limits[limit], now.limits[limit]]
    if (Math.abs(other - one) > atLeast * Math.abs(one))
      return { key: 'changedLimit', params: { before: one, now: other } }
  }
  return null
}

type Figure = { readonly before: number; readonly after: number }

/** Spend and events. */
function ownFigures(before: JournalEntry, after: JournalEntry): readonly [Figure, Figure] {
  return [
    { before: before.spend ?? 0, after: after.spend ?? 0 },
    { before: before.events ?? 0, after: after.events ?? 0 },
  ]
}

function hasGrown({ before, after }: Figure): boolean {
  return after - before > NOTICEABLE * Math.abs(before)
}

function hasShrunk({ before, after }: Figure): boolean {
  return before - after > NOTICEABLE * Math.abs(before)
}

/** What came on top; 0 where less than nothing did. */
function growth({ before, after }: Figure): number {
  return Math.max(0, after - before)
}
