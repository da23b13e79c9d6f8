import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { HouseFault } from './house-fault.ts'
import { requireWritable } from './require-writable.ts'

/** By folder. The system lets go of them when the process ends, however it ends. */
const shared = new Map<string, Sqlite.Database>()

/** For whoever works in a data folder, together with others, until the process ends. */
export function shareHouse(folder: string): void {
  if (shared.has(folder)) return
  const message = `${folder} is being restored from a backup. Wait until that is done.`
  // Any read holds the lock for as long as its transaction is open.
  const statement = 'BEGIN; SELECT count(*) FROM sqlite_schema'
  shared.set(folder, lock(folder, statement, new HouseFault('beingRestored', message)))
}

/** Does what exchanges the house as a whole, while nobody else is in it. */
export function aloneInHouse<Value>(folder: string, exchange: () => Value): Value {
  const message = `A server or a command works in ${folder}. Stop it first.`
  const held = lock(folder, 'BEGIN EXCLUSIVE', new HouseFault('inUse', message))
  try {
    return exchange()
  } finally {
    held.close()
  }
}

/** SQLite's own locks, on an empty file: Node has none, and a file with a process number outlives its process. */
function lock(folder: string, statement: string, taken: HouseFault): Sqlite.Database {
  requireWritable(folder)
  const held = new Sqlite(join(/* turbopackIgnore: true */ folder, 'in-use'), { timeout: 0 })
  try {
    held.exec(statement)
    return held
  } catch (fault) {
    held.close()
    throw String((fault as { code?: unknown }).code).startsWith('SQLITE_BUSY') ? taken : fault
  }
}
