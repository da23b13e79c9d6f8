import { describe, expect, test } from 'vitest'
import { findDraft, findReportPicture, reportPicturesInUse } from '#db/reports'
import { mintScope } from '#db/scope'
import type { NewSnapshot } from '#db/snapshots'
import { finalNumber, findSnapshot, freeze, latestSnapshot, listSnapshots, reopen } from '#db/snapshots'
import { NEW_RUN, NOW, openTestHouse } from './runs-of-text.ts'

type House = Awaited<ReturnType<typeof openTestHouse>>

async function snapshotOf({ database, scope }: House, id: string): Promise<NewSnapshot> {
  const { draft } = (await findDraft(database, scope, 'run'))!
  const { name: run, client, start, end, timeZone } = NEW_RUN
  const picture = { creative: 'C1', text: null, picture: id.padEnd(64, '0'), pictureType: 'image/webp' }
  return {
    id,
    runId: 'run',
    analysis: `{"spend":0.1,"id":"${id}"}`,
    sha256: `hash of ${id}`,
    header: { run, client, start, end, timeZone, synthetic: false, draft, creatives: [picture] },
    changes: [{ key: 'spend', params: { before: 1, after: 2.5 } }],
    dataVersion: 0,
    signedBy: 'Somebody',
    createdAt: NOW,
  }
}

describe('a finished report', () => {
  test('comes back letter by letter, and makes its run final', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    const snapshot = await snapshotOf(house, 'one')
    expect(await finalNumber(database, scope, 'run')).toBeNull()
    expect(await freeze(database, scope, snapshot)).toBe('frozen')
    const kept = { ...snapshot, number: 1, reopenedAt: null }
    expect(await findSnapshot(database, scope, 'run', 'one')).toEqual(kept)
    expect(await latestSnapshot(database, scope, 'run')).toEqual(kept)
    expect(await finalNumber(database, scope, 'run')).toBe(1)
  })

  test('is the only one until it is reopened; then the next number follows, and the first one stays', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await freeze(database, scope, await snapshotOf(house, 'one'))
    const next = await snapshotOf(house, 'two')
    expect(await freeze(database, scope, next)).toBe('final')
    expect(await reopen(database, scope, 'run', NOW)).toBe(true)
    expect(await reopen(database, scope, 'run', NOW)).toBe(false)
    expect(await finalNumber(database, scope, 'run')).toBeNull()
    expect(await freeze(database, scope, next)).toBe('frozen')
    expect(await finalNumber(database, scope, 'run')).toBe(2)
    const listed = await listSnapshots(database, scope, 'run')
    expect(listed.map(({ id, number, reopenedAt }) => [id, number, reopenedAt])).toEqual([
      ['two', 2, null],
      ['one', 1, NOW],
    ])
  })

  test('is of the data that it was made from: where they changed meanwhile nothing is frozen', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    const snapshot = await snapshotOf(house, 'one')
    database.sqlite.exec("UPDATE runs SET data_version = 1 WHERE id = 'run'")
    expect(await freeze(database, scope, snapshot)).toBe('stale')
    expect(await listSnapshots(database, scope, 'run')).toEqual([])
  })

  test('keeps the pictures that it shows', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await freeze(database, scope, await snapshotOf(house, 'abc'))
    const picture = 'abc'.padEnd(64, '0')
    expect(await findReportPicture(database, scope, 'run', picture)).toBe('image/webp')
    expect(await reportPicturesInUse(database)).toEqual(new Set([picture]))
  })

  test('is closed to other workspaces, and to those who may only read', async () => {
    const house = await openTestHouse()
    const { database, scope, stranger } = house
    const snapshot = await snapshotOf(house, 'one')
    const viewer = mintScope('ours', 'viewer')
    await expect(freeze(database, viewer, snapshot)).rejects.toThrow()
    expect(await freeze(database, stranger, snapshot)).toBe('gone')
    await freeze(database, scope, snapshot)
    await expect(reopen(database, viewer, 'run', NOW)).rejects.toThrow()
    expect(await reopen(database, stranger, 'run', NOW)).toBe(false)
    expect(await findSnapshot(database, stranger, 'run', 'one')).toBeNull()
    expect(await listSnapshots(database, stranger, 'run')).toEqual([])
    expect(await finalNumber(database, stranger, 'run')).toBeNull()
  })

  test('goes with its run', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await freeze(database, scope, await snapshotOf(house, 'one'))
    database.sqlite.exec("DELETE FROM runs WHERE id = 'run'")
    expect(database.sqlite.prepare('SELECT count(*) FROM snapshots').pluck().get()).toBe(0)
  })
})
