import { expect, test } from 'playwright/test'
import { makeWorkbook } from '../tests/import/make-workbook.ts'
import { inspect, listen } from './inspect.ts'
import { words } from './words.ts'

const sheet = (name: string, day: string) => ({
  name,
  rows: [
    ['date', 'ad_id', 'clicks', 'spend'],
    [day, 'ad1', 3, 10],
  ],
})
const WORKBOOK = {
  name: 'last-year.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: makeWorkbook([sheet('First', '2025-09-08'), sheet('Second', '2025-09-15')]),
}

test('a file from outside the run moves its dates by a click and back, and its next sheet follows', async ({
  page,
}) => {
  const complaints = listen(page)
  const t = words('en')
  await page.goto('/runs/new')
  await page.getByLabel(t('runs.form.name')).first().fill('Outside')
  await page.getByRole('button', { name: t('runs.form.submit') }).click()
  await page.waitForURL(/\/runs\/[^/]+\/import$/)
  await page.locator('input[type=file]').setInputFiles(WORKBOOK)
  await page.waitForURL(/\/import\/[^/]+$/)

  const period = page.getByRole('definition').filter({ hasText: 'days)' })
  const planned = await period.innerText()
  const setDates = page.getByRole('button', { name: /^Set the run’s dates to/ })
  const putBack = page.getByRole('button', { name: /^Put back/ })
  await setDates.click()
  await expect(putBack).toBeFocused()
  await expect(page.getByRole('definition').filter({ hasText: '8 Sept 2025 (1 day)' })).toBeVisible()
  await inspect(page)
  await putBack.click()
  await expect(period).toHaveText(planned)
  await expect(setDates).toBeVisible()

  await page.getByRole('button', { name: t('import.plan.confirm', { count: 1 }) }).click()
  await expect(page.getByRole('heading', { name: t('import.result.title') })).toBeFocused()
  await expect(setDates).toBeVisible()
  await inspect(page)
  await page.getByRole('button', { name: /Second/ }).click()
  await expect(page.getByRole('heading', { name: t('import.plan.title') })).toBeVisible()
  await expect(page.getByRole('combobox', { name: t('import.plan.sheet') })).toHaveValue('Second')
  expect(complaints).toEqual([])
})
