import { createHash } from 'node:crypto'
import type { StoredStage } from '#db/lead-stages'
import type { Naming } from '#lib/metrics/name-ads'

/** A short mark of all that people have said of a run's names, for the journal to see that it has changed. */
export function namingPrint({ rules, sameValues, labels }: Naming): string {
  return printOf([rules, sameValues, labels])
}

/** The same of what the stages of CRMs mean, in their order. */
export function stagesPrint(stages: readonly StoredStage[]): string {
  return printOf(stages.map(({ platform, pipeline, stage, outcome }) => [platform, pipeline, stage, outcome]))
}

function printOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16)
}
