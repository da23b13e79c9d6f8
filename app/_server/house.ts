import 'server-only'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sweepFiles } from '#db/files'
import { shareHouse } from '#db/house-lock'
import { discardUnsavedBefore, failInterrupted } from '#db/imports'
import { namedFiles } from '#db/named-files'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import { discardSessionsBefore } from '#db/sessions'
import { dropAllSpools } from '#db/spool'
import { BUILT_IN_WORKSPACE, ensureWorkspace } from '#db/workspaces'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import { now } from './clock.ts'
import { env } from './env.ts'
import { keepBackups } from './keep-backups.ts'
import { keepDelivering } from './keep-delivering.ts'
import { keepTidy } from './keep-tidy.ts'
import { warnOfPlainAddress } from './own-address.ts'

/** The data folder and its open database. */
export type House = { readonly folder: string; readonly databasePath: string; readonly database: Database }

/** Uploads that nobody confirmed are kept this long, in milliseconds. */
const WAITING_TIME = 30 * MILLISECONDS_PER_DAY

/** Opened with the first request, and once: development reloads modules, never the house. */
export function openHouse(): Promise<House> {
  const shelf = globalThis as { touchstoneHouse?: Promise<House> }
  shelf.touchstoneHouse ??= open().catch((fault) => {
    shelf.touchstoneHouse = undefined
    throw fault
  })
  return shelf.touchstoneHouse
}

async function open(): Promise<House> {
  const folder = env.TOUCHSTONE_DATA
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  shareHouse(folder)
  const databasePath = join(folder, 'touchstone.db')
  const database = openDatabase(databasePath)
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, now())
  await tidyUp(database, folder)
  // From now on a wait inside SQLite would hold up every request: `patiently` waits between requests instead.
  database.sqlite.pragma('busy_timeout = 0')
  keepBackups(databasePath)
  keepDelivering(database)
  keepTidy(folder, database)
  warnOfPlainAddress()
  return { folder, databasePath, database }
}

/** After a stop of any kind: what was under way is over, and files that nothing needs go. */
async function tidyUp(database: Database, folder: string): Promise<void> {
  await failInterrupted(database)
  await discardUnsavedBefore(database, new Date(Date.now() - WAITING_TIME).toISOString())
  await discardSessionsBefore(database, now())
  dropAllSpools(folder)
  await sweepFiles(folder, await namedFiles(database), Date.now())
}
