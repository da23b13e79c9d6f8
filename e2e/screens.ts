import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The pages of a run, by their place after its address. */
export const RUN_SCREENS = [
  '',
  '/verdicts',
  '/segments',
  '/creatives',
  '/pain-points',
  '/ads',
  '/forecast',
  '/report',
  '/import',
  '/leads',
  '/names',
  '/settings',
] as const

/** The address of the demo run, which every fresh database holds. */
export async function demoRun(page: Page): Promise<string> {
  if (page.url() === 'about:blank') await page.goto('/runs')
  const { runs } = await asked<{ runs: readonly { id: string; name: string }[] }>(page, '/api/v1/runs')
  const demo = runs.find(({ name }) => name === 'Home fitness course')
  expect(demo, 'the demo run').toBeDefined()
  return `/runs/${demo?.id}`
}

/** Every address a person can come to: with data, without, and where there is nothing. */
export async function allScreens(page: Page): Promise<readonly string[]> {
  const demo = await demoRun(page)
  const [saved, empty] = [await savedImport(page, demo), await makeRun(page, 'Empty')]
  const shared = await sharedView(page, demo)
  const runs = RUN_SCREENS.map((screen) => demo + screen)
  const without = ['', '/verdicts', '/forecast', '/report', '/import'].map((screen) => empty + screen)
  const nowhere = ['/nowhere', '/runs/nowhere', '/s/nowhere']
  return [
    '/runs',
    '/runs/new',
    '/layouts',
    '/connections',
    '/data',
    '/activity',
    ...runs,
    saved,
    ...without,
    shared,
    ...nowhere,
  ]
}

/** Opens a page and waits until nothing of it is on its way. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('heading').first()).toBeVisible()
}

export async function savedImport(page: Page, run: string): Promise<string> {
  await open(page, `${run}/import`)
  const address = await page.locator('a[href*="/import/"]').first().getAttribute('href')
  expect(address).not.toBeNull()
  return address ?? ''
}

/** A run without data, for two weeks of September; its address. */
export async function makeRun(page: Page, name: string): Promise<string> {
  const targets = { click: null, subscriber: null, lead: null, sale: null }
  const plan = { dailyBudget: null, primaryStage: 'lead', segmentBy: null, targets }
  const dates = { start: '2026-09-07', end: '2026-09-20', timeZone: 'UTC' }
  const { id } = await posted(page, '/api/v1/runs', { name, client: null, currency: 'RUB', ...dates, ...plan })
  return `/runs/${id}`
}

async function sharedView(page: Page, run: string): Promise<string> {
  return (await posted(page, `/api/v1${run}/shares`, {})).path ?? ''
}

/** What the interface answers to the page that sends it something. */
export function posted(page: Page, address: string, body: object): Promise<{ id?: string; path?: string }> {
  return asked(page, address, body)
}

/** What the interface answers to the page itself; with a body it is sent one. */
function asked<Value>(page: Page, address: string, body?: object): Promise<Value> {
  return page.evaluate(
    async ([url, sent]) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(url, sent ? { method: 'POST', body: JSON.stringify(sent), headers } : undefined)
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
      return response.json()
    },
    [address, body ?? null] as const,
  )
}
