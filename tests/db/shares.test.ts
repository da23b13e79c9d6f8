import { describe, expect, test } from 'vitest'
import { findImport, listImports } from '#db/imports'
import { listRunNames, listRuns } from '#db/run-summaries'
import { createRun, findRun } from '#db/runs'
import { mintScope } from '#db/scope'
import type { NewShare } from '#db/shares'
import { createShare, findShared, listShares, revokeShare } from '#db/shares'
import { listSnapshots } from '#db/snapshots'
import { importText, NEW_RUN, NOW, openTestHouse } from './runs-of-text.ts'

const LATER = '2026-12-19T10:00:00.000Z'

function shareOf(id: string): NewShare {
  return { id, runId: 'run', tokenSha256: `hash of ${id}`, label: 'Anna', createdAt: NOW, expiresAt: LATER }
}

describe('a link to a run', () => {
  test('opens its run and no other until it is over', async () => {
    const { database, scope } = await openTestHouse()
    expect(await createShare(database, scope, shareOf('one'))).toBe(true)
    const opened = { runId: 'run', workspaceId: 'ours' }
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
    expect(await listShares(database, scope, 'run')).toEqual([
      { id: 'two', label: 'Anna', createdAt: NOW, expiresAt: LATER, revokedAt: null },
      { id: 'one', label: 'Anna', createdAt: NOW, expiresAt: LATER, revokedAt: NOW },
    ])
  })

  test('is made, seen and closed by its own workspace only, and not by those who may only read', async () => {
    const { database, scope, stranger } = await openTestHouse()
    expect(await createShare(database, stranger, shareOf('one'))).toBe(false)
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
