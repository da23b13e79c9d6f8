import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import type { AgencyHouse } from './agency-house.ts'
import { openAgencyHouse } from './agency-house.ts'
import { awake } from './awake.ts'
import { fillWithHostileTexts } from './hostile-house.ts'
import { PAYLOADS, TURNED } from './payloads.ts'
import { open, RUN_SCREENS } from './screens.ts'
import { watchForScripts } from './watch.ts'
import { words } from './words.ts'

const t = words('en')
const OUTSIDE_RUNS = [
  '/runs',
  '/runs/new',
  '/clients',
  '/people',
  '/account',
  '/layouts',
  '/activity',
  '/connections',
] as const

let house: AgencyHouse
test.beforeAll(async () => {
  house = await openAgencyHouse()
})
test.afterAll(() => house.close())

test('no text that people or files bring runs in any page, nor in the PDF', async ({ browser }) => {
  test.setTimeout(900_000)
  expect(PAYLOADS).toHaveLength(60)
  const context = await browser.newContext({
    baseURL: house.url,
    locale: 'en',
    extraHTTPHeaders: { Origin: house.url },
  })
  const seen = await watchForScripts(context)
  const places = await fillWithHostileTexts(context.request, house.code)
  const page = await context.newPage()
  const screens = RUN_SCREENS.map((screen) => places.run + screen)
  for (const address of [...OUTSIDE_RUNS, ...screens, ...places.imports, places.snapshot]) {
    await test.step(address, async () => {
      await open(page, address)
      expect.soft(await strangers(page), address).toEqual([])
      expect.soft(await page.locator('body').innerText(), address).not.toContain(TURNED.character)
    })
  }
  await page.goto(`${places.run}/ads`)
  await expect(page.getByRole('main')).toContainText(`Report ${TURNED.mark}gpj.exe`)
  await goThroughTabs(page, places.run)
  expect(seen).toEqual([])

  const pdf = await context.request.post(`/api/v1${places.run}/report/pdf`)
  expect(pdf.status()).toBe(200)
  const bytes = (await pdf.body()).toString('latin1')
  for (const acting of ['/JavaScript', '/Launch', '/EmbeddedFile', '/URI (https://attacker'])
    expect(bytes).not.toContain(acting)

  const reader = await browser.newContext({ baseURL: house.url, locale: 'ar' })
  const seenByReader = await watchForScripts(reader)
  const link = await reader.newPage()
  for (const address of [places.share, places.invitation, `${places.share}?lang=ru`]) {
    await open(link, address)
    expect.soft(await strangers(link), address).toEqual([])
  }
  expect(seenByReader).toEqual([])
  await Promise.all([context.close(), reader.close()])
})

/** Goes from page to page without loading any anew, as people do, and opens what can be opened on the way. */
async function goThroughTabs(page: Page, run: string): Promise<void> {
  await open(page, run)
  for (const tab of ['verdicts', 'segments', 'creatives', 'painPoints', 'ads', 'forecast', 'report'] as const) {
    await page.getByRole('link', { name: t(`runs.tabs.${tab}`), exact: true }).click()
    await expect(page.getByRole('link', { name: t(`runs.tabs.${tab}`), exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
    await page.waitForLoadState('networkidle')
    await awake(page)
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await strangers(page), tab).toEqual([])
    await page.keyboard.press('Escape')
  }
}

/** Elements and attributes that none of our pages has: markup that somebody else has written. */
async function strangers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const OF_OTHERS =
      '.injected, base, iframe, object, embed, marquee, math, audio, video, [onerror], [onload], [onfocus], [onmouseover], [ontoggle], [onbegin], [onstart], [href^="javascript:" i], [href*="attacker"], [src*="attacker"], [action^="javascript:" i], [srcdoc], [http-equiv=refresh]'
    return [...document.querySelectorAll(OF_OTHERS)].map(({ outerHTML }) => outerHTML.slice(0, 200))
  })
}
