import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { inspect, listen } from './inspect.ts'
import type { Words } from './words.ts'
import { words } from './words.ts'

test.use({ locale: 'en' })

/** Bytes of script at most that a reader's telephone loads, packed, the framework's own included. */
const MOST_SCRIPT = 150_000

test('a link shows its reader the answer and no more, and nothing once it is closed', async ({ page, browser }) => {
  const complaints = listen(page)
  const t = words('en')
  await page.goto('/runs')
  await page.getByRole('link', { name: 'Home fitness course' }).first().click()
  const address = await makeLink(page, t, 'Anna')

  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'ar' })
  const reader = await context.newPage()
  const heard = listen(reader)
  await reader.goto(address)
  await expect(reader.locator('html')).toHaveAttribute('dir', 'rtl')
  await reader.getByRole('link', { name: 'English' }).click()
  await expect(reader.locator('html')).toHaveAttribute('lang', 'en')
  await expect(reader.getByText(t('share.money.spent'))).toBeInViewport({ ratio: 1 })
  await expect(reader.getByRole('button', { name: t('share.print') })).toBeInViewport({ ratio: 1 })
  await expect(reader.getByRole('heading', { name: t('share.segments.title') })).toBeVisible()
  await expect(reader.getByRole('link')).toHaveCount(4)
  expect(await scriptBytes(reader)).toBeLessThan(MOST_SCRIPT)
  await inspect(reader)

  await page.getByRole('button', { name: t('share.desk.revokeNamed', { name: '\u2068Anna\u2069' }) }).click()
  await expect(page.getByText(t('share.desk.state.revoked'), { exact: true }).first()).toBeVisible()
  await reader.reload()
  await expect(reader.getByRole('heading', { name: t('share.gone.title') })).toBeVisible()
  const closed = await reader.locator('body').innerText()
  await reader.goto('/s/unknown?lang=en')
  expect(await reader.locator('body').innerText()).toBe(closed)
  await inspect(reader)
  await context.close()
  expect(heard.filter((complaint) => !complaint.includes('404'))).toEqual([])
  expect(complaints).toEqual([])
})

test('a link tells machines its run’s name and no figure, and works without a script', async ({ page, browser }) => {
  const t = words('ru')
  await page.goto('/runs')
  await page.getByRole('link', { name: 'Home fitness course' }).first().click()
  const address = await makeLink(page, words('en'), 'Boris')
  const answer = await page.request.get(address)
  expect(answer.status()).toBe(200)
  const { 'referrer-policy': referrer, 'x-robots-tag': robots, 'cache-control': cache } = answer.headers()
  expect([referrer, robots, cache]).toEqual(['no-referrer', 'noindex, nofollow, noarchive', 'no-store'])
  expect((await page.request.get('/s/unknown')).status()).toBe(404)

  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } })
  const plain = await context.newPage()
  await plain.goto(`${address}?lang=ru`)
  const told = plain.locator('head :is(title, meta[property^="og:"], meta[name^="twitter:"], meta[name="description"])')
  const texts = await told.evaluateAll((all) => all.map((one) => one.getAttribute('content') ?? one.textContent))
  expect(texts).toContain('Home fitness course')
  expect(texts.filter((text) => /\d/.test(text ?? ''))).toEqual([])
  await expect(plain.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(plain.getByText(t('share.money.spent'), { exact: true })).toBeVisible()
  await plain.getByText(t('share.range.title')).first().click()
  await expect(plain.getByText(t('share.range.1')).first()).toBeVisible()
  await expect(plain.getByText(t('share.print'))).toBeHidden()
  await context.close()
})

/** Makes a link on the run's page, and says its address. */
async function makeLink(page: Page, t: Words, name: string): Promise<string> {
  await page.getByRole('button', { name: t('share.desk.action') }).click()
  const dialog = page.getByRole('dialog', { name: t('share.desk.title') })
  await dialog.getByLabel(t('share.desk.label')).fill(name)
  await dialog.getByRole('button', { name: t('share.desk.create') }).click()
  return dialog.getByLabel(t('share.desk.address')).inputValue()
}

/** Packed size of every script that a page has loaded. */
async function scriptBytes(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle')
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  )
}
