import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { inspect, listen } from './inspect.ts'
import { INVENTED, inventedFile, MEANINGS, nextFile } from './mapping-file.ts'
import { newRun } from './new-run.ts'
import { words } from './words.ts'

for (const locale of ['en', 'ar'] as const) {
  test.describe(locale, () => {
    test.use({ locale })

    test('an export that nobody knows is told once, and the next one asks nothing', async ({ page }) => {
      const complaints = listen(page)
      const t = words(locale)
      const headers = INVENTED[locale]
      await newRun(page, t, `Mapping ${locale}`)
      const importPage = page.url()

      await page.locator('input[type=file]').setInputFiles(inventedFile(headers))
      await page.waitForURL(/\/import\/[^/]+$/)
      await expect(page.getByRole('heading', { name: t('import.mapping.title') })).toBeVisible()
      await expect(page.getByText(t('import.mapping.missing.ad'))).toBeVisible()
      await inspect(page)
      const day = t('import.columns.takeGuess', { field: t('import.field.date') })
      await page.getByRole('button', { name: day }).click()
      for (const [index, header] of headers.entries()) {
        await columnOf(page, header).selectOption(MEANINGS[index] as string)
      }
      await expect(page.getByText(t('import.mapping.there'), { exact: true })).toHaveCount(3)
      const confirm = page.getByRole('button', { name: t('import.plan.confirm', { count: 4 }) })
      await expect(confirm).toBeEnabled()
      await expect(page.getByRole('region', { name: t('import.plan.rows') })).toContainText(/1[,.\s]?000/)
      await inspect(page)
      await confirm.click()
      await expect(page.getByRole('heading', { name: t('import.result.title') })).toBeFocused()

      await page.goto(importPage)
      await page.locator('input[type=file]').setInputFiles(nextFile(headers))
      await page.waitForURL(/\/import\/[^/]+$/)
      await expect(page.getByText(t('import.remembered.text'))).toBeVisible()
      await expect(page.getByRole('heading', { name: t('import.mapping.title') })).toBeHidden()
      await page.getByRole('button', { name: t('import.plan.confirm', { count: 2 }) }).click()
      await expect(page.getByRole('heading', { name: t('import.result.title') })).toBeFocused()
      await expect(page.getByRole('main')).toContainText(/1[,.\s]?250/)
      await inspect(page)

      await page.goto(importPage)
      await expect(page.getByRole('region', { name: t('import.calendar.table') })).toBeVisible()
      await inspect(page)
      await page.getByRole('link', { name: t('import.layouts.link') }).click()
      await expect(page.getByRole('heading', { name: t('import.layouts.title') })).toBeVisible()
      const mapping = page.getByRole('listitem').filter({ hasText: headers[5] })
      await expect(mapping.first()).toBeVisible()
      await inspect(page)

      await page
        .getByRole('button', { name: t('import.layouts.forget') })
        .first()
        .click()
      const putBack = page.getByRole('button', { name: t('import.layouts.putBack') })
      await expect(putBack).toBeFocused()
      await expect(mapping).toHaveCount(0)
      await inspect(page)
      await putBack.press('Enter')
      await expect(mapping.first()).toBeVisible()
      expect(complaints).toEqual([])
    })
  })
}

/** The choice of what a column means. */
function columnOf(page: Page, header: string) {
  return page.getByRole('listitem').filter({ hasText: header }).getByRole('combobox').first()
}
