import type { Database } from '../open.ts'
import { openConnection } from '../open.ts'
import type { Remains } from './remove-runs.ts'

/**
 * Does a removal whole or not at all, on a connection of its own, with empty tables `gone` and `leaving` for ids of runs
 * and people; null where it did nothing. What is removed is written over with zeros, and the log beside the database emptied.
 */
export function asRemoval(path: string, remove: (database: Database) => Remains | null): Remains | null {
  const database = openConnection(path)
  const { sqlite } = database
  try {
    sqlite.pragma('secure_delete = ON')
    // The removals name every table themselves.
    sqlite.pragma('foreign_keys = OFF')
    sqlite.pragma('temp_store = MEMORY')
    sqlite.exec('CREATE TEMP TABLE gone (id TEXT PRIMARY KEY); CREATE TEMP TABLE leaving (id TEXT PRIMARY KEY)')
    const remains = sqlite.transaction(() => remove(database)).immediate()
    if (remains !== null) emptyLog(sqlite)
    return remains
  } finally {
    sqlite.close()
  }
}

/** Who waits for readers here keeps others from writing: where one reads for longer, a later checkpoint does it. */
function emptyLog(sqlite: Database['sqlite']): void {
  sqlite.pragma('busy_timeout = 1000')
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}
