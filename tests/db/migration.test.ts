import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backupsOf, listBackups } from '#db/backup/backups'
import { restoreBackup } from '#db/backup/restore-backup'
import { verifyBackup } from '#db/backup/verify-backup'
import { findImport, listImports } from '#db/imports'
import { openConnection, openDatabase } from '#db/open'
import { changeRun, findRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { previousVerdicts } from '#db/verdicts'
import { NEW_RUN, NOW } from './runs-of-text.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-migration-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A database as the first Touchstone left it, with one run in it. */
function makeFirstDatabase(path: string): void {
  const { entries } = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as {
    entries: { tag: string; when: number }[]
  }
  const first = entries[0]
  if (first?.tag !== '0000_start') throw new Error('the first migration is another one')
  const { sqlite } = openConnection(path)
  sqlite.exec(readFileSync('drizzle/0000_start.sql', 'utf8').replaceAll('--> statement-breakpoint', ''))
  sqlite.exec('CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)')
  sqlite.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('first', ?)").run(first.when)
  sqlite.prepare("INSERT INTO workspaces VALUES ('ours', 'Ours', ?)").run(NOW)
  sqlite
    .prepare(
      `INSERT INTO runs
         (id, workspace_id, name, client, currency, time_zone, start, "end", daily_budget, primary_stage, segment_by,
          synthetic, data_version, created_at)
       VALUES
         ('run', 'ours', 'Autumn test', 'Acme', 'RUB', 'Europe/Moscow', '2026-09-07', '2026-09-20', 30000, 'lead',
          '["age","gender"]', 0, 3, ?)`,
    )
    .run(NOW)
  sqlite.exec("INSERT INTO targets VALUES ('run', 'click', 20), ('run', 'lead', 600), ('run', 'sale', 5000.5)")
  sqlite
    .prepare(
      `INSERT INTO imports
         (id, workspace_id, run_id, file_name, size, state, corrections, survey, conflicts, created_at, saved_at)
       VALUES
         ('import', 'ours', 'run', 'ads.csv', 1000, 'saved', '{}', @survey, '[]', @now, '2026-09-22T10:00:00.000Z'),
         ('earlier', 'ours', 'run', 'b.csv', 1000, 'saved', '{}', null, '[]', @now, '2026-09-21T10:00:00.000Z'),
         ('waiting', 'ours', 'run', 'c.csv', 1000, 'failed', '{}', null, '[]', @now, null)`,
    )
    .run({
      survey: JSON.stringify({ plan: { platform: 'meta', columns: [] }, rows: { read: 1 }, questions: [] }),
      now: NOW,
    })
  sqlite.close()
}

test('a database of the first schema opens with its runs as they were and the defaults for what is new', async () => {
  const path = join(folder, 'touchstone.db')
  makeFirstDatabase(path)
  const database = openDatabase(path)
  const scope = mintScope('ours', 'admin')
  const run = await findRun(database, scope, 'run')
  expect(run).toEqual({
    ...NEW_RUN,
    id: 'run',
    engineSettings: {},
    settingsVersion: 0,
    synthetic: false,
    createdAt: NOW,
  })
  expect(await previousVerdicts(database, scope, 'run', 4)).toBeNull()
  expect((await findImport(database, scope, 'run', 'import'))?.survey).toEqual({
    plan: {
      platform: 'meta',
      columns: [],
      kind: 'ads',
      container: 'text',
      sheet: null,
      sheets: [],
      fingerprint: '',
      isPeriodAssumed: false,
      resultTypes: {},
      rate: 1,
    },
    rows: { read: 1 },
    questions: [],
    remembered: false,
    proof: null,
    resultTypes: [],
    goals: [],
    leads: null,
  })

  const imports = await listImports(database, scope, 'run')
  expect(imports.map(({ id, savedOrder }) => [id, savedOrder])).toEqual([
    ['waiting', null],
    ['earlier', 1],
    ['import', 2],
  ])

  const { id: _, settingsVersion, synthetic: __, createdAt: ___, ...settings } = run as NonNullable<typeof run>
  const engineSettings = { plan: { days: 14 }, decision: { confidence: 0.9 } }
  expect(await changeRun(database, scope, 'run', settingsVersion, { ...settings, engineSettings }, NOW)).toBe('changed')
  expect(await findRun(database, scope, 'run')).toMatchObject({ engineSettings, settingsVersion: 1 })
  database.sqlite.close()
})

/** The tables of a database with how many rows they have, and what it knows of migrations. */
function contentsOf(path: string) {
  const { sqlite } = openConnection(path)
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  const counts = (tables as string[]).map((name) => [
    name,
    sqlite.prepare(`SELECT count(*) FROM ${name}`).pluck().get(),
  ])
  const migrations = sqlite.prepare('SELECT hash FROM __drizzle_migrations').pluck().all()
  sqlite.close()
  return { counts, migrations }
}

test('before an older database is changed, a copy of it is kept, from which it can be brought back', () => {
  const path = join(folder, 'touchstone.db')
  makeFirstDatabase(path)
  const before = contentsOf(path)
  openDatabase(path).sqlite.close()
  const [backup, ...others] = listBackups(backupsOf(folder))
  expect(others).toEqual([])
  expect(backup?.kind).toBe('migration')
  expect(contentsOf(join(backup?.path as string, 'touchstone.db'))).toEqual(before)

  const fresh = join(folder, 'fresh')
  restoreBackup(backup?.path as string, fresh, false, 0)
  const database = openDatabase(join(fresh, 'touchstone.db'))
  expect(database.sqlite.prepare('SELECT name FROM runs').pluck().all()).toEqual(['Autumn test'])
  database.sqlite.close()
})

test('a new database, and one of this version, is opened without a copy', () => {
  const path = join(folder, 'touchstone.db')
  openDatabase(path).sqlite.close()
  openDatabase(path).sqlite.close()
  expect(listBackups(backupsOf(folder))).toEqual([])
})

test('a migration that fails leaves the database as it was and the copy beside it, and says where', () => {
  const path = join(folder, 'touchstone.db')
  makeFirstDatabase(path)
  const { sqlite } = openConnection(path)
  sqlite.exec('CREATE TABLE snapshots (stands_in_the_way)')
  sqlite.close()
  const before = contentsOf(path)
  expect(() => openDatabase(path)).toThrow(/could not be brought to this version \(.*snapshots.*\)/)
  expect(contentsOf(path)).toEqual(before)
  const [backup] = listBackups(backupsOf(folder))
  expect(() => openDatabase(path)).toThrow(backupsOf(folder))
  expect(verifyBackup(backup?.path as string).kind).toBe('migration')
})
