import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupsOf, listBackups } from '#db/backup/backups'
import { verifyBackup } from '#db/backup/verify-backup'
import { schemaAge } from '#db/migrations'
import type { Database } from '#db/open'
import { openConnection, openDatabase } from '#db/open'
import type { CrashReport } from './crash-report.ts'
import { showRound, uncleanIn } from './crash-report.ts'
import { killTouchstone } from './killed-command.ts'

const ROWS = 150_000
/** Some kills come after the end. */
const SLACK = 1.2

/** Starts of an old database, killed: it is as it was or at the newest schema, never between, and the next start goes on. */
export async function crashMigrations(rounds: number, random: () => number): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-crash-'))
  const hits = { 'as it was': 0, 'as it was, with its copy': 0, 'brought to this version': 0 }
  const faults: string[] = []
  try {
    const old = join(folder, 'old.db')
    makeOld(old)
    const { milliseconds } = await killTouchstone(['prepare'], houseOf(folder, old), null)
    for (let round = 0; round < rounds; round++) {
      const data = houseOf(folder, old)
      await killTouchstone(['prepare'], data, random() * milliseconds * SLACK)
      const found = findingsIn(data)
      hits[found.left]++
      faults.push(...found.faults.map((fault) => `round ${round}: ${fault}`))
      showRound(round, rounds, faults.length)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { title: `kills of starts of an old database of ${ROWS} rows`, lines: Object.entries(hits), faults }
}

/** A data folder of its own with the old database in it. */
function houseOf(folder: string, old: string): string {
  const data = join(folder, 'data')
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data)
  copyFileSync(old, join(data, 'touchstone.db'))
  return data
}

/** As the first Touchstone left it. */
function makeOld(path: string): void {
  const { sqlite } = openConnection(path)
  const { entries } = JSON.parse(readFileSync('drizzle/meta/_journal.json', 'utf8')) as { entries: { when: number }[] }
  sqlite.exec(readFileSync('drizzle/0000_start.sql', 'utf8').replaceAll('--> statement-breakpoint', ''))
  sqlite.exec('CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)')
  sqlite.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('first', ?)").run(entries[0]?.when)
  sqlite.exec(CONTENTS)
  sqlite.close()
}

const CONTENTS = `
  INSERT INTO workspaces VALUES ('main', 'Touchstone', '2026-09-20');
  INSERT INTO runs (id, workspace_id, name, currency, time_zone, start, "end", primary_stage, synthetic, data_version, created_at)
    VALUES ('run', 'main', 'Old', 'RUB', 'UTC', '2026-09-01', '2026-09-28', 'lead', 0, 1, '2026-09-20');
  INSERT INTO imports (number, id, workspace_id, run_id, file_name, size, state, corrections, conflicts, created_at, saved_at)
    VALUES (1, 'import', 'main', 'run', 'old.csv', 1, 'saved', '{}', '[]', '2026-09-20', '2026-09-20');
  INSERT INTO ads VALUES (1, 'run', 'ad', 'meta');
  INSERT INTO breakdowns VALUES (1, 'run', '{}');
  WITH RECURSIVE series(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM series LIMIT ${ROWS})
    INSERT INTO rows (ad, start, "end", breakdown, ordinal, import, clicks, spend)
      SELECT 1, 20000 + value % 28, 20000 + value % 28, 1, value, 1, value % 10, value FROM series;`

type Findings = {
  readonly left: 'as it was' | 'as it was, with its copy' | 'brought to this version'
  readonly faults: readonly string[]
}

function findingsIn(data: string): Findings {
  const path = join(data, 'touchstone.db')
  const before = openConnection(path)
  const age = schemaAge(before.sqlite)
  const faults = faultsIn(before)
  before.sqlite.close()
  if (age !== 'older' && age !== 'current') faults.push(`the database is ${age}`)
  for (const backup of listBackups(backupsOf(data))) verifyBackup(backup.path)
  const hasCopy = listBackups(backupsOf(data)).length > 0
  if (age === 'current' && !hasCopy) faults.push('the old database has no copy')

  const after = openDatabase(path)
  if (schemaAge(after.sqlite) !== 'current') faults.push('the next start does not bring it to this version')
  faults.push(...faultsIn(after))
  after.sqlite.close()
  const left = hasCopy ? 'as it was, with its copy' : 'as it was'
  return { left: age === 'current' ? 'brought to this version' : left, faults }
}

function faultsIn(database: Database): string[] {
  const rows = database.sqlite.prepare('SELECT count(*) FROM rows').pluck().get()
  return [...uncleanIn(database), ...(rows === ROWS ? [] : [`there are ${rows} rows`])]
}
