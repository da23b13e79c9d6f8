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

/** Imports a text into a run, given by its address in the interface. */
export async function importText(request: APIRequestContext, base: string, run: string, name: string, text: string) {
  const address = `${run}/imports/${await sendText(request, base, run, name, text)}`
  await request.post(`${address}/confirm`, { data: { replace: false }, headers: { origin: base } })
  await isIn(request, address, 'saved')
}

/** Sends a text as a file and waits until it is read; the id of the import that waits for a yes. */
export async function sendText(request: APIRequestContext, base: string, run: string, name: string, text: string) {
  const headers = { origin: base, 'Content-Type': 'application/octet-stream', 'X-File-Name': `${name}.csv` }
  const { id } = await (await request.post(`${run}/imports`, { data: Buffer.from(text), headers })).json()
  await isIn(request, `${run}/imports/${id}`, 'ready')
  return id as string
}

function isIn(request: APIRequestContext, address: string, wanted: 'ready' | 'saved'): Promise<void> {
  const state = async () => (await (await request.get(address)).json()).state
  return expect.poll(state, { message: `${address} is ${wanted}`, intervals: [100] }).toBe(wanted)
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
