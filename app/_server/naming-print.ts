import { createHash } from 'node:crypto'
import type { Naming } from '#lib/metrics/name-ads'

/** A short mark of all that people have said of a run's names, for the journal to see that it has changed. */
export function namingPrint({ rules, sameValues, labels }: Naming): string {
  const said = JSON.stringify([rules, sameValues, labels])
  return createHash('sha256').update(said).digest('base64url').slice(0, 16)
}
