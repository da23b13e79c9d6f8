import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, Browser } from 'playwright/test'
import { expect, test } from 'playwright/test'
import type { AgencyHouse } from './agency-house.ts'
import { openAgencyHouse } from './agency-house.ts'
import { RUN_SCREENS } from './screens.ts'

test.describe.configure({ mode: 'serial' })

const [RUN, EMAIL] = ['Secret of Acme', 'anna@example.com']
/** What nobody reads who is not signed in. */
const SECRETS = [RUN, EMAIL]

const PLAINLY: readonly Record<string, string>[] = [{}, { RSC: '1' }]

/** Ways of asking by which gates that stand elsewhere than at the data have been passed by. */
const WAYS: Readonly<Record<string, Record<string, string>>> = {
  'as a page': {},
  'as the router': { RSC: '1' },
  'ahead of time': { RSC: '1', 'Next-Router-Prefetch': '1' },
  'as what the proxy asks itself': { 'x-middleware-subrequest': Array(5).fill('proxy').join(':') },
  'as what an older proxy asks itself': { 'x-middleware-subrequest': Array(5).fill('middleware').join(':') },
  'as what the proxy has let through': { 'x-middleware-next': '1', 'x-middleware-invoke': '1' },
  'as an inner call': { 'x-invoke-path': '/runs', 'x-invoke-status': '200', 'x-matched-path': '/runs' },
  'as a call of an action': { 'Next-Action': '0'.repeat(42), 'Content-Type': 'text/plain' },
  'as a loopback proxy': { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost', 'x-real-ip': '127.0.0.1' },
  'with a made-up session': { cookie: 'touchstone-session=a.b; __Host-touchstone-session=a.b' },
  'with a made-up pass': { 'x-touchstone-print-pass': 'a'.repeat(43) },
}

/** Other addresses that may lead to the same page. */
const addressesOf = (path: string): readonly string[] => [
  `${path}.rsc`,
  `${path}.txt`,
  `${path}.json`,
  `${path}/`,
  `/${path}`,
  `${path}.segments/_tree.segment.rsc`,
  `${path}.segments/_full.segment.rsc`,
  `/_next/data/development${path}.json`,
  `/en${path}`,
  `/.${path}`,
  `/x/..${path}`,
  `/%2e${path}`,
  path.replace('runs', '%72uns'),
  path.replace('/runs/', '/runs%2F'),
  path.replace('/runs', '/(work)/runs'),
  path.toUpperCase(),
  `${path}?_rsc=1`,
  `${path}?__nextLocale=en&__flight__=1`,
  `${path};x=1`,
  `${path}%00`,
]

/** The built app without what stands before its pages. */
function withoutProxy(): string {
  const place = mkdtempSync(join(tmpdir(), 'touchstone-bypass-'))
  cpSync('.next/standalone', place, { recursive: true })
  const served = join(place, '.next', 'server')
  writeFileSync(join(served, 'functions-config-manifest.json'), '{"version":1,"functions":{}}')
  writeFileSync(
    join(served, 'middleware-manifest.json'),
    '{"version":3,"middleware":{},"sortedMiddleware":[],"functions":{}}',
  )
  rmSync(join(served, 'middleware.js'), { force: true })
  return place
}

for (const isWhole of [true, false]) {
  test.describe(isWhole ? 'the app as it is built' : 'the app without its proxy', () => {
    let place: string | null = null
    let house: AgencyHouse
    let run: string
    let member: APIRequestContext

    test.beforeAll(async ({ playwright }) => {
      test.setTimeout(240_000)
      place = isWhole ? null : withoutProxy()
      house = await openAgencyHouse(place ?? undefined)
      member = await playwright.request.newContext({ baseURL: house.url, extraHTTPHeaders: { Origin: house.url } })
      run = await furnish(member, house.code)
    })
    test.afterAll(async () => {
      await member?.dispose()
      await house?.close()
      if (place !== null) rmSync(place, { recursive: true, force: true })
    })

    test('shows its members what is theirs, however they ask', async () => {
      for (const headers of PLAINLY) {
        const page = await member.get(run, { headers })
        expect(page.status()).toBe(200)
        expect(await page.text()).toContain(RUN)
      }
      expect(await (await member.get('/api/v1/runs')).text()).toContain(RUN)
    })

    test('shows nothing to whoever is not signed in, however they ask', async () => {
      const pages = ['/runs', '/runs/new', '/clients', '/people', '/layouts', ...RUN_SCREENS.map((one) => run + one)]
      for (const path of pages) {
        const { status, location } = await told(house.url, path)
        expect.soft(status, path).toBe(307)
        expect.soft(location, path).toMatch(/^\/sign-in(\?to=%2F|$)/)
        for (const [way, headers] of Object.entries(WAYS))
          expectNothing(await told(house.url, path, headers), `${path} ${way}`)
      }
      for (const path of [run, '/runs'].flatMap(addressesOf))
        for (const headers of PLAINLY) expectNothing(await told(house.url, path, headers), path)
    })

    test('gives what a member’s browser asks for to nobody without their cookie', async ({ browser }) => {
      const asked = await askedByBrowser(browser, member, house.url, run)
      expect(asked.length).toBeGreaterThan(5)
      for (const { path, headers } of asked) expectNothing(await told(house.url, path, headers), path)
    })

    test('answers no call of the interface to whoever is not signed in, however they ask', async () => {
      for (const path of ['/api/v1/runs', `/api/v1${run}/analysis`, `/api/v1${run}/tables/ads`, '/api/v1/people']) {
        for (const [way, headers] of Object.entries(WAYS)) {
          const answer = await told(house.url, path, headers)
          // What the router asks of an address that is no page is sent elsewhere first.
          expect.soft(headers.RSC ? [307, 401] : [401], `${path} ${way}`).toContain(answer.status)
          expectNothing(answer, `${path} ${way}`)
        }
        for (const other of addressesOf(path)) expectNothing(await told(house.url, other), other)
      }
    })
  })
}

/** Makes the first account and a run with a secret name; the run's address. */
async function furnish(member: APIRequestContext, code: string): Promise<string> {
  const person = { name: 'Anna', email: EMAIL, password: 'a long pass phrase', code }
  expect((await member.post('/api/v1/setup', { data: person })).status()).toBe(200)
  const targets = { click: null, subscriber: null, lead: null, sale: null }
  const dates = { start: '2026-09-07', end: '2026-09-20', timeZone: 'UTC' }
  const plan = { dailyBudget: null, primaryStage: 'lead', segmentBy: null, targets }
  const data = { name: RUN, client: null, currency: 'RUB', ...dates, ...plan }
  const made = await member.post('/api/v1/runs', { data })
  return `/runs/${(await made.json()).id}`
}

type Asked = { readonly path: string; readonly headers: Record<string, string> }

/** What the router asks for ahead of time and while somebody goes from page to page, without their cookie. */
async function askedByBrowser(
  browser: Browser,
  member: APIRequestContext,
  baseURL: string,
  run: string,
): Promise<Asked[]> {
  const context = await browser.newContext({ baseURL, storageState: await member.storageState() })
  const page = await context.newPage()
  const asked: Asked[] = []
  page.on('request', async (request) => {
    const { cookie: _, host: __, ...headers } = await request.allHeaders()
    if (headers.rsc) asked.push({ path: request.url().replace(baseURL, ''), headers: withoutPseudo(headers) })
  })
  await page.goto('/runs')
  await page.getByRole('link', { name: RUN }).first().click()
  await page.waitForURL(`**${run}`)
  await page.locator(`a[href="${run}/settings"]`).first().click()
  await page.waitForURL('**/settings')
  await page.waitForLoadState('networkidle')
  await context.close()
  return asked
}

const withoutPseudo = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':')))

type Answer = { readonly status: number; readonly location: string | undefined; readonly body: string }

/** The answer to an address sent as it is written; the router has to write there what else it says, and is told how. */
async function told(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await answerTo(origin, path, headers)
  const isOfRouter = answer.location?.includes('_rsc=') && !path.includes('_rsc=')
  return isOfRouter ? answerTo(origin, answer.location ?? '', headers) : answer
}

function answerTo(origin: string, path: string, headers: Record<string, string>): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = ask({ hostname, port, path, headers, agent: false }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, body }))
    })
    asked.on('error', reject).end()
  })
}

/** An answer that tells nothing of anybody. What is asked ahead of time may be the empty shape of a page. */
function expectNothing({ status, body }: Answer, what: string): void {
  for (const secret of SECRETS) expect.soft(body, what).not.toContain(secret)
  expect.soft(status, what).toBeLessThan(500)
}
