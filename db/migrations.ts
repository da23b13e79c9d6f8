import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'

/** Beside this folder, wherever the command was called. */
export const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), '..', 'drizzle')

/** How a database stands to this program: nothing in it yet, of another program, older, of the same age, newer. */
export type SchemaAge = 'empty' | 'foreign' | 'older' | 'current' | 'newer'

export function schemaAge(sqlite: Sqlite.Database): SchemaAge {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  if (!tables.includes(JOURNAL)) return tables.length === 0 ? 'empty' : 'foreign'
  const applied = sqlite.prepare(`SELECT max(created_at) FROM ${JOURNAL}`).pluck().get() as number | null
  // Stopped between making the journal and its first entry.
  if (applied === null) return tables.length === 1 ? 'empty' : 'foreign'
  const newest = newestMigration()
  if (applied === newest) return 'current'
  return applied < newest ? 'older' : 'newer'
}

/** The same of a database file that is sound. */
export function ageOfSchema(path: string): SchemaAge {
  const sqlite = new Sqlite(path, { readonly: true })
  try {
    return schemaAge(sqlite)
  } finally {
    sqlite.close()
  }
}

const JOURNAL = '__drizzle_migrations'

/** When it was written: by this moment a database knows which ones it has. */
function newestMigration(): number {
  const { entries } = JSON.parse(readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as {
    entries: readonly { readonly when: number }[]
  }
  return Math.max(...entries.map(({ when }) => when))
}
