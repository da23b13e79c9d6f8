import type { Browser, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import type { Locale } from '../lib/locale/locales.ts'
import type { Paper } from './print-laws.ts'
import { words } from './words.ts'

/** The report as a browser prints it whose window has this width. */
export async function printReport(
  browser: Browser,
  run: string,
  locale: Locale,
  paper: Paper,
  width: number,
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en' })
  try {
    await page.goto(`${run}/report?lang=${locale}&paper=${paper}`)
    await page.getByRole('article', { name: words(locale)('report.label') }).waitFor()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    await expectNothingWider(page)
    return pdf
  } finally {
    await page.close()
  }
}

/** Beyond the width between the margins a browser would make everything on the paper smaller. */
async function expectNothingWider(page: Page): Promise<void> {
  const width = 680
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}
