import { createHash, randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import * as analysis from '#app/api/v1/runs/[runId]/analysis/route.ts'
import * as labels from '#app/api/v1/runs/[runId]/labels/route.ts'
import * as logo from '#app/api/v1/runs/[runId]/report/logo/route.ts'
import * as pictures from '#app/api/v1/runs/[runId]/report/pictures/[sha256]/route.ts'
import * as opening from '#app/api/v1/runs/[runId]/report/reopen/route.ts'
import * as draft from '#app/api/v1/runs/[runId]/report/route.ts'
import * as snapshot from '#app/api/v1/runs/[runId]/report/snapshots/[snapshotId]/route.ts'
import * as snapshots from '#app/api/v1/runs/[runId]/report/snapshots/route.ts'
import * as run from '#app/api/v1/runs/[runId]/route.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const scope = mintScope('main', 'admin')
let runId: string

beforeEach(async () => {
  // A run of its own for each test: what is remembered of a run goes by its id.
  runId = randomUUID()
  await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null }, { id: runId, now: NOW })
})

const EXPORT = [
  'date,ad_id,creative,segment,clicks,spend,leads',
  ...Array.from({ length: 24 }, (_, row) => {
    const [day, ad] = [String(7 + Math.floor(row / 4)).padStart(2, '0'), row % 4]
    return `2026-09-${day},${ad},creative ${ad},age ${ad % 2},100,1800.05,${ad % 2 === 0 ? 6 : 2}`
  }),
  '',
].join('\n')

const take = (text: string) => importText({ database: house.database, scope, runId }, randomUUID(), text)

function sending(body: BodyInit, site = 'same-origin'): Request {
  const headers = { 'sec-fetch-site': site, host: 'localhost' }
  return new Request('http://localhost/', { method: 'POST', headers, body })
}

const params = <More extends object>(more: More) => ({ params: Promise.resolve({ runId, ...more }) })
const json = (body: unknown) => sending(JSON.stringify(body))
const told = async (response: Response) => ({ status: response.status, body: await response.json() })

async function finish(signedBy = 'Anna') {
  return told(await snapshots.POST(json({ signedBy }), params({})))
}

describe('the draft of a report', () => {
  test('keeps what is said of it, part by part', async () => {
    const change = async (body: object) => told(await draft.PATCH(json(body), params({})))
    expect(
      (await change({ revision: 0, paper: 'Letter', comments: { summary: 'Good', funnel: 'So so' } })).status,
    ).toBe(200)
    const { body } = await change({ revision: 1, comments: { funnel: ' ' }, agency: ' We ', leftOut: ['leads'] })
    expect(body).toMatchObject({
      revision: 2,
      draft: { paper: 'Letter', comments: { summary: 'Good' }, agency: 'We', leftOut: ['leads'] },
    })
    expect((await told(await draft.GET(json({}), params({})))).body).toEqual(body)
  })

  test('from an older revision is refused, and so is what no report has', async () => {
    await draft.PATCH(json({ revision: 0, agency: 'We' }), params({}))
    expect(await told(await draft.PATCH(json({ revision: 0, agency: 'They' }), params({})))).toEqual({
      status: 409,
      body: { error: { key: 'reportChanged', params: {} } },
    })
    expect((await told(await draft.PATCH(json({ revision: 1, leftOut: ['summary'] }), params({})))).status).toBe(400)
    expect((await told(await draft.PATCH(json({ revision: 1, paper: 'A5' }), params({})))).status).toBe(400)
  })

  test('takes a logo by its bytes, up to a megabyte', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    )
    const sha256 = createHash('sha256').update(png).digest('hex')
    const send = async (bytes: Buffer) => told(await logo.POST(sending(new Uint8Array(bytes)), params({})))
    expect(await send(png)).toMatchObject({ status: 201, body: { draft: { logo: { sha256, type: 'image/png' } } } })
    const shown = await pictures.GET(json({}), params({ sha256 }))
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png)

    const keyOf = async (bytes: Buffer) => (await send(bytes)).body.error.key
    expect(await keyOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBe('notALogo')
    expect(await keyOf(Buffer.from('GIF89a\u0001\0\u0001\0\0\0\0'))).toBe('notALogo')
    expect(await keyOf(Buffer.concat([png, Buffer.alloc(1_000_000)]))).toBe('tooLarge')
    expect((await pictures.GET(json({}), params({ sha256: 'f'.repeat(64) }))).status).toBe(404)
  })
})

describe('a finished report', () => {
  test('is the answer of its moment, letter by letter, under its hash', async () => {
    await take(EXPORT)
    const { status, body } = await finish()
    expect(status).toBe(201)
    expect(body).toMatchObject({ version: '1.0' })
    const frozen = await (await snapshot.GET(json({}), params({ snapshotId: body.id }))).text()
    expect(createHash('sha256').update(frozen).digest('hex')).toBe(body.sha256)
    const answer: Analysis = await (await analysis.GET(new Request('http://localhost/'), params({}))).json()
    expect(JSON.parse(frozen)).toEqual(answer)
    expect((JSON.parse(frozen) as Analysis).totals.spend).toBeCloseTo(24 * 1800.05, 6)
  })

  test('wants a name and data', async () => {
    expect((await finish(' ')).status).toBe(400)
    expect((await finish()).body.error.key).toBe('nothingToFinish')
  })

  test('lets nothing change that it was made of, and says how to go on', async () => {
    await take(EXPORT)
    await finish()
    const refusal = { error: { key: 'finalReport', params: { version: '1.0' } } }
    const changes = [
      run.PATCH(json({ version: 0, name: 'Another' }), params({})),
      draft.PATCH(json({ revision: 0, agency: 'We' }), params({})),
      labels.POST(json({ ads: [await anyAd()], creative: 'C' }), params({})),
      snapshots.POST(json({ signedBy: 'Boris' }), params({})),
    ]
    for (const response of await Promise.all(changes))
      expect(await told(response)).toEqual({ status: 409, body: refusal })
  })

  test('is reopened on purpose; the next version lists what changed, the first one stays', async () => {
    await take(EXPORT)
    const first = (await finish()).body
    expect((await opening.POST(sending(''), params({}))).status).toBe(204)
    expect((await told(await opening.POST(sending(''), params({})))).body.error.key).toBe('notFinal')
    await take('date,ad_id,creative,segment,clicks,spend,leads\n2026-09-13,1,creative 1,age 1,100,1000,2\n')
    const second = (await finish('Boris')).body
    expect(second.version).toBe('1.1')
    const { body } = await told(await snapshots.GET(json({}), params({})))
    const [latest, oldest] = body.snapshots
    expect([latest.signedBy, oldest.signedBy, oldest.reopenedAt !== null]).toEqual(['Boris', 'Anna', true])
    expect(latest.changes[0]).toEqual({ key: 'dataTo', params: { before: '2026-09-12', after: '2026-09-13' } })
    expect(oldest.changes).toEqual([])
    const again = await (await snapshot.GET(json({}), params({ snapshotId: first.id }))).text()
    expect(createHash('sha256').update(again).digest('hex')).toBe(first.sha256)
  })

  test('is made by this site only', async () => {
    await take(EXPORT)
    const response = await snapshots.POST(sending('{"signedBy":"Eve"}', 'cross-site'), params({}))
    expect((await told(response)).body.error.key).toBe('foreignOrigin')
  })
})

async function anyAd(): Promise<string> {
  const key = house.database.sqlite.prepare('SELECT key FROM ads WHERE run_id = ? LIMIT 1').pluck().get(runId)
  return key as string
}
