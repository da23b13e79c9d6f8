import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import * as analysis from '#app/api/v1/runs/[runId]/analysis/route.ts'
import * as leadStages from '#app/api/v1/runs/[runId]/lead-stages/route.ts'
import * as item from '#app/api/v1/runs/[runId]/route.ts'
import type { StoredImport } from '#db/imports'
import { findImport } from '#db/imports'
import { revertImport } from '#db/reverts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import type { LeadOutcome } from '#lib/kernel/lead-outcome'
import { touchstone } from '../cli/run-touchstone.ts'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

vi.setConfig({ testTimeout: 60_000 })

const scope = mintScope('main', 'admin')
let runId: string

afterAll(async () => {
  // The journal of verdicts is written once the answer has gone out.
  await delay(500)
})
beforeEach(async () => {
  // A run of its own for each test: what is remembered of a run goes by its id.
  runId = randomUUID()
  await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null }, { id: runId, now: NOW })
  await saveStages([{ stage: 'Переговоры', outcome: null }])
})

const ADS = `date,ad_id,age,clicks,spend,leads
2026-09-07,30,18-24,10,100,4
2026-09-07,30,25-34,10,100,4
2026-09-08,31,18-24,20,300,1
`
const CRM = `lead_id,created_at,stage,amount,utm_content
1,2026-09-07,Closed Won,900,30
2,2026-09-07,Переговоры,0,30
3,2026-09-08,Дорого,0,31
4,2026-09-08,New,0,{{ad.id}}
5,2026-09-08,New,0,99
`

async function take(id: string, text: string): Promise<string> {
  const own = `${runId} ${id}`
  await importText({ database: house.database, scope, runId }, own, text)
  return own
}

async function ask(query = ''): Promise<Analysis> {
  const params = Promise.resolve({ runId })
  return (await analysis.GET(new Request(`http://localhost/?${query}`), { params })).json()
}

function patch(body: object): Request {
  const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
  return new Request('http://localhost/', { method: 'PATCH', headers, body: JSON.stringify(body) })
}

async function saveStages(stages: readonly { stage: string; outcome: LeadOutcome | null }[]): Promise<Response> {
  const said = stages.map((own) => ({ platform: 'generic_crm', pipeline: '', ...own }))
  return leadStages.PATCH(patch({ stages: said }), { params: Promise.resolve({ runId }) })
}

const figures = ({ totals: { leads, sales, revenue } }: Analysis) => [leads, sales, revenue]

test('the CRM decides once its leads join ads, and what joins none is counted', async () => {
  await take('ads', ADS)
  expect((await ask()).leads).toBeNull()
  await take('crm', CRM)
  const answer = await ask()
  expect(figures(answer)).toEqual([3, 1, 900])
  expect(answer.rates.clickToLead).toBeCloseTo(3 / 40)
  expect(answer.about.segmentBy).toEqual([])
  expect(answer.leads).toEqual({
    from: 'crm',
    platform: { leads: 9, sales: null, revenue: null },
    crm: {
      attributed: { leads: 3, sales: 1, revenue: 900 },
      unattributed: { leads: 2, sales: 0, revenue: 0, reasons: { noMarks: 0, macro: 1, unknownAd: 1, ambiguous: 0 } },
    },
    objections: [{ label: 'Дорого', count: 1 }],
  })
})

test('the order of the imports leaves no trace in the figures', async () => {
  await take('crm', CRM)
  await take('ads', ADS)
  expect(figures(await ask())).toEqual([3, 1, 900])
})

test('the run and the command line answer alike', async () => {
  await take('ads', ADS)
  await take('crm', CRM)
  const settings = { currency: 'RUB', targets: NEW_RUN.targets, plan: { dailyBudget: NEW_RUN.dailyBudget } }
  const files = { 'ads.csv': ADS, 'crm.csv': CRM, 'settings.json': JSON.stringify(settings) }
  const args = ['analyse', 'ads.csv', 'crm.csv', '--settings', 'settings.json', '--json']
  const { stdout } = await touchstone(args, files)
  const { about: _, actions: nobodys, ...told }: Analysis = JSON.parse(stdout)
  const { about: __, actions, ...answered } = await ask()
  expect(answered).toEqual(told)
  expect([actions, nobodys]).toEqual([{ taken: [], stillSpending: [] }, null])
})

test('values that people have made one split no ad any more, in the run and on the command line alike', async () => {
  const ads = `date,ad_id,region,clicks,spend
2026-09-07,30,Moscow,10,100
2026-09-07,30,Москва,10,200
2026-09-08,31,Москва,20,150
`
  const settings = { currency: 'RUB', segmentBy: ['place'], sameValues: { place: { Moscow: 'Москва' } } }
  await take('ads', ads)
  await take('crm', CRM)
  const { currency: _, ...own } = settings
  expect((await item.PATCH(patch({ ...own, version: 0 }), { params: Promise.resolve({ runId }) })).status).toBe(200)
  const files = { 'ads.csv': ads, 'crm.csv': CRM, 'settings.json': JSON.stringify(settings) }
  const args = ['analyse', 'ads.csv', 'crm.csv', '--settings', 'settings.json', '--json']
  for (const { groups, about } of [await ask(), JSON.parse((await touchstone(args, files)).stdout) as Analysis]) {
    expect(about.problems.map(({ code }) => code)).not.toContain('leadsNotByBreakdown')
    expect(groups.segment).toMatchObject([{ label: 'Москва', totals: { spend: 450, leads: 3 } }])
    expect(groups.segment[0]?.rates.costPerLead).toBe(150)
  }
})

test('the CRM’s export covers the days up to its import: a lead costs their spend, and that of no later day', async () => {
  await take('ads', 'date,ad_id,clicks,spend\n2026-09-07,30,10,100\n2026-09-19,30,10,200\n2026-09-21,30,10,900\n')
  await take('crm', 'lead_id,created_at,utm_content\n1,2026-09-07,30\n')
  const { rates, about } = await ask()
  expect(rates.costPerLead).toBe(300)
  expect(about.problems.filter(({ code }) => code === 'leadsSilent').map(({ params }) => params)).toEqual([
    { start: '2026-09-08', end: '2026-09-20' },
  ])
})

test('the run’s setting says whose leads count', async () => {
  await take('ads', ADS)
  await take('crm', CRM)
  const changed = await item.PATCH(patch({ leadsFrom: 'platform', version: 0 }), { params: Promise.resolve({ runId }) })
  expect(changed.status).toBe(200)
  const answer = await ask()
  expect(figures(answer)).toEqual([9, null, null])
  expect(answer.about.segmentBy).toEqual(['age'])
  expect(answer.leads).toMatchObject({ from: 'platform', crm: { attributed: { leads: 3 } } })
})

test('what a stage is said to mean changes the answer at once', async () => {
  await take('ads', ADS)
  await take('crm', CRM)
  expect(figures(await ask())).toEqual([3, 1, 900])
  const saved = await saveStages([{ stage: 'Переговоры', outcome: 'won' }])
  expect(saved.status).toBe(200)
  expect((await saved.json()).stages).toContainEqual({
    platform: 'generic_crm',
    pipeline: '',
    stage: 'Переговоры',
    count: 1,
    suggested: 'open',
    stated: 'won',
  })
  expect(figures(await ask())).toEqual([3, 2, 900])
  await saveStages([{ stage: 'Переговоры', outcome: null }])
  expect(figures(await ask())).toEqual([3, 1, 900])
})

test('a filter by a breakdown shows no leads, and says so', async () => {
  await take('ads', ADS)
  await take('crm', CRM)
  const answer = await ask('f.age=18-24')
  expect(answer.totals).toMatchObject({ clicks: 30, sales: 0 })
  expect(answer.about.problems.map(({ code }) => code)).toContain('leadsNotByBreakdown')
})

test('taking the CRM’s import back leaves the answer as it was', async () => {
  await take('ads', ADS)
  const { about: _, ...before } = await ask()
  const id = await take('crm', CRM)
  const stored = (await findImport(house.database, scope, runId, id)) as StoredImport
  await revertImport(house.database, scope, stored, NOW)
  const { about: __, ...after } = await ask()
  expect(after).toEqual(before)
})

test('nonsense and other sites are refused', async () => {
  expect((await saveStages([{ stage: '', outcome: 'won' }])).status).toBe(400)
  const foreign = new Request('http://localhost/', { method: 'PATCH', headers: { 'sec-fetch-site': 'cross-site' } })
  expect((await leadStages.PATCH(foreign, { params: Promise.resolve({ runId }) })).status).toBe(403)
  const nowhere = await leadStages.GET(new Request('http://localhost/'), { params: Promise.resolve({ runId: 'none' }) })
  expect(nowhere.status).toBe(404)
})
