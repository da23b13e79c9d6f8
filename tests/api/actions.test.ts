import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as item from '#app/api/v1/runs/[runId]/actions/[which]/route.ts'
import * as actions from '#app/api/v1/runs/[runId]/actions/route.ts'
import * as analysis from '#app/api/v1/runs/[runId]/analysis/route.ts'
import { dataStateOf } from '#db/run-data'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const scope = mintScope('main', 'admin')
let runId: string

afterAll(() => {
  vi.useRealTimers()
})
beforeEach(async () => {
  // The eleventh day, in the evening by the clock of Greenwich: in Moscow, where the run is, the twelfth.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-17T22:00:00.000Z') })
  runId = randomUUID()
  await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null }, { id: runId, now: NOW })
  await take(exportOf(11))
})

/** Eight ads, half of them at 300 a lead and half at 900. */
function exportOf(days: number): string {
  const rows = Array.from({ length: days }, (_, day) =>
    Array.from({ length: 8 }, (_, ad) => {
      const leads = ad % 2 === 0 ? 6 : 2
      return `2026-09-${String(7 + day).padStart(2, '0')},${ad},100,1800,${leads}`
    }),
  )
  return ['date,ad_id,clicks,spend,leads', ...rows.flat(), ''].join('\n')
}

async function take(text: string): Promise<void> {
  await importText({ database: house.database, scope, runId }, randomUUID(), text)
}

async function ask(): Promise<Analysis> {
  const response = await analysis.GET(new Request('http://localhost/'), { params: Promise.resolve({ runId }) })
  return response.json()
}

async function send(method: 'POST' | 'PATCH', body: object) {
  const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' }
  const request = new Request('http://localhost/', { method, headers, body: JSON.stringify(body) })
  const route = method === 'POST' ? actions.POST : actions.PATCH
  const response = await route(request, { params: Promise.resolve({ runId }) })
  return { status: response.status, body: response.status === 204 ? null : await response.json() }
}

async function decide(decision: object) {
  const { version } = await dataStateOf(house.database, scope, runId)
  return send('POST', { dataVersion: version, ...decision })
}

async function undo(which: string): Promise<number> {
  const headers = { host: 'localhost', origin: 'http://localhost' }
  const request = new Request('http://localhost/', { method: 'DELETE', headers })
  return (await item.DELETE(request, { params: Promise.resolve({ runId, which }) })).status
}

describe('decisions about ads', () => {
  test('an accepted verdict stands in the next answer, on the day of the run', async () => {
    const before = await ask()
    const dear = before.groups.ad.filter(({ verdict }) => verdict?.outcome === 'pause').map(({ key }) => key)
    expect(dear.toSorted()).toEqual(['1', '3', '5', '7'])
    expect(before.actions).toEqual({ taken: [], stillSpending: [] })
    expect((await decide({ kind: 'accepted', ads: dear })).status).toBe(201)
    const { actions: after, money } = await ask()
    expect(after!.taken).toHaveLength(4)
    expect(after!.taken[0]).toMatchObject({ kind: 'accepted', outcome: 'pause', verdict: 'pause', on: '2026-09-18' })
    expect(money).toMatchObject({ paused: before.money!.toPause, toPause: 0 })
  })

  test('undone, the answer is the one before to the last digit', async () => {
    const before = await ask()
    const { body } = await decide({ kind: 'accepted', ads: ['1', '3'] })
    expect(await ask()).not.toEqual(before)
    expect(await undo(body.batch)).toBe(204)
    expect(await ask()).toEqual(before)
    expect(await undo(body.batch)).toBe(404)
  })

  test('of several ads overridden at once those whose verdict says the same count as accepted', async () => {
    await decide({ kind: 'overridden', ads: ['0', '1'], outcome: 'pause', note: ' Season is over ' })
    const { actions: after } = await ask()
    expect(after!.taken.map(({ key, kind, outcome, note }) => [key, kind, outcome, note])).toEqual([
      ['1', 'accepted', 'pause', null],
      ['0', 'overridden', 'pause', 'Season is over'],
    ])
  })

  test('put off, an ad is out of sight until its day', async () => {
    expect((await decide({ kind: 'snoozed', ads: ['1'], days: 3 })).body.until).toBe('2026-09-21')
    expect((await ask()).actions!.taken).toHaveLength(1)
    vi.setSystemTime(new Date('2026-09-20T21:30:00.000Z'))
    expect((await ask()).actions!.taken).toEqual([])
  })

  test('an ad that goes on spending is named by the next import', async () => {
    await decide({ kind: 'accepted', ads: ['1'] })
    await take(exportOf(14))
    expect((await ask()).actions!.stillSpending).toEqual([
      { key: '1', label: '1', since: '2026-09-18', lastDay: '2026-09-20', spend: 2 * 1800 },
    ])
  })

  test('what is done is ticked', async () => {
    await decide({ kind: 'accepted', ads: ['1'] })
    const id = (await ask()).actions!.taken[0]!.id
    expect((await send('PATCH', { ids: [id], isDone: true })).status).toBe(204)
    expect((await ask()).actions!.taken[0]!.isDone).toBe(true)
  })

  test('by verdicts that are no longer so nothing is decided', async () => {
    const { version } = await dataStateOf(house.database, scope, runId)
    await take(exportOf(12))
    const refused = await send('POST', { dataVersion: version, kind: 'accepted', ads: ['1'] })
    expect(refused).toMatchObject({ status: 409, body: { error: { key: 'verdictsChanged' } } })
    expect((await ask()).actions!.taken).toEqual([])
  })

  test('an ad that is not there, and a decision without its reason, are refused whole', async () => {
    const absent = await decide({ kind: 'accepted', ads: ['1', 'nobody'] })
    expect(absent).toMatchObject({ status: 409, body: { error: { key: 'adNotJudged' } } })
    const silent = await decide({ kind: 'overridden', ads: ['1'], outcome: 'keep', note: ' ' })
    expect(silent).toMatchObject({ status: 400, body: { error: { params: { fields: 'note' } } } })
    expect((await ask()).actions!.taken).toEqual([])
  })
})
