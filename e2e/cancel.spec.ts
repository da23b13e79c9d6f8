import { expect, test } from 'playwright/test'
import { inspect, listen } from './inspect.ts'
import { newRun } from './new-run.ts'
import { words } from './words.ts'

/** Long enough that somebody can change their mind while it is being saved. */
const ROWS = 200_000

test.describe('en', () => {
  test.use({ locale: 'en' })

  test('an import is cancelled while it is saved, and run again', async ({ page }) => {
    const complaints = listen(page)
    const t = words('en')
    await newRun(page, t, 'Cancelled')
    const importPage = page.url()

    await page.locator('input[type=file]').setInputFiles(largeFile())
    await page.waitForURL(/\/import\/[^/]+$/)
    const confirm = page.getByRole('button', { name: t('import.plan.confirm', { count: ROWS }) })
    await confirm.click({ timeout: 90_000 })
    await page.getByRole('button', { name: t('common.cancel') }).click()
    await expect(page.getByRole('heading', { name: t('import.failed.title') })).toBeFocused()
    await expect(page.getByRole('main')).toContainText(t('refusals.cancelled'))
    await inspect(page)

    await page.goto(importPage)
    await expect(page.getByText(t('import.list.empty'))).toBeVisible()
    const waiting = page.getByRole('listitem').filter({ hasText: 'large.csv' })
    await waiting.getByRole('button', { name: t('import.queue.rerun') }).click()
    await expect(waiting).toContainText(t('import.queue.rows', { count: ROWS }), { timeout: 90_000 })
    await waiting.getByRole('button', { name: t('import.queue.drop') }).click()
    await expect(waiting).toHaveCount(0)
    expect(complaints).toEqual([])
  })
})

function largeFile() {
  const rows = Array.from({ length: ROWS }, (_, row) => `2026-09-07,ad ${row},100,2,${row % 97}.5`)
  const text = ['Day,Ad name,Impressions,Clicks,Spend', ...rows, ''].join('\n')
  return { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}
