import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { dropOldBackups } from './backup/backups.ts'
import { makeBackup } from './backup/make-backup.ts'
import { HouseFault } from './house-fault.ts'
import { MIGRATIONS, schemaAge } from './migrations.ts'
import { requireSound } from './require-sound.ts'

/** An open database: SQL by drizzle, and the plain connection for bulk work. */
export type Database = {
  readonly orm: BetterSQLite3Database
  readonly sqlite: Sqlite.Database
}

/** How long a connection waits for another one's write, in milliseconds. */
const PATIENCE = 60_000

/**
 * Opens a database file (`:memory:` for none), making it where it is missing, and brings it to the newest schema; a copy
 * of an older one stays among the backups. A database that is damaged or not ours is refused and left as it is. Commits
 * survive a power cut (WAL with synchronous=FULL).
 */
export function openDatabase(path: string): Database {
  if (path !== ':memory:') requireSound(path)
  const database = connect(path)
  try {
    database.sqlite.pragma('journal_mode = WAL')
    bringUpToDate(database)
  } catch (fault) {
    database.sqlite.close()
    throw fault
  }
  return database
}

function bringUpToDate({ orm, sqlite }: Database): void {
  const copy = schemaAge(sqlite) === 'older' ? copyBefore(sqlite.name) : ''
  try {
    migrate(orm, { migrationsFolder: MIGRATIONS })
  } catch (fault) {
    // Somebody else may have been quicker.
    if (schemaAge(sqlite) === 'current') return
    throw copy === '' ? fault : notMigrated(sqlite.name, copy, fault)
  }
}

/** Where the copy lies. A start that fails again and again leaves only a few. */
function copyBefore(path: string): string {
  const { path: copy, at } = makeBackup(path, 'migration', Date.now())
  dropOldBackups(dirname(copy), at)
  return copy
}

function notMigrated(path: string, copy: string, fault: unknown): HouseFault {
  return new HouseFault(
    'notMigrated',
    `${path} could not be brought to this version (${innermost(fault)}). It is as it was: go on with the version before. A copy of it lies in ${copy}.`,
  )
}

/** What SQLite said, without the statement around it. */
function innermost(fault: unknown): string {
  const { message, cause } = fault as { message: string; cause?: unknown }
  return cause === undefined ? message : innermost(cause)
}

/** A further connection to a database that is open already, for work that needs a transaction of its own. */
export function openConnection(path: string): Database {
  const database = connect(path)
  database.sqlite.pragma('cache_size = -64000')
  return database
}

/** Writes the log beside the database into it and empties it; does nothing where somebody reads it at the moment. */
export function emptyLog({ sqlite }: Database): void {
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}

/** A connection for who only looks: nothing of the file is changed by it, not by closing it either. */
export function openToRead(path: string): Database {
  const sqlite = new Sqlite(path, { readonly: true, timeout: PATIENCE })
  return { orm: drizzle(sqlite), sqlite }
}

/** What is deleted is written over with zeros: what a client has taken back is in no byte of the file. */
function connect(path: string): Database {
  const sqlite = new Sqlite(path, { timeout: PATIENCE })
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('secure_delete = ON')
  return { orm: drizzle(sqlite), sqlite }
}
