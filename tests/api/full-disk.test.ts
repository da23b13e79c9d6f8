import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { log } from '#app/_server/log.ts'
import { backupsOf } from '#db/backup/backups'
import { makeBackup } from '#db/backup/make-backup'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { CAN_MOUNT, SmallDisk } from '../db/small-disk.ts'

vi.mock('server-only', () => ({}))

/** Long enough that a file of it needs room that a full disk has not. */
const COMMENT = 'Long. '.repeat(800)

describe.skipIf(!CAN_MOUNT)('a house on a disk that fills up', () => {
  let disk: SmallDisk
  let house: Awaited<ReturnType<typeof import('#app/_server/house.ts').openHouse>>
  let draft: typeof import('#app/api/v1/runs/[runId]/report/route.ts')
  let analysis: typeof import('#app/api/v1/runs/[runId]/analysis/route.ts')
  beforeAll(async () => {
    disk = new SmallDisk(8)
    process.env.TOUCHSTONE_DATA = disk.path
    house = await (await import('#app/_server/house.ts')).openHouse()
    draft = await import('#app/api/v1/runs/[runId]/report/route.ts')
    analysis = await import('#app/api/v1/runs/[runId]/analysis/route.ts')
    const scope = mintScope('main', 'admin')
    await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null }, { id: 'run', now: NOW })
    const text = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n2026-09-08,1,12,150\n'
    await importText({ database: house.database, scope, runId: 'run' }, 'export', text)
    vi.spyOn(log, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => rmSync(join(disk.path, 'filler'), { force: true }))
  afterAll(() => {
    vi.restoreAllMocks()
    house.database.sqlite.close()
    disk.remove()
  })

  const params = { params: Promise.resolve({ runId: 'run' }) }
  const told = async (response: Response) => ({ status: response.status, body: await response.json() })
  const read = async () => told(await analysis.GET(new Request('http://localhost/'), params))
  async function comment(revision: number, text: string) {
    const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
    const body = JSON.stringify({ revision, comments: { summary: text } })
    return told(await draft.PATCH(new Request('http://localhost/', { method: 'PATCH', headers, body }), params))
  }

  /** To the last byte. */
  function fillUp(): void {
    for (let bytes = 8_000_000; bytes >= 512; ) {
      try {
        writeFileSync(join(disk.path, 'filler'), new Uint8Array(bytes), { flag: 'a' })
      } catch {
        bytes = Math.floor(bytes / 2)
      }
    }
  }

  test('says so, goes on to be read, and takes the change once there is room, without a new start', async () => {
    const before = await read()
    expect(before.status).toBe(200)
    fillUp()
    const full = { status: 507, body: { error: { key: 'diskFull', params: {} } } }
    let revision = 0
    // What SQLite has set room aside for may still be taken.
    let answer = await comment(revision, COMMENT)
    while (answer.status === 200 && revision < 2000) answer = await comment(++revision, `${revision} ${COMMENT}`)
    expect(answer).toEqual(full)
    expect(await read()).toEqual(before)
    rmSync(join(disk.path, 'filler'))
    expect((await comment(revision, 'Short.')).status).toBe(200)
    expect(house.database.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('begins no backup that has no room', () => {
    expect(() => makeBackup(house.databasePath, 'daily', Date.now())).toThrow(
      expect.objectContaining({ reason: 'noRoom' }),
    )
    expect(readdirSync(backupsOf(disk.path))).toEqual([])
  })

  test('that may only be read says so, is read, and takes changes again once it may be written', async () => {
    const before = await read()
    house.database.sqlite.pragma('query_only = ON')
    expect(await comment(0, 'x')).toMatchObject({ status: 503, body: { error: { key: 'diskReadOnly' } } })
    expect(await read()).toEqual(before)
    house.database.sqlite.pragma('query_only = OFF')
    expect([200, 409]).toContain((await comment(0, 'x')).status)
  })
})
