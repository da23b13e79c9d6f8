import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/open'
import { openConnection, openDatabase } from '#db/open'
import { fillWorkspace } from './filled-workspace.ts'

type Entry = { readonly tag: string; readonly when: number }

/** Every schema that ever was, the oldest first. */
const { entries } = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as { entries: Entry[] }
const OLDER = entries.slice(0, -1).map(({ tag }, place) => [tag, entries.slice(0, place + 1)] as const)

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-versions-'))
  path = join(folder, 'touchstone.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A database as the program of that time has left it, with something in every table. */
function makeDatabase(migrations: readonly Entry[]): void {
  const { sqlite } = openConnection(path)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec('CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)')
  for (const { tag, when } of migrations) {
    sqlite.exec(readFileSync(`drizzle/${tag}.sql`, 'utf8').replaceAll('--> statement-breakpoint', ''))
    sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(tag, when)
  }
  fillWorkspace(folder, { sqlite }, 'ours', true)
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  sqlite.close()
}

/** The tables with their rows, without the columns that are not asked for. */
function rowsOf({ sqlite }: Pick<Database, 'sqlite'>): Record<string, Record<string, unknown>[]> {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  const own = (tables as string[]).filter((name) => !name.startsWith('__') && !name.startsWith('sqlite_'))
  return Object.fromEntries(
    own.map((name) => [name, sqlite.prepare(`SELECT * FROM ${name}`).all() as Record<string, unknown>[]]),
  )
}

function schemaOf({ sqlite }: Database): unknown[] {
  return sqlite
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema WHERE tbl_name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .all()
}

test.each(OLDER)('a database of the version of %s becomes one of this, with every row it had', (_, migrations) => {
  makeDatabase(migrations)
  const older = openConnection(path)
  const before = rowsOf(older)
  older.sqlite.close()
  const database = openDatabase(path)
  const after = rowsOf(database)
  for (const [table, rows] of Object.entries(before)) {
    const kept = after[table]?.map((row, place) =>
      Object.fromEntries(Object.keys(rows[place] ?? {}).map((column) => [column, row[column]])),
    )
    expect([table, kept?.map(withoutSurvey)]).toEqual([table, rows.map(withoutSurvey)])
  }
  expect(database.sqlite.pragma('foreign_key_check')).toEqual([])
  expect(database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  const fresh = openDatabase(':memory:')
  expect(schemaOf(database)).toEqual(schemaOf(fresh))
  fresh.sqlite.close()
  database.sqlite.close()
})

/** What was read of a file gets new parts with new versions. */
function withoutSurvey({ survey: _, ...row }: Record<string, unknown>): Record<string, unknown> {
  return row
}
