import type { StageCount } from '#lib/metrics/describe-leads'

/** Tells stages apart. */
export function stageKey({ platform, pipeline, stage }: StageCount): string {
  return JSON.stringify([platform, pipeline, stage])
}
