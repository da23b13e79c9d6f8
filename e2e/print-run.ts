import type { APIRequestContext } from 'playwright/test'
import { expect } from 'playwright/test'
import { END, printCampaign, START } from './print-campaign.ts'

const RUN = {
  name: 'Домашний фитнес, осенний тест',
  client: 'Studio Ясно / استوديو واضح',
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  start: START,
  end: END,
  dailyBudget: 40_000,
  targets: { click: 25, subscriber: 250, lead: 900, sale: 6_000 },
  primaryStage: 'lead',
  segmentBy: null,
}

const DRAFT = {
  agency: 'Agency of Ads & Sons',
  preparedBy: 'Анна Петрова',
  comments: {
    summary: 'Две недели теста: дешевле всего заявки у родителей.\n\nThe video with the trainer beats the photos.',
    segments: 'نوصي بالبدء بالنساء 25-34 ثم توسيع الجمهور.',
  },
}

/** A run with everything that a report can have; its address. */
export async function makePrintRun(request: APIRequestContext, base: string, ads: number): Promise<string> {
  const headers = { origin: base }
  const { id } = await (await request.post('/api/v1/runs', { data: RUN, headers })).json()
  const run = `/api/v1/runs/${id}`
  for (const [name, text] of Object.entries(printCampaign(ads))) await importText(request, base, run, name, text)
  const { revision } = await (await request.get(`${run}/report`)).json()
  expect((await request.patch(`${run}/report`, { data: { ...DRAFT, revision }, headers })).status()).toBe(200)
  await decide(request, base, run)
  return `/runs/${id}`
}

async function importText(request: APIRequestContext, base: string, run: string, name: string, text: string) {
  const headers = { origin: base, 'Content-Type': 'application/octet-stream', 'X-File-Name': `${name}.csv` }
  const { id } = await (await request.post(`${run}/imports`, { data: Buffer.from(text), headers })).json()
  const address = `${run}/imports/${id}`
  const state = async () => (await (await request.get(address)).json()).state
  await expect.poll(state, { message: `${name} is read`, intervals: [100] }).toBe('ready')
  await request.post(`${address}/confirm`, { data: { replace: false }, headers: { origin: base } })
  await expect.poll(state, { message: `${name} is saved`, intervals: [100] }).toBe('saved')
}

/** Accepts what the verdicts say of ads to pause and to boost. */
async function decide(request: APIRequestContext, base: string, run: string): Promise<void> {
  const { groups } = await (await request.get(`${run}/analysis`)).json()
  for (const outcome of ['pause', 'boost']) {
    const ads = groups.ad.filter((ad: { verdict: { outcome: string } | null }) => ad.verdict?.outcome === outcome)
    const keys = ads.slice(0, 8).map(({ key }: { key: string }) => key)
    if (keys.length === 0) continue
    const data = { kind: 'accepted', dataVersion: 3, ads: keys }
    const taken = await request.post(`${run}/actions`, { data, headers: { origin: base } })
    expect(taken.status(), await taken.text()).toBe(201)
  }
}
