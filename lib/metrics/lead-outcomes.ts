import type { Lead } from '../import/leads/lead.ts'
import { suggestOutcome } from '../import/leads/suggest-outcome.ts'
import type { LeadOutcome } from '../kernel/lead-outcome.ts'
import { stageKey } from '../kernel/stage-key.ts'

/** What people say that a stage means: of one CRM and pipeline, or of all of them alike where both are null. */
export type StatedStage = {
  readonly platform: string | null
  /** Empty or null where the CRM names none. */
  readonly pipeline: string | null
  readonly stage: string
  readonly outcome: LeadOutcome
}

/** The same for settings that know stages by their name alone. */
export function statedByName(stages: Readonly<Record<string, LeadOutcome>> = {}): StatedStage[] {
  return Object.entries(stages).map(([stage, outcome]) => ({ platform: null, pipeline: null, stage, outcome }))
}

/**
 * What a lead has come to: as people say of its stage, else as the stage's name suggests. Without a stage what has been
 * paid tells a sale, and a reason a refusal.
 */
export function createOutcomes(
  stated: readonly StatedStage[],
): (lead: Pick<Lead, 'platform' | 'pipeline' | 'stage' | 'paid' | 'objection'>) => LeadOutcome {
  const stateOf = createStated(stated)
  const suggested = new Map<string, LeadOutcome>()
  return ({ platform, pipeline, stage, paid, objection }) => {
    if (stage === null) return (paid ?? 0) > 0 ? 'won' : objection === null ? 'open' : 'objection'
    const own = stateOf({ platform, pipeline, stage })
    if (own !== null) return own
    const known = suggested.get(stage) ?? suggestOutcome(stage)
    suggested.set(stage, known)
    return known
  }
}

/** What people have said of a stage; null where nobody has. */
export function createStated(
  stated: readonly StatedStage[],
): (stage: Pick<Lead, 'platform' | 'pipeline'> & { readonly stage: string }) => LeadOutcome | null {
  const said = new Map(stated.map((own) => [stageKey(own), own.outcome]))
  return (own) => said.get(stageKey(own)) ?? said.get(stageKey({ ...own, platform: null, pipeline: null })) ?? null
}
