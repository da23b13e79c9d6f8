/**
 * What a stage of a CRM means for a lead: still under way, a sale, lost, or lost with the stage's name as the reason
 * (`objection`), since many keep their objections as stages.
 */
export const LEAD_OUTCOMES = ['open', 'won', 'lost', 'objection'] as const
export type LeadOutcome = (typeof LEAD_OUTCOMES)[number]
