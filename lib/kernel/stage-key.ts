import { comparable } from './comparable.ts'

/** What tells a stage of a CRM from others: its spellings are one. A null platform stands for every CRM. */
export function stageKey({
  platform,
  pipeline,
  stage,
}: {
  readonly platform: string | null
  readonly pipeline: string | null
  readonly stage: string
}): string {
  return JSON.stringify([platform, comparable(pipeline ?? ''), comparable(stage)])
}
