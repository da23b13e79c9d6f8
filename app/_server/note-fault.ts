import { refusalOf } from '#db/faults'
import { HouseFault } from '#db/house-fault'
import type { Refusal } from '#lib/kernel/result'
import { log, logFault } from './log.ts'

/**
 * What to tell a person of a fault. The log has it too, and during what, unless it only says that somebody else was
 * quicker; what whoever runs the server can mend is told there in a sentence, with its reason for alerts.
 */
export function noteFault(fault: unknown, during = 'a request failed'): Refusal {
  const refusal = refusalOf(fault)
  if (fault instanceof HouseFault) log.error({ during, reason: fault.reason }, fault.message)
  else if (refusal.key !== 'finalReport') logFault(during, fault)
  return refusal
}
