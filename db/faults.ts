import { versionOf } from '#lib/kernel/report'
import type { Refusal } from '#lib/kernel/result'

/** What to tell a person of a fault: a full disk and a report that was quicker have names of their own. */
export function refusalOf(fault: unknown): Refusal {
  // By its properties: a fault of another thread has lost its class.
  const { code, cause, report } = fault as { code?: unknown; cause?: { code?: unknown }; report?: unknown }
  if (code === 'RUN_IS_FINAL') return { key: 'finalReport', params: { version: versionOf(Number(report)) } }
  const name = String(code ?? cause?.code)
  const isFull = name === 'ENOSPC' || name === 'EDQUOT' || name === 'SQLITE_FULL'
  return { key: isFull ? 'diskFull' : 'fault', params: {} }
}
