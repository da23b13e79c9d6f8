import { describe, expect, test } from 'vitest'
import { findImport, listImports } from '#db/imports'
import { listRunNames, listRuns } from '#db/run-summaries'
import { createRun, findRun } from '#db/runs'
import { mintScope } from '#db/scope'
import type { NewShare } from '#db/shares'
import { closeLinksOf, createShare, findShared, listShares, openLinksOf, revokeShare } from '#db/shares'
import { listSnapshots } from '#db/snapshots'
import { createFirstAdmin } from '#db/users'
import { importText, NEW_RUN, NOW, openTestHouse } from './runs-of-text.ts'

const LATER = '2026-12-19T10:00:00.000Z'

function shareOf(id: string): NewShare {
  return { id, runId: 'run', tokenSha256: `hash of ${id}`, label: 'Anna', createdAt: NOW, expiresAt: LATER }
}

describe('a link to a run', () => {
  test('opens its run and no other until it is over', async () => {
    const { database, scope } = await openTestHouse()
    expect(await createShare(database, scope, shareOf('one'))).toMatchObject({ id: 'one', revokedAt: null })
    const opened = { id: 'one', runId: 'run', workspaceId: 'ours', passwordHash: null }
    expect(await findShared(database, 'hash of one', NOW)).toEqual(opened)
    expect(await findShared(database, 'hash of one', '2026-12-19T09:59:59.999Z')).toEqual(opened)
    expect(await findShared(database, 'hash of one', LATER)).toBeNull()
    expect(await findShared(database, 'hash of two', NOW)).toBeNull()
  })

  test('opens nothing from the moment it is closed, and stays in the list', async () => {
    const { database, scope } = await openTestHouse()
    await createShare(database, scope, shareOf('one'))
    await createShare(database, scope, shareOf('two'))
    expect(await revokeShare(database, scope, 'run', 'one', NOW)).toBe(true)
    expect(await revokeShare(database, scope, 'run', 'one', LATER)).toBe(false)
    expect(await findShared(database, 'hash of one', NOW)).toBeNull()
    expect(await findShared(database, 'hash of two', NOW)).not.toBeNull()
    const plain = { maker: null, isProtected: false }
    expect(await listShares(database, scope, 'run')).toEqual([
      { id: 'two', label: 'Anna', createdAt: NOW, expiresAt: LATER, revokedAt: null, ...plain },
      { id: 'one', label: 'Anna', createdAt: NOW, expiresAt: LATER, revokedAt: NOW, ...plain },
    ])
  })

  test('is made, seen and closed by its own workspace only, and not by those who may only read', async () => {
    const { database, scope, stranger } = await openTestHouse()
    expect(await createShare(database, stranger, shareOf('one'))).toBeNull()
    await createShare(database, scope, shareOf('one'))
    expect(await listShares(database, stranger, 'run')).toEqual([])
    expect(await revokeShare(database, stranger, 'run', 'one', NOW)).toBe(false)
    const viewer = mintScope('ours', 'viewer')
    await expect(createShare(database, viewer, shareOf('two'))).rejects.toThrow()
    await expect(revokeShare(database, viewer, 'run', 'one', NOW)).rejects.toThrow()
    expect(await listShares(database, viewer, 'run')).toHaveLength(1)
  })

  test('goes with its run', async () => {
    const { database, scope } = await openTestHouse()
    await createShare(database, scope, shareOf('one'))
    database.sqlite.exec("DELETE FROM runs WHERE id = 'run'")
    expect(await findShared(database, 'hash of one', NOW)).toBeNull()
  })
})

describe('the links that somebody has made', () => {
  async function twoWorkspaces() {
    const { database } = await openTestHouse()
    await createFirstAdmin(database, { name: 'Anna', email: 'anna@example.com', password: 'hash' }, 'ours', NOW)
    const anna = database.sqlite.prepare('SELECT id FROM users').pluck().get() as string
    const [ours, theirs] = [mintScope('ours', 'editor', null, anna), mintScope('theirs', 'editor', null, anna)]
    await createRun(database, theirs, NEW_RUN, { id: 'other', now: NOW })
    await createShare(database, ours, { ...shareOf('one'), passwordHash: 'hash' })
    await createShare(database, ours, shareOf('two'))
    await createShare(database, theirs, { ...shareOf('three'), runId: 'other' })
    await createShare(database, mintScope('ours', 'editor'), shareOf('four'))
    return { database, ours, anna }
  }

  test('say so in the list, with whether they ask for a password, and never the password', async () => {
    const { database, ours } = await twoWorkspaces()
    const listed = await listShares(database, ours, 'run')
    expect(listed.map(({ id, maker, isProtected }) => [id, maker, isProtected])).toEqual([
      ['two', 'Anna', false],
      ['one', 'Anna', true],
      ['four', null, false],
    ])
    expect(JSON.stringify(listed)).not.toContain('hash')
    expect((await findShared(database, 'hash of one', NOW))?.passwordHash).toBe('hash')
  })

  test('are counted and closed in one workspace, or in all', async () => {
    const { database, anna } = await twoWorkspaces()
    const here = { userId: anna, workspaceId: 'ours' }
    const open = () => [openLinksOf(database, here, NOW), openLinksOf(database, { userId: anna }, NOW)]
    expect(open()).toEqual([2, 3])
    expect(openLinksOf(database, here, LATER)).toBe(0)
    expect(closeLinksOf(database, here, NOW)).toBe(2)
    expect(open()).toEqual([0, 1])
    expect(await findShared(database, 'hash of one', NOW)).toBeNull()
    expect(await findShared(database, 'hash of four', NOW)).not.toBeNull()
    expect(closeLinksOf(database, { userId: anna }, NOW)).toBe(1)
    expect(await findShared(database, 'hash of three', NOW)).toBeNull()
  })
})

describe('a scope of one run', () => {
  test('opens that run and no other of the workspace', async () => {
    const { database, scope } = await openTestHouse()
    await createRun(database, scope, NEW_RUN, { id: 'other', now: NOW })
    const reader = mintScope('ours', 'viewer', ['run'])
    expect((await findRun(database, reader, 'run'))?.id).toBe('run')
    expect(await findRun(database, reader, 'other')).toBeNull()
    expect((await findRun(database, scope, 'other'))?.id).toBe('other')
    expect(await listSnapshots(database, reader, 'other')).toEqual([])
  })

  test('lists nothing of the others', async () => {
    const { database, scope } = await openTestHouse()
    await createRun(database, scope, NEW_RUN, { id: 'other', now: NOW })
    await importText({ database, scope, runId: 'other' }, 'one', 'date,ad_id,clicks\n2026-09-07,1,3\n')
    const reader = mintScope('ours', 'viewer', ['run'])
    expect((await listRuns(database, reader, () => new Set())).map(({ id }) => id)).toEqual(['run'])
    expect((await listRunNames(database, reader)).map(({ id }) => id)).toEqual(['run'])
    expect(await listImports(database, reader, 'other')).toEqual([])
    expect(await findImport(database, reader, 'other', 'one')).toBeNull()
    expect(await listImports(database, scope, 'other')).toHaveLength(1)
  })
})
