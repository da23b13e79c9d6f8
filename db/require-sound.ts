import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { damageOf, notADatabase } from './damage.ts'
import { HouseFault, RESTORE_IT } from './house-fault.ts'
import { requireWritable } from './require-writable.ts'

/** Where a restore puts what takes the place of the house: while it is there, the house is neither the one nor the other. */
export const RESTORING = 'restoring'

/**
 * Before anything is written: a folder whose database is damaged, lost or of another program is left as it is. What is
 * not there yet may be made.
 */
export function requireSound(path: string): void {
  const folder = dirname(path)
  requireSettled(folder)
  requireWritable(folder)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined || found.size === 0) requireNothingOf(folder, path)
  else if (found.isFile()) requireWhole(path)
  else throw notADatabase(path)
}

function requireWhole(path: string): void {
  requireChanges(path)
  const damage = damageOf(path, 'quick')
  if (damage !== null) throw damage
}

function requireSettled(folder: string): void {
  if (!existsSync(join(/* turbopackIgnore: true */ folder, RESTORING))) return
  throw new HouseFault(
    'restoreInterrupted',
    `A restore into ${folder} was interrupted. Run it again: “touchstone restore BACKUP --replace”. What was there before lies in the newest folder “replaced-…” in it.`,
  )
}

/** An empty database in the place of a lost one would seem whole, and the files would be swept away as not needed. */
function requireNothingOf(folder: string, path: string): void {
  const files = join(/* turbopackIgnore: true */ folder, 'files')
  const hasFiles = existsSync(files) && readdirSync(files).length > 0
  if (!hasFiles && (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  throw new HouseFault(
    'gone',
    `The database ${path} is gone, though files of it are there. Put it back. ${RESTORE_IT} To begin anew, empty the folder ${folder}.`,
  )
}

/** SQLite removes both when it closes a database; a stop leaves both. */
function requireChanges(path: string): void {
  if (!existsSync(`${path}-shm`) || existsSync(`${path}-wal`)) return
  throw new HouseFault(
    'changesLost',
    `${path}-wal is gone, and with it the last changes. Put it back beside the database. If it is lost, remove ${path}-shm to go on with what is older, or restore a backup: ${RESTORE_IT}`,
  )
}
