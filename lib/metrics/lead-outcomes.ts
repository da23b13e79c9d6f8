import type { Lead } from '../import/leads/lead.ts'
import { comparable, suggestOutcome } from '../import/leads/suggest-outcome.ts'
import type { LeadOutcome } from '../kernel/lead-outcome.ts'

/** What people say that a stage means. Null pipeline: of every pipeline. */
export type StatedStage = {
  /** Null: of every CRM. */
  readonly platform: string | null
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
  const said = new Map(
    stated.map(({ platform, pipeline, stage, outcome }) => [keyOf(platform, pipeline, stage), outcome]),
  )
  const suggested = new Map<string, LeadOutcome>()
  return ({ platform, pipeline, stage, paid, objection }) => {
    if (stage === null) return (paid ?? 0) > 0 ? 'won' : objection === null ? 'open' : 'objection'
    const own = said.get(keyOf(platform, pipeline, stage)) ?? said.get(keyOf(null, null, stage))
    if (own !== undefined) return own
    const known = suggested.get(stage) ?? suggestOutcome(stage)
    suggested.set(stage, known)
    return known
  }
}

function keyOf(platform: string | null, pipeline: string | null, stage: string): string {
  return JSON.stringify([platform, comparable(pipeline ?? ''), comparable(stage)])
}
