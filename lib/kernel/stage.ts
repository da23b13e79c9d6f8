/** The stages of the funnel below the impression, in order. Each has a cost: spend per event of the stage. */
export const STAGES = ['click', 'subscriber', 'lead', 'sale'] as const
export type Stage = (typeof STAGES)[number]
