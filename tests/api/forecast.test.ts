import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as analysis from '#app/api/v1/runs/[runId]/analysis/route.ts'
import * as forecast from '#app/api/v1/runs/[runId]/forecast/route.ts'
import * as run from '#app/api/v1/runs/[runId]/route.ts'
import { dataStateOf } from '#db/run-data'
import { createRun, findRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { findVerdicts } from '#db/verdicts'
import type { Analysis } from '#lib/analysis/analysis'
import type { Outlook } from '#lib/analysis/what-if'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const scope = mintScope('main', 'admin')
let runId: string

const EXPORT = [
  'date,ad_id,clicks,spend,leads',
  ...Array.from({ length: 40 }, (_, row) => {
    const [day, ad] = [String(7 + Math.floor(row / 4)).padStart(2, '0'), row % 4]
    return `2026-09-${day},${ad},100,1800,${ad % 2 === 0 ? 6 : 2}`
  }),
  '',
].join('\n')

beforeEach(async () => {
  // A run of its own for each test: what is remembered of a run goes by its id.
  runId = randomUUID()
  await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null, dailyBudget: null }, { id: runId, now: NOW })
  await importText({ database: house.database, scope, runId }, randomUUID(), EXPORT)
})

const params = () => ({ params: Promise.resolve({ runId }) })

async function outlook(query: string): Promise<Outlook> {
  const response = await forecast.GET(new Request(`http://localhost/api/v1/runs/${runId}/forecast?${query}`), params())
  expect(response.status).toBe(200)
  return response.json()
}

async function whole(): Promise<Analysis> {
  return (await analysis.GET(new Request(`http://localhost/api/v1/runs/${runId}/analysis`), params())).json()
}

describe('a forecast with other settings', () => {
  test('is that of the run where nothing is tried', async () => {
    const { forecast, decision } = await whole()
    expect(await outlook('')).toEqual({ forecast, decision })
    expect(await outlook('days=never&market=wild')).toEqual({ forecast, decision })
  })

  test('follows what is tried', async () => {
    const usual = await outlook('')
    const tried = await outlook('days=56&wearOutPerDay=0.02&market=rough&dailyBudget=9000')
    expect(tried.forecast).toMatchObject({ days: 56, assumptions: { market: 'rough', wearOutPerDay: 0.02 } })
    expect(tried.forecast?.plans.asIs.dailyBudget).toBeCloseTo(9_000)
    const [cost, before] = [tried, usual].map((answer) => answer.forecast?.plans.asIs.cost.lead)
    expect(cost!.median).toBeGreaterThan(before!.median)
    expect(cost!.high / cost!.low).toBeGreaterThan(before!.high / before!.low)
  })

  test('saves nothing', async () => {
    const before = [await findRun(house.database, scope, runId), await whole()]
    await outlook('days=56&market=rough')
    expect([await findRun(house.database, scope, runId), await whole()]).toEqual(before)
  })

  test('becomes the run’s own once it is kept', async () => {
    const tried = await outlook('days=56&dailyBudget=9000&market=rough')
    const body = { version: 0, plan: { days: 56 }, dailyBudget: 9000, assumptions: { market: 'rough' } }
    const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
    const request = new Request('http://localhost', { method: 'PATCH', headers, body: JSON.stringify(body) })
    expect((await run.PATCH(request, params())).status).toBe(200)
    const { forecast, decision } = await whole()
    expect({ forecast, decision }).toEqual(tried)
    expect(await outlook('days=&dailyBudget=&market=')).not.toEqual(tried)
    // The journal follows a moment later; the database stays open until then.
    const { version } = await dataStateOf(house.database, scope, runId)
    await vi.waitFor(async () => expect(await findVerdicts(house.database, scope, runId, version)).not.toBeNull())
  })

  test('of a run that is not there is not found', async () => {
    runId = randomUUID()
    const response = await forecast.GET(new Request('http://localhost/?days=7'), params())
    expect(response.status).toBe(404)
  })
})
