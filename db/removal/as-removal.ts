import type { Database } from '../open.ts'
import { emptyLog, openConnection } from '../open.ts'
import type { Remains } from './remove-runs.ts'

/**
 * Does a removal whole or not at all, on a connection of its own, with empty tables `gone` and `leaving` for ids of runs
 * and people; null where it did nothing. What is removed is written over with zeros, and the log beside the database emptied.
 */
export function asRemoval(path: string, remove: (database: Database) => Remains | null): Remains | null {
  const database = openConnection(path)
  const { sqlite } = database
  try {
    // The removals name every table themselves.
    sqlite.pragma('foreign_keys = OFF')
    sqlite.pragma('temp_store = MEMORY')
    sqlite.exec('CREATE TEMP TABLE gone (id TEXT PRIMARY KEY); CREATE TEMP TABLE leaving (id TEXT PRIMARY KEY)')
    const remains = sqlite.transaction(() => remove(database)).immediate()
    if (remains !== null) emptyLogSoon(database)
    return remains
  } finally {
    sqlite.close()
  }
}

/** Who waits for readers here keeps others from writing: where one reads for longer, the hourly tidying does it. */
function emptyLogSoon(database: Database): void {
  database.sqlite.pragma('busy_timeout = 1000')
  emptyLog(database)
}
