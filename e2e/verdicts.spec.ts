import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { inspect, listen } from './inspect.ts'
import { newRun } from './new-run.ts'
import type { Words } from './words.ts'
import { words } from './words.ts'

const DAYS = 10

/** Eight ads, each second one three times as dear as the others. */
function exportText(): string {
  const rows = Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: 8 }, (_, ad) => {
      const leads = ad % 2 === 0 ? 6 : 2
      return `2026-09-${String(7 + day).padStart(2, '0')},${ad + 11},Ad ${ad + 1},100,1800,${leads}`
    }),
  )
  return ['date,ad_id,ad_name,clicks,spend,leads', ...rows.flat(), ''].join('\n')
}

for (const locale of ['en', 'ru', 'ar'] as const) {
  test.describe(locale, () => {
    test.use({ locale, permissions: ['clipboard-read', 'clipboard-write'] })

    test('verdicts are accepted, overridden, put off, undone and carried out with the keys', async ({ page }) => {
      const complaints = listen(page)
      const t = words(locale)
      await importedRun(page, t)
      await page.getByRole('link', { name: t('runs.tabs.verdicts'), exact: true }).click()
      const rows = page.locator('[data-verdict-row]')
      await expect(rows).toHaveCount(4)
      await inspect(page)

      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await expect(rows.nth(1).getByRole('checkbox')).toBeFocused()
      await page.keyboard.press('k')
      await page.keyboard.press('a')
      await expect(rows).toHaveCount(3)
      await expect(page.getByRole('status').filter({ hasText: t('verdicts.said.accepted', { count: 1 }) })).toHaveCount(
        1,
      )
      await expect(rows.first().getByRole('checkbox')).toBeFocused()

      await page.keyboard.press('z')
      await expect(rows).toHaveCount(4)
      await expect(page.getByRole('heading', { name: t('verdicts.decided.title') })).toHaveCount(0)

      await page.keyboard.press('x')
      // The second key of a layout without Latin letters: where `j` is on the others.
      await press(page, 'о', 'KeyJ')
      await page.keyboard.press('x')
      await page.keyboard.press('o')
      const dialog = page.getByRole('alertdialog')
      // It is seen a moment before it has the focus, and only then hears the key.
      await expect(page.locator('[role="alertdialog"]:focus-within')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(rows.nth(2).getByRole('checkbox')).toBeFocused()
      await page.keyboard.press('a')
      await expect(rows).toHaveCount(2)

      await page.keyboard.press('s')
      await expect(rows).toHaveCount(1)
      await page.keyboard.press('o')
      await dialog.getByRole('button', { name: t('verdicts.override.save') }).click()
      await expect(dialog.getByRole('alert').first()).toBeVisible()
      await inspect(page)
      await dialog.getByText(t('analysis.verdict.word.keep'), { exact: true }).click()
      await dialog.getByRole('textbox').fill('jazz')
      await dialog.getByRole('button', { name: t('verdicts.override.save') }).click()
      await expect(rows).toHaveCount(0)

      const decided = page.getByRole('region', { name: t('verdicts.decided.title') })
      await expect(decided.getByRole('listitem')).toHaveCount(4)
      await expect(decided).toContainText('jazz')
      await carryOut(page, t)
      await page.reload()
      await expect(decided.getByRole('listitem')).toHaveCount(4)
      await expect(decided.getByRole('checkbox', { checked: true })).toHaveCount(2)
      await inspect(page)
      expect(complaints).toEqual([])
    })
  })
}

/** The ids are copied, saved as a file, and ticked off. */
async function carryOut(page: Page, t: Words): Promise<void> {
  const lists = page.getByRole('region', { name: t('verdicts.ids.title') })
  await expect(lists).toContainText(t('verdicts.ids.ads', { count: 2 }))
  await lists.getByText(t('verdicts.ids.copy'), { exact: true }).click()
  await expect(lists.getByRole('status')).not.toBeEmpty()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^1\d\n1\d$/)
  const download = page.waitForEvent('download')
  await lists.getByText('CSV', { exact: true }).click()
  expect((await download).suggestedFilename()).toMatch(/\.csv$/)
  await lists.getByText(t('verdicts.ids.allDone'), { exact: true }).click()
  await expect(lists).toHaveCount(0)
}

async function importedRun(page: Page, t: Words): Promise<void> {
  await newRun(page, t, 'Verdicts')
  const file = { name: 'ads.csv', mimeType: 'text/csv', buffer: Buffer.from(exportText()) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForURL(/\/import\/[^/]+$/)
  await page.getByRole('button', { name: t('import.plan.confirm', { count: 8 * DAYS }) }).click()
  await page.getByRole('link', { name: t('import.result.toOverview') }).click()
  await page.waitForURL(/\/runs\/[^/]+$/)
}

/** A key that gives another letter than on the layout of the test's own keyboard. */
async function press(page: Page, key: string, code: string): Promise<void> {
  await page.evaluate(
    (keys) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true })),
    { key, code },
  )
}
