import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pathOf } from '#db/files'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import { removeRemains } from '#db/removal/remove-remains'
import { removeRun } from '#db/removal/remove-run'
import type { Remains } from '#db/removal/remove-runs'
import { removeWorkspace } from '#db/removal/remove-workspace'
import { workspaceContents } from '#db/removal/workspace-contents'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE, ensureWorkspace } from '#db/workspaces'
import { fillWorkspace, keepFile } from '../filled-workspace.ts'
import { NOW } from '../runs-of-text.ts'

/** What belongs to the house, and what a migration keeps. */
const OF_HOUSE = ['__drizzle_migrations', 'attempts', 'sqlite_sequence', 'verifications']
const LATER = Date.parse(NOW) + 3_600_000

let folder: string
let path: string
let database: Database
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-removal-'))
  path = join(folder, 'touchstone.db')
  database = openDatabase(path)
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, NOW)
  fillWorkspace(folder, database, 'theirs')
})
afterEach(() => {
  database.sqlite.close()
  rmSync(folder, { recursive: true })
})

/** Every row of every table that belongs to a workspace. */
function contents(): Record<string, unknown[]> {
  const tables = database.sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck()
  const own = (tables.all() as string[]).filter((name) => !OF_HOUSE.includes(name))
  return Object.fromEntries(own.map((name) => [name, database.sqlite.prepare(`SELECT * FROM ${name}`).all()]))
}

const admin = mintScope('ours', 'admin', null, 'ours')
const files = () => readdirSync(join(folder, 'files')).sort()
const dangling = () => database.sqlite.pragma('foreign_key_check')

describe('a workspace that is removed', () => {
  test('leaves every table as if it had never been, but for a line in the journal of the house', async () => {
    const before = contents()
    fillWorkspace(folder, database, 'ours')
    for (const [table, rows] of Object.entries(contents()))
      expect([table, rows.length > (before[table]?.length ?? 0)]).toEqual([table, true])
    expect(await removeWorkspace(path, admin, NOW)).not.toBeNull()
    const { activities = [], ...after } = contents()
    const { activities: known = [], ...others } = before
    expect(after).toEqual(others)
    expect(activities).toEqual([...known, expect.objectContaining({ workspace_id: 'main', kind: 'workspaceDeleted' })])
    expect(activities.at(-1)).toMatchObject({ who: 'ours-users', user_id: null, subject: '{"name":"The ours"}' })
    expect(dangling()).toEqual([])
  })

  test('takes the files with it that nobody else names', async () => {
    const before = files()
    fillWorkspace(folder, database, 'ours')
    const shared = keepFile(folder, 'the file of theirs')
    const ours = database.sqlite.prepare("UPDATE imports SET sha256 = ? WHERE id = 'ours-import'")
    const sha256 = keepFile(folder, 'the file of ours')
    ours.run(shared)
    rmSync(pathOf(folder, sha256))
    const remains = (await removeWorkspace(path, admin, NOW)) as Remains
    expect(remains.imports).toEqual(['ours-import'])
    expect(await removeRemains(folder, database, remains, LATER)).toBe(2)
    expect(files()).toEqual(before)
    expect(existsSync(pathOf(folder, shared))).toBe(true)
  })

  test('leaves a file that somebody may be uploading this moment to the next sweep', async () => {
    fillWorkspace(folder, database, 'ours')
    const sha256 = keepFile(folder, 'the file of ours')
    utimesSync(pathOf(folder, sha256), new Date(LATER), new Date(LATER))
    const remains = (await removeWorkspace(path, admin, NOW)) as Remains
    await removeRemains(folder, database, remains, LATER + 1000)
    expect(existsSync(pathOf(folder, sha256))).toBe(true)
  })

  test('leaves no trace of what it held in the bytes of the database', async () => {
    fillWorkspace(folder, database, 'ours')
    await removeWorkspace(path, admin, NOW)
    database.sqlite.close()
    const bytes = [path, `${path}-wal`].filter(existsSync).map((file) => readFileSync(file, 'latin1'))
    expect(bytes.join('').includes('ours.csv')).toBe(false)
    expect(bytes.join('').includes('theirs.csv')).toBe(true)
    database = openDatabase(path)
  })

  test('leaves no trace either of what was taken away before', async () => {
    fillWorkspace(folder, database, 'ours')
    const { sqlite } = database
    const rename = sqlite.prepare("UPDATE runs SET name = ? WHERE id = 'ours-run'")
    for (const length of [6000, 60_000, 10]) rename.run(`The mark ${'x'.repeat(length)}`)
    rename.run('Another name')
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    expect(readFileSync(path, 'latin1').includes('The mark')).toBe(false)
    await removeWorkspace(path, admin, NOW)
    expect(readFileSync(path, 'latin1').includes('Another name')).toBe(false)
  })

  test('lets those stay who are in another one, and names what they made for it by nobody', async () => {
    fillWorkspace(folder, database, 'ours')
    const { sqlite } = database
    sqlite.exec(
      `INSERT INTO memberships (workspace_id, user_id, role, created_at) VALUES ('theirs', 'ours', 'viewer', '')`,
    )
    await removeWorkspace(path, admin, NOW)
    expect(sqlite.prepare("SELECT name FROM users WHERE id = 'ours'").pluck().get()).toBe('ours-users')
    expect(sqlite.prepare("SELECT workspace_id FROM sessions WHERE user_id = 'ours'").pluck().all()).toEqual([null])
    expect(dangling()).toEqual([])
  })

  test('is never the first one, and goes by an admin alone', async () => {
    await expect(removeWorkspace(path, mintScope('main', 'admin'), NOW)).rejects.toThrow()
    await expect(removeWorkspace(path, mintScope('theirs', 'editor'), NOW)).rejects.toThrow()
    expect(await removeWorkspace(path, mintScope('nowhere', 'admin'), NOW)).toBeNull()
  })

  test('is told of beforehand in counts', async () => {
    fillWorkspace(folder, database, 'ours')
    const counts = { runs: 1, files: 1, bytes: 10, reports: 1, links: 0, members: 1, accounts: 1 }
    database.sqlite.exec("UPDATE shares SET revoked_at = NULL, expires_at = '2027-01-01'")
    const held = (at: string) => workspaceContents(database, admin, at)
    expect([(await held(NOW)).links, (await held('2099-01-01')).links]).toEqual([1, 0])
    database.sqlite.exec("UPDATE shares SET revoked_at = 'then' WHERE run_id = 'ours-run'")
    expect(await held(NOW)).toEqual(counts)
  })
})

describe('a run that is removed', () => {
  test('takes all that hangs on it, and the journal keeps its name', async () => {
    fillWorkspace(folder, database, 'ours')
    const remains = (await removeRun(path, admin, 'ours-run', NOW)) as Remains
    expect(await removeRemains(folder, database, remains, LATER)).toBe(3)
    expect(database.sqlite.prepare('SELECT id FROM runs').pluck().all()).toEqual(['theirs-run'])
    const rows = Object.values(contents()).flat() as Record<string, unknown>[]
    expect(rows.filter((row) => row.run_id === 'ours-run')).toEqual([])
    expect(rows.filter(({ kind }) => kind === 'runDeleted')).toMatchObject([
      { run_name: 'ours-runs', who: 'ours-users' },
    ])
    expect(dangling()).toEqual([])
  })

  test('is one that the scope opens, and goes by an admin alone', async () => {
    expect(await removeRun(path, admin, 'theirs-run', NOW)).toBeNull()
    await expect(removeRun(path, mintScope('theirs', 'editor'), 'theirs-run', NOW)).rejects.toThrow()
    expect(database.sqlite.prepare('SELECT count(*) FROM runs').pluck().get()).toBe(1)
  })
})
