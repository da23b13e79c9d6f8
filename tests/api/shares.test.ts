import { createHash, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import * as reading from '#app/_server/load-share.ts'
import * as gate from '#app/_server/require-share.ts'
import * as opening from '#app/api/v1/runs/[runId]/report/reopen/route.ts'
import * as snapshots from '#app/api/v1/runs/[runId]/report/snapshots/route.ts'
import * as share from '#app/api/v1/runs/[runId]/shares/[shareId]/route.ts'
import * as shares from '#app/api/v1/runs/[runId]/shares/route.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const scope = mintScope('main', 'admin')
let runId: string

beforeEach(async () => {
  runId = randomUUID()
  await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null }, { id: runId, now: NOW })
})

const EXPORT = 'date,ad_id,creative,clicks,spend,leads\n2026-09-07,1,C1,100,1800,6\n2026-09-08,1,C1,100,1900,5\n'
const MORE = 'date,ad_id,creative,clicks,spend,leads\n2026-09-09,1,C1,100,2000,4\n'

const take = (text: string) => importText({ database: house.database, scope, runId }, randomUUID(), text)
const params = <More extends object>(more: More) => ({ params: Promise.resolve({ runId, ...more }) })
const told = async (response: Response) => ({ status: response.status, body: await response.json() })

function sending(body: unknown, site = 'same-origin'): Request {
  const headers = { 'sec-fetch-site': site, host: 'localhost' }
  return new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(body) })
}

/** The token of a new link, and its id. */
async function makeLink(wanted: object = {}): Promise<{ token: string; id: string }> {
  const { body } = await told(await shares.POST(sending(wanted), params({})))
  return { token: body.path.replace('/s/', ''), id: body.share.id }
}

const closing = (shareId: string, site?: string) => share.DELETE(sending({}, site), params({ shareId }))

describe('a link', () => {
  test('has a token of 256 bits, which is told once and kept as its hash alone', async () => {
    const { status, body } = await told(await shares.POST(sending({ label: ' Anna ' }), params({})))
    expect(status).toBe(201)
    expect(body.share).toMatchObject({ label: 'Anna', revokedAt: null })
    const token = body.path.replace('/s/', '')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const listed = await told(await shares.GET(sending({}), params({})))
    expect(listed).toEqual({ status: 200, body: { shares: [body.share] } })
    const hash = createHash('sha256').update(token).digest('hex')
    const stored = house.database.sqlite.prepare('SELECT * FROM shares WHERE id = ?').get(body.share.id)
    expect(stored).toMatchObject({ token_sha256: hash })
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  test('is open for 90 days, or for as long as was chosen', async () => {
    const daysOf = async (wanted: object) => {
      const { body } = await told(await shares.POST(sending(wanted), params({})))
      return (Date.parse(body.share.expiresAt) - Date.parse(body.share.createdAt)) / 86_400_000
    }
    expect(await daysOf({})).toBe(90)
    expect(await daysOf({ days: 7 })).toBe(7)
    expect((await shares.POST(sending({ days: 4000 }), params({}))).status).toBe(400)
    expect((await shares.POST(sending({ label: 'a'.repeat(201) }), params({}))).status).toBe(400)
  })

  test('is neither made nor closed by another site, nor for a run that is not there', async () => {
    expect((await shares.POST(sending({}, 'cross-site'), params({}))).status).toBe(403)
    const { token, id } = await makeLink()
    expect((await closing(id, 'cross-site')).status).toBe(403)
    expect(await gate.requireShare(token)).not.toBeNull()
    runId = 'unknown'
    expect((await shares.POST(sending({}), params({}))).status).toBe(404)
    expect((await shares.GET(sending({}), params({}))).status).toBe(404)
    expect((await closing(id)).status).toBe(404)
  })
})

describe('the gate of a link', () => {
  test('opens exactly its run, to be read', async () => {
    const { token } = await makeLink()
    const shared = await gate.requireShare(token)
    expect(shared).toEqual({ runId, scope: { workspaceId: 'main', role: 'viewer', runIds: [runId], userId: null } })
  })

  test('answers alike to what is unknown, closed and over', async () => {
    const [closed, over] = [await makeLink(), await makeLink()]
    expect((await closing(closed.id)).status).toBe(204)
    house.database.sqlite.prepare('UPDATE shares SET expires_at = ? WHERE id = ?').run(NOW, over.id)
    for (const token of ['', 'unknown', `${over.token}x`, closed.token, over.token]) {
      expect(await gate.requireShare(token)).toBeNull()
      expect(await reading.loadSharedName(token)).toBeNull()
      expect(await reading.loadSharedRun(token)).toBeNull()
    }
  })
})

describe('what a link shows', () => {
  const opened = async (token: string) => {
    const shared = await reading.loadSharedRun(token)
    return shared === 'locked' ? null : shared
  }

  test('are the figures as they stand, until the report is finished, and then those of the report', async () => {
    await take(EXPORT)
    const { token } = await makeLink()
    const spentOf = async () => (await opened(token))?.analysis.totals.spend
    expect(await reading.loadSharedRun(token)).toMatchObject({ name: NEW_RUN.name, client: 'Acme', final: null })
    expect(await spentOf()).toBe(3700)

    await snapshots.POST(sending({ signedBy: 'Boris' }), params({}))
    const finished = await opened(token)
    expect(finished?.final).toMatchObject({ version: '1.0' })
    expect(finished?.analysis.totals.spend).toBe(3700)

    await opening.POST(sending({}), params({}))
    await take(MORE)
    expect(await spentOf()).toBe(5700)
    expect((await opened(token))?.final).toBeNull()
  })
})
