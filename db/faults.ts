import { versionOf } from '#lib/kernel/report'
import type { Refusal } from '#lib/kernel/result'

/** What to tell a person of a fault: what the machine is short of, and a report that was quicker, have names of their own. */
export function refusalOf(fault: unknown): Refusal {
  // By its properties: a fault of another thread has lost its class.
  const { code, cause, report } = fault as { code?: unknown; cause?: { code?: unknown }; report?: unknown }
  if (code === 'RUN_IS_FINAL') return { key: 'finalReport', params: { version: versionOf(Number(report)) } }
  const name = String(code ?? cause?.code)
  return { key: NAMES.find(([, codes]) => codes.test(name))?.[0] ?? 'fault', params: {} }
}

/** Of SQLite and of the system. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['diskFull', /^(SQLITE_FULL|ENOSPC|EDQUOT)$/],
  ['diskReadOnly', /^(SQLITE_READONLY.*|EROFS|EACCES|EPERM)$/],
  ['serverBusy', /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|EMFILE|ENFILE)$/],
  ['diskFaulty', /^(SQLITE_IOERR.*|EIO)$/],
  ['houseClosed', /^(SQLITE_CORRUPT.*|SQLITE_NOTADB|SQLITE_CANTOPEN.*|HOUSE_FAULT)$/],
]
