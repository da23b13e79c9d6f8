import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'

/** An open database: SQL by drizzle, and the plain connection for bulk work. */
export type Database = {
  readonly orm: BetterSQLite3Database
  readonly sqlite: Sqlite.Database
}

/** Beside this folder, wherever the command was called. */
const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), '..', 'drizzle')

/** How long a connection waits for another one's write, in milliseconds. */
const PATIENCE = 60_000

/**
 * Opens a database file (`:memory:` for none), making it where it is missing, and brings it to the newest schema.
 * Commits survive a power cut (WAL with synchronous=FULL).
 */
export function openDatabase(path: string): Database {
  const database = connect(path)
  database.sqlite.pragma('journal_mode = WAL')
  migrate(database.orm, { migrationsFolder: MIGRATIONS })
  return database
}

/** A further connection to a database that is open already, for work that needs a transaction of its own. */
export function openConnection(path: string): Database {
  const database = connect(path)
  database.sqlite.pragma('cache_size = -64000')
  return database
}

function connect(path: string): Database {
  const sqlite = new Sqlite(path, { timeout: PATIENCE })
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  return { orm: drizzle(sqlite), sqlite }
}
