import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createTranslator } from 'next-intl'
import type { ReactNode } from 'react'
import { createElement } from 'react'
import { renderToReadableStream } from 'react-dom/server.edge'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { MayWriteProvider } from '#app/_client/may-write.tsx'
import { Messages } from '#app/_client/messages.tsx'
import { Providers } from '#app/_client/providers.tsx'
import { finishReport } from '#app/_server/save-report.ts'
import { newSession } from '#app/_server/save-session.ts'
import type { NewTestRun } from '#db/runs'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { createFirstAdmin } from '#db/users'
import { addDays } from '#lib/kernel/day'
import { loadCatalogue } from '#lib/locale/catalogue'
import { importText, NEW_RUN } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const browser = vi.hoisted(() => ({ cookie: '', path: '' }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost', cookie: browser.cookie }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next-intl/server', () => ({
  getTranslations: async (namespace: string) =>
    createTranslator({ locale: 'en', messages: await loadCatalogue('en'), namespace: namespace as never }),
  getLocale: async () => 'en',
}))
vi.mock('next/navigation', async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({}),
  usePathname: () => browser.path,
  useSearchParams: () => new URLSearchParams(),
}))
vi.mock('next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server', () => import('react-dom/server.edge'))
vi.mock('#db/passwords', () => ({
  hashPassword: async (password: string) => password,
  isPassword: async (password: string, hash: string) => password === hash,
}))

const scope = mintScope('main', 'admin')
const NOW = new Date().toISOString()
const TODAY = NOW.slice(0, 10)

const [JUDGED, FINISHED, AIMLESS, ONLY_LEADS, PLANNED] = ['judged', 'finished', 'aimless', 'only-leads', 'planned']
const RUNS: Readonly<Record<string, Partial<NewTestRun>>> = {
  [JUDGED]: {},
  [FINISHED]: around(20),
  [AIMLESS]: { ...around(30), targets: { click: null, subscriber: null, lead: null, sale: null } },
  [ONLY_LEADS]: {},
  [PLANNED]: { ...around(-9) },
}

/** Two weeks of which the first lies so many days back. */
function around(days: number): Pick<NewTestRun, 'start' | 'end'> {
  return { start: addDays(TODAY, -days), end: addDays(TODAY, 13 - days) }
}

const ADS = [
  'date,ad_id,creative,segment,clicks,spend,leads',
  ...Array.from({ length: 24 }, (_, row) => {
    const ad = row % 4
    const named = ad === 0 ? ',' : `creative ${ad},age ${ad % 2}`
    return `${addDays(TODAY, Math.floor(row / 4) - 10)},${ad},${named},100,1800.05,${ad % 2 === 0 ? 6 : 2}`
  }),
  '',
].join('\n')
const CRM = `lead_id,created_at,stage,amount,utm_content
1,${addDays(TODAY, -10)},Closed Won,900,1
2,${addDays(TODAY, -9)},Negotiating,0,9
`

beforeAll(async () => {
  await createFirstAdmin(house.database, { name: 'Anna', email: 'anna@example.com', password: 'password' }, 'main', NOW)
  const sent = await newSession({ email: 'anna@example.com', password: 'password' })
  browser.cookie = sent?.[0]?.split(';')[0] ?? ''
  for (const [id, run] of Object.entries(RUNS))
    await createRun(house.database, scope, { ...NEW_RUN, ...around(10), segmentBy: null, ...run }, { id, now: NOW })
  for (const id of [JUDGED, FINISHED, AIMLESS]) await take(id, ADS)
  for (const id of [JUDGED, ONLY_LEADS]) await take(id, CRM)
  await finishReport(scope, 'finished', { signedBy: 'Anna' })
})
afterAll(async () => {
  // The journal of verdicts is written once the answer has gone out.
  await delay(500)
})

async function take(runId = '', text: string): Promise<void> {
  await importText({ database: house.database, scope, runId }, randomUUID(), text)
}

const APP = new URL('../../app/(work)/runs/', import.meta.url)
const PAGES = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)page\.tsx$/.test(path) && !/\[(importId|snapshotId)\]/.test(path))
  .sort()

/** Where it leads, and what can be done on it; null where there is no such page. */
async function offers(path: string, runId: string): Promise<readonly string[] | null> {
  browser.path = `/runs/${runId}`
  const given = { params: Promise.resolve({ runId }), searchParams: Promise.resolve({}) }
  try {
    const page = await (await module(path)).default(given)
    const layout = path.includes('[runId]')
      ? await (await module('[runId]/layout.tsx')).default({ ...given, children: page })
      : page
    const html = await drawn(layout)
    return [...html.matchAll(OFFERED)].map(
      ([tag, , content = '']) => `${tag.split(/[ >]/, 1)} ${hrefIn(tag)} ${textOf(content)}`,
    )
  } catch (fault) {
    if (String((fault as { digest?: unknown }).digest).includes('404')) return null
    throw fault
  }
}

/** Links and buttons with what is in them, and fields, which have nothing. */
const OFFERED = /<(a|button)\b[^>]*>(.*?)<\/\1>|<(?:input|textarea)\b/gs

function hrefIn(tag: string): string {
  return /^<a [^>]*href="([^"]*)"/.exec(tag)?.[1] ?? ''
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim()
}

async function module(path: string): Promise<{ default: (props: object) => Promise<ReactNode> }> {
  return import(/* @vite-ignore */ pathToFileURL(`${decodeURIComponent(APP.pathname)}${path}`).href)
}

async function drawn(children: ReactNode): Promise<string> {
  const { role } = house.database.sqlite.prepare('SELECT role FROM memberships').get() as { role: string }
  const held = { mayWrite: role !== 'viewer', children }
  const within = { locale: 'en', children: createElement(MayWriteProvider, held) } as const
  const told = { locale: 'en', children: createElement(Providers, within) } as const
  const stream = await renderToReadableStream(createElement(Messages, told))
  await stream.allReady
  return new Response(stream).text()
}

async function allOffers(role: string): Promise<Map<string, readonly string[] | null>> {
  house.database.sqlite.prepare('UPDATE memberships SET role = ?').run(role)
  const found = new Map<string, readonly string[] | null>()
  for (const runId of Object.keys(RUNS))
    for (const path of PAGES) found.set(`${runId} ${path}`, await offers(path, runId))
  return found
}

/** What leads to a change, each on some page of some run. */
const CHANGES = [
  'analysis.assumptions.change',
  'analysis.decision.setTarget',
  'analysis.first.import.action',
  'analysis.unnamed.name',
  'forecast.whatIf.keep',
  'leads.empty.import',
  'leads.only.import',
  'leads.stages.confirm',
  'overview.fresh.staleAction',
  'report.final.reopen',
  'report.finish.action',
  'runs.new',
  'share.desk.action',
  'verdicts.do.accept',
]

test('a viewer finds no way to a change on any page; an editor finds each', async () => {
  const t = createTranslator({ locale: 'en', messages: await loadCatalogue('en') }) as (key: string) => string
  const changes = CHANGES.map((key) => t(key))
  const isChange = (offer: string) => changes.some((text) => offer.endsWith(` ${text}`))
  const ofEditors = [...(await allOffers('editor')).values()].flatMap((offers) => offers ?? [])
  expect(changes.filter((text) => !ofEditors.some((offer) => offer.endsWith(` ${text}`)))).toEqual([])

  for (const [page, offers] of await allOffers('viewer')) {
    expect([page, offers === null]).toEqual([page, /(import|names|settings|new)\/page/.test(page)])
    const found = (offers ?? []).filter(
      (offer) =>
        isChange(offer) ||
        /^<a (\S*\/(import|names|settings|new|layouts)\b|\/api\/v1\/template)/.test(offer) ||
        (/^<(input|textarea)/.test(offer) && !page.includes('forecast')),
    )
    expect([page, found]).toEqual([page, []])
  }
})
