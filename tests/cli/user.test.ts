import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { createShare, findShared } from '#db/shares'
import { createFirstAdmin, isClosed } from '#db/users'
import { ensureWorkspace } from '#db/workspaces'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { touchstone } from './run-touchstone.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder: string
let database: Database
let userId: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-user-'))
  database = openDatabase(join(folder, 'touchstone.db'))
  await ensureWorkspace(database, { id: 'main', name: 'Touchstone' }, NOW)
  await createFirstAdmin(database, { name: 'Anna', email: 'anna@example.com', password: 'hash' }, 'main', NOW)
  userId = database.sqlite.prepare('SELECT id FROM users').pluck().get() as string
})
afterEach(() => {
  database.sqlite.close()
  rmSync(folder, { recursive: true })
})

const user = (...args: string[]) => touchstone(['user', ...args], {}, { TOUCHSTONE_DATA: folder })

test('an account of a member of nothing is closed at the machine, with its links, and opened again', async () => {
  const anna = mintScope('main', 'admin', null, userId)
  await createRun(database, anna, NEW_RUN, { id: 'run', now: NOW })
  const link = { id: 'one', runId: 'run', tokenSha256: 'hash', label: null, createdAt: NOW, expiresAt: '2099-01-01' }
  await createShare(database, anna, link)
  database.sqlite.exec('DELETE FROM memberships')

  expect(await user('close', ' Anna@Example.com')).toMatchObject({ code: 0, stderr: '' })
  expect(await isClosed(database, userId)).toBe(true)
  expect(await findShared(database, 'hash', NOW)).toBeNull()
  expect((await user('list')).stdout).toBe('anna@example.com\tAnna\tclosed\n')

  expect(await user('open', 'anna@example.com')).toMatchObject({ code: 0, stderr: '' })
  expect(await isClosed(database, userId)).toBe(false)
  expect(await findShared(database, 'hash', NOW)).toBeNull()
})

test('an account that is not there, and a word that is none, are told', async () => {
  const unknown = await user('close', 'nobody@example.com')
  expect(unknown.code).toBe(2)
  expect(unknown.stderr).toContain('nobody has an account under “nobody@example.com”')
  expect((await user('shut', 'anna@example.com')).code).toBe(2)
})
