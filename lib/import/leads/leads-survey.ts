import type { LeadOutcome } from '../../kernel/lead-outcome.ts'
import type { Unattributed } from '../../kernel/unattributed.ts'

/** What reading a CRM's export showed beside its rows. */
export type LeadsSurvey = {
  /** The most frequent first. */
  readonly stages: readonly SurveyedStage[]
  /** How many of the leads join an ad of the run; null where no run was at hand. */
  readonly joined: JoinedLeads | null
}

export type SurveyedStage = {
  /** Null where the CRM names none. */
  readonly pipeline: string | null
  readonly stage: string
  readonly count: number
  /** What it means: as people have settled it before, else by its name. */
  readonly suggested: LeadOutcome
}

export type JoinedLeads = {
  readonly attributed: number
  readonly unattributed: Readonly<Record<Unattributed, number>>
}
