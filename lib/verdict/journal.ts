import type { VerdictOutcome } from '../kernel/outcome.ts'
import type { Stage } from '../kernel/stage.ts'
import { COUNT_OF_STAGE } from '../kernel/sums.ts'
import type { Totals } from '../metrics/rates.ts'
import type { Limits, Verdict } from './verdict.ts'

/** A verdict as a run's journal keeps it, with what it takes to say later why it changed. Money in currency units. */
export type JournalEntry = {
  readonly outcome: VerdictOutcome
  /** The stage whose cost was judged. */
  readonly stage: Stage
  readonly probability: number
  readonly spend: number | null
  /** Events of the judged stage. */
  readonly events: number | null
  /** Of the judged stage. */
  readonly target: number | null
  readonly limits: Limits
  /** How many times its target a cost may be, and how sure a verdict has to be; null where no decision says. */
  readonly ratio: number | null
  readonly confidence: number | null
  /** The engine and what else it went by. Only compared: where it differs, other ads cannot be named as the cause. */
  readonly basis: string
  /** What people had said of names. Only compared; null where it was not kept. */
  readonly names: string | null
  /** Whose leads and sales count, and behind a space what people had said of its stages; null where it was not kept. */
  readonly leadsBy: string | null
}

/** An entry with its place: a grouping of `Analysis.groups` and a key in it. */
export type KeyedEntry = JournalEntry & { readonly grouping: string; readonly key: string }

/** What of an `Analysis` of the whole run the journal needs. */
export type NotedRun = {
  readonly about: {
    readonly engine: string
    readonly segmentBy: readonly string[]
    readonly targets: Readonly<Record<Stage, number | null>>
  }
  readonly groups: Readonly<Record<string, readonly NotedGroup[]>>
  readonly decision: { readonly ratioLimit: number; readonly confidence: number } | null
  readonly leads: { readonly from: 'platform' | 'crm' } | null
}

/** Short marks of what people had said of names and of the stages of their CRMs. */
export type Said = { readonly names: string; readonly stages: string }

type NotedGroup = { readonly key: string; readonly totals: Totals; readonly verdict: Verdict | null }

/** The journal's entries for a run, groupings in the order of their names; none for a group without a verdict. */
export function journalOf(run: NotedRun, closeRate: number | null, { names, stages }: Said): KeyedEntry[] {
  const basis = [run.about.engine, run.about.segmentBy.join(','), closeRate ?? 'usual'].join(' ')
  const leadsBy = run.leads?.from === 'crm' ? `crm ${stages}` : 'platform'
  return Object.keys(run.groups)
    .sort()
    .flatMap((grouping) =>
      (run.groups[grouping] ?? []).flatMap(({ key, totals, verdict }) =>
        verdict === null ? [] : [{ grouping, key, ...entryOf(run, totals, verdict), basis, names, leadsBy }],
      ),
    )
}

function entryOf(
  { about, decision }: NotedRun,
  totals: Totals,
  verdict: Verdict,
): Omit<JournalEntry, 'basis' | 'names' | 'leadsBy'> {
  const { outcome, stage, probability, limits } = verdict
  return {
    outcome,
    stage,
    probability,
    spend: totals.spend,
    events: totals[COUNT_OF_STAGE[stage]],
    target: about.targets[stage],
    limits,
    ratio: decision?.ratioLimit ?? null,
    confidence: decision?.confidence ?? null,
  }
}
