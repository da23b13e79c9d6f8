import type { Refusal } from '#lib/kernel/result'

/** What to tell a person of a fault: a full disk has a name of its own. */
export function refusalOf(fault: unknown): Refusal {
  const { code, cause } = fault as { code?: unknown; cause?: { code?: unknown } }
  const name = String(code ?? cause?.code)
  const isFull = name === 'ENOSPC' || name === 'EDQUOT' || name === 'SQLITE_FULL'
  return { key: isFull ? 'diskFull' : 'fault', params: {} }
}
