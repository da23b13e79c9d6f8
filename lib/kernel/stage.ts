/** The stages of the funnel below the impression, in order. Each has a cost: spend per event of the stage. */
export const STAGES = ['click', 'subscriber', 'lead', 'sale'] as const
export type Stage = (typeof STAGES)[number]

/** One value for each stage. */
export function perStage<Value>(make: (stage: Stage) => Value): Record<Stage, Value> {
  return Object.fromEntries(STAGES.map((stage) => [stage, make(stage)])) as Record<Stage, Value>
}
