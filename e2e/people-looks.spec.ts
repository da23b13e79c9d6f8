import type { Browser, Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import type { Locale } from '../lib/locale/locales.ts'
import type { AgencyHouse } from './agency-house.ts'
import { openAgencyHouse } from './agency-house.ts'
import { hurdles, NARROW, tooWide, WIDE } from './hurdles.ts'
import { cutTexts, flippedRanges, lengthen, sidewaysScroll } from './measure.ts'
import { demoRun, open, posted } from './screens.ts'
import type { Words } from './words.ts'
import { words } from './words.ts'

test.describe.configure({ mode: 'serial' })

const LOCALES = ['en', 'ru', 'ar'] as const
const [NAME, EMAIL, PASSWORD] = ['Anna', 'anna@example.com', 'umbrella-7-kitchen-otter']

/** As many links that open nothing as one address may try. */
const GUESSES = 200

let house: AgencyHouse
test.beforeAll(async () => {
  house = await openAgencyHouse()
})
test.afterAll(() => house.close())

test('where people sign in, work together and come by a link can be used by everybody', async ({ browser }) => {
  test.setTimeout(300_000)
  const visit = (locale: Locale) => visitor(browser, locale)
  for (const locale of LOCALES) await look(await visit(locale), '/setup')
  const admin = await visit('en')
  await open(admin, '/setup')
  await posted(admin, '/api/v1/setup', { name: NAME, email: EMAIL, password: PASSWORD, code: house.code })
  const { path: locked = '' } = await posted(admin, `/api/v1${await demoRun(admin)}/shares`, {
    password: 'for the owner',
  })
  const { path: join = '' } = await posted(admin, '/api/v1/invitations', { role: 'viewer' })
  await posted(admin, '/api/v1/workspaces', { name: 'Acme' })
  const cookies = await admin.context().cookies()

  for (const locale of LOCALES) {
    const stranger = await visit(locale)
    for (const address of ['/sign-in', join, locked, `${locked}?said=wrong`]) await look(stranger, address)
    const page = await visit(locale)
    await page.context().addCookies(cookies)
    for (const address of ['/people', '/clients', '/account']) await look(page, address)
    await lookAtOpened(page, words(locale))
  }
  const request = admin.context().request
  for (let count = 0; count < GUESSES; count += 20)
    await Promise.all(Array.from({ length: 20 }, (_, index) => request.get(`/s/guess-${count + index}`)))
  for (const locale of LOCALES) {
    const stranger = await visit(locale)
    expect((await stranger.goto(locked))?.status()).toBe(429)
    await expect(stranger.getByRole('heading')).toHaveText(words(locale)('share.guesses.title'))
    await look(stranger, locked)
  }
})

async function visitor(browser: Browser, locale: Locale): Promise<Page> {
  const context = await browser.newContext({ baseURL: house.url, locale, viewport: WIDE, reducedMotion: 'reduce' })
  return context.newPage()
}

async function look(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    await open(page, address)
    expect.soft(await hurdles(page), `${address}: axe`).toEqual([])
    expect.soft(await flippedRanges(page), `${address}: ranges`).toEqual([])
    await lengthen(page)
    expect.soft(await cutTexts(page), `${address}: longer words`).toEqual([])
    expect.soft(await tooWide(page), `${address}: sideways scroll with longer words`).toEqual([])
  })
}

/** What opens on these pages: a token that is shown once, and the questions before something goes for good. */
async function lookAtOpened(page: Page, t: Words): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name }).first().click()
  await open(page, '/connections')
  await page.getByRole('textbox', { name: t('connections.token.name') }).fill('Nightly')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: t('connections.token.value') })).toHaveValue(/^ts_/)
  await lookAt(page, 'a token')
  await open(page, '/connections')
  await press(t('connections.token.revokeNamed', { name: '\u2068Nightly\u2069' }))
  await lookAt(page, 'the end of a token')
  await open(page, '/clients')
  await press(t('keeping.data.delete'))
  await lookAt(page, 'the end of a workspace')
  await open(page, '/people')
  await press(t('people.people.editNamed', { name: `\u2068${NAME}\u2069` }))
  await lookAt(page, 'a member')
}

async function lookAt(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    await page.waitForLoadState('networkidle')
    expect.soft(await hurdles(page), `${what}: axe`).toEqual([])
    await page.setViewportSize(NARROW)
    await lengthen(page)
    expect.soft(await cutTexts(page), `${what}: longer words`).toEqual([])
    expect.soft(await sidewaysScroll(page), `${what}: sideways scroll`).toBe(0)
    await page.setViewportSize(WIDE)
  })
}
