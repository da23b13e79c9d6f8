import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { inspect, listen } from './inspect.ts'
import { newRun } from './new-run.ts'
import { words } from './words.ts'

/** Two days of an ad as a spreadsheet puts them into the clipboard. */
const TABLE = [
  ['Day', 'Ad name', 'Impressions', 'Clicks', 'Spend'],
  ['2026-09-07', 'Video A', '1000', '20', '300'],
  ['2026-09-08', 'Video A', '900', '18', '270'],
]
  .map((cells) => cells.join('\t'))
  .join('\n')

test.describe('en', () => {
  test.use({ locale: 'en' })

  test('a table is pasted, imported and taken back without a mouse', async ({ page }) => {
    const complaints = listen(page)
    const t = words('en')
    await newRun(page, t, 'Pasted')

    await tabTo(page, t('import.paste.title'))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel(t('import.paste.label'))).toBeFocused()
    await page.keyboard.insertText(TABLE)
    await inspect(page)
    await tabTo(page, t('import.paste.submit'))
    await page.keyboard.press('Enter')

    await page.waitForURL(/\/import\/[^/]+$/)
    const confirm = t('import.plan.confirm', { count: 2 })
    await expect(page.getByRole('button', { name: confirm })).toBeVisible()
    await tabTo(page, confirm)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: t('import.result.title') })).toBeFocused()

    await tabTo(page, t('import.takeBack.button'))
    await page.keyboard.press('Enter')
    const question = page.getByRole('alertdialog')
    // It is seen a moment before it has the focus, and only then hears the key.
    await expect(page.locator('[role="alertdialog"]:focus-within')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(page.getByRole('button', { name: t('import.takeBack.button') })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, t('import.takeBack.confirm'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: t('import.reverted.title') })).toBeFocused()
    await inspect(page)
    expect(complaints).toEqual([])
  })

  test('a table pasted anywhere on the page is taken in', async ({ page }) => {
    const t = words('en')
    await newRun(page, t, 'Pasted anywhere')
    await expect(page.getByText(t('import.paste.title'))).toBeVisible()
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, TABLE)
    await page.waitForURL(/\/import\/[^/]+$/)
    await expect(page.getByRole('button', { name: t('import.plan.confirm', { count: 2 }) })).toBeVisible()
  })
})

/** Goes on by Tab until what has the focus is named so; it has to be there within the page's few dozen stops. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    if (focused === name) return
  }
  throw new Error(`Tab does not reach "${name}"`)
}
