import 'server-only'
import { setTimeout } from 'node:timers/promises'

const LONGEST_WAIT = 30_000
const PAUSE = 25

/** Does a write, and tries again while an import holds the database, without holding up other requests. */
export async function patiently<Value>(write: () => Promise<Value>): Promise<Value> {
  const end = Date.now() + LONGEST_WAIT
  for (;;) {
    try {
      return await write()
    } catch (fault) {
      if (!isBusy(fault) || Date.now() > end) throw fault
      await setTimeout(PAUSE)
    }
  }
}

function isBusy(fault: unknown): boolean {
  const { code, cause } = fault as { code?: unknown; cause?: { code?: unknown } }
  return String(code ?? cause?.code).startsWith('SQLITE_BUSY')
}
