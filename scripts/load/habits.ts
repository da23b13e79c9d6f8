import { setTimeout as delay } from 'node:timers/promises'
import { openToRead } from '#db/open'
import { createRun, importFile, whatIsKnown } from '../import-client.ts'
import type { LiveServer } from '../live-server.ts'
import type { Answers } from './answers.ts'
import type { Habit } from './crowd.ts'

/** A run that many work on, with its shared view. */
export type BusyRun = { readonly id: string; readonly shared: string; readonly ads: readonly string[] }

const ADS = 30
const ROWS_OF_UPLOAD = 40

/** A run with a month of figures, a link to its shared view, and its ads. */
export async function makeBusyRun({ url }: LiveServer, name: string): Promise<BusyRun> {
  const id = await createRun(url, 300)
  const days = Array.from({ length: 14 }, (_, day) => day + 1)
  const ads = Array.from({ length: ADS }, (_, ad) => `${name}-${ad}`)
  await importFile(url, id, textOf(days.flatMap((day) => ads.map((ad) => [day, ad] as const))), whatIsKnown(name))
  const runs = `${url}/api/v1/runs/${id}`
  const made = await fetch(`${runs}/shares`, { method: 'POST', headers: { origin: url }, body: '{"label":null}' })
  const analysis = (await (await fetch(`${runs}/analysis`)).json()) as { groups: { ad: { key: string }[] } }
  const { path } = (await made.json()) as { path: string }
  return { id, shared: path, ads: analysis.groups.ad.map(({ key }) => key) }
}

/** Some figures of an ad for a day of September. */
function textOf(cells: readonly (readonly [number, string])[]): string {
  const lines = cells.map(([day, ad], place) => {
    const [clicks, leads] = [(place * 7) % 23, place % 5 === 0 ? 1 : 0]
    return `2026-09-${String(day).padStart(2, '0')},${ad},${1000 + place},${clicks},${leads},${(place % 40) + 0.5}`
  })
  return ['date,ad_id,impressions,clicks,leads,spend', ...lines, ''].join('\n')
}

/** Looks at the overview, the verdicts and the shared view, and asks the interface, in turn. */
export function readerOf({ url }: LiveServer, { id, shared }: BusyRun, answers: Answers): Habit {
  const pages = [
    ['read overview', `/runs/${id}`],
    ['read verdicts', `/runs/${id}/verdicts`],
    ['read shared view', shared],
    ['read analysis', `/api/v1/runs/${id}/analysis`],
  ] as const
  return async (turn) => {
    const [kind, path] = pages[turn % pages.length] as (typeof pages)[number]
    await answers.ask(kind, url + path, { headers: { 'accept-language': 'en' } })
  }
}

/** Uploads a small file, decides about an ad and renames one, in turn. */
export function writerOf(server: LiveServer, run: BusyRun, name: string, answers: Answers): Habit {
  const acts = [upload, decide, rename]
  return (turn) => (acts[turn % acts.length] as (typeof acts)[number])(server, run, `${name}-${turn}`, answers)
}

/** From the upload until it is saved, as the screens do. */
export async function upload({ url }: LiveServer, { id }: BusyRun, name: string, answers: Answers): Promise<void> {
  const began = performance.now()
  const imports = `${url}/api/v1/runs/${id}/imports`
  const lines = Array.from({ length: ROWS_OF_UPLOAD }, (_, row) => [(row % 14) + 1, `${name}-${row % 4}`] as const)
  const sent = await post(answers, 'write upload', imports, url, textOf(lines))
  if (sent?.status !== 201) return
  const own = `${imports}/${(JSON.parse(sent.text) as { id: string }).id}`
  if (!(await reach(own, 'ready', answers))) return
  const confirmed = await post(answers, 'write confirm', `${own}/confirm`, url, '{"replace":false}')
  if (confirmed === null || confirmed.status >= 400) return
  if (await reach(own, 'saved', answers)) answers.note('import, whole', performance.now() - began)
}

/** Until an import is in a state; false where it never will be. */
async function reach(address: string, wanted: string, answers: Answers): Promise<boolean> {
  for (;;) {
    const answer = await answers.ask('read import', address)
    const state = answer?.status === 200 ? (JSON.parse(answer.text) as { state: string }).state : 'gone'
    if (state === wanted) return true
    if (['failed', 'refused', 'gone', 'reverted'].includes(state)) return false
    await delay(100)
  }
}

async function decide(server: LiveServer, { id, ads }: BusyRun, name: string, answers: Answers): Promise<void> {
  const about = { dataVersion: versionOf(server, id), ads: [pick(ads, name)] }
  const body = JSON.stringify({ kind: 'snoozed', days: 1, ...about })
  await post(answers, 'write decision', `${server.url}/api/v1/runs/${id}/actions`, server.url, body)
}

async function rename({ url }: LiveServer, { id, ads }: BusyRun, name: string, answers: Answers): Promise<void> {
  const body = JSON.stringify({ ads: [pick(ads, name)], creative: `Creative ${name}` })
  await post(answers, 'write name', `${url}/api/v1/runs/${id}/labels`, url, body)
}

function post(answers: Answers, kind: string, address: string, origin: string, body: string) {
  return answers.ask(kind, address, { method: 'POST', headers: { origin }, body })
}

function pick(ads: readonly string[], name: string): string {
  return ads[name.length % ads.length] ?? ''
}

/** Which a page would carry. */
function versionOf({ database }: LiveServer, runId: string): number {
  const { sqlite } = openToRead(database)
  try {
    return sqlite.prepare('SELECT data_version FROM runs WHERE id = ?').pluck().get(runId) as number
  } finally {
    sqlite.close()
  }
}
