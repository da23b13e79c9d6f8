import { refusalOf } from '#db/faults'
import type { Refusal } from '#lib/kernel/result'

/** What to tell a person of a fault. The log has it too, unless it only says that somebody else was quicker. */
export function noteFault(fault: unknown): Refusal {
  const refusal = refusalOf(fault)
  if (refusal.key !== 'finalReport') console.error(fault)
  return refusal
}
