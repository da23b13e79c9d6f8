import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { inspect, listen } from './inspect.ts'
import { newRun } from './new-run.ts'
import type { Words } from './words.ts'
import { words } from './words.ts'

test.use({ locale: 'en' })

test('a report is written, finished, closed to changes, printed in another language and reopened', async ({ page }) => {
  const complaints = listen(page)
  const [t, arabic] = [words('en'), words('ar')]
  await newRun(page, t, 'Reported')
  await importDays(page, t)
  const run = page.url().replace(/\/import\/.*/, '')
  await page.goto(`${run}/report`)
  const report = page.getByRole('article', { name: t('report.label') })
  await expect(report.getByRole('heading', { name: t('report.part.summary') })).toBeVisible()
  await inspect(page)

  await page.getByLabel(t('report.desk.agency')).fill('Agency of Ads')
  await page.getByRole('button', { name: t('report.desk.commentOn', { part: t('report.part.summary') }) }).click()
  await page.getByLabel(t('report.desk.commentOn', { part: t('report.part.summary') })).fill('The first video works.')
  await expect(report.getByText('The first video works.')).toBeVisible()
  await page.getByRole('checkbox', { name: t('report.part.reading') }).uncheck()
  await expect(report.getByRole('heading', { name: t('report.part.reading') })).toBeHidden()
  await expect(page.getByText(t('report.desk.saved'), { exact: true })).toBeVisible()
  await page.reload()
  await expect(report.getByText('Agency of Ads')).toBeVisible()
  await expect(report.getByText('The first video works.')).toBeVisible()

  await page.getByLabel(t('report.desk.language')).selectOption('ar')
  await expect(page.getByRole('article', { name: arabic('report.label') })).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { name: arabic('report.part.summary') })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByLabel(t('report.desk.language')).selectOption('screen')
  await expect(report.getByRole('heading', { name: t('report.part.summary') })).toBeVisible()

  await finish(page, t, 'Anna')
  await expect(page.getByRole('heading', { level: 2, name: /1\.0/ })).toBeVisible()
  await expect(report.getByText(/^[\da-f]{64}$/)).toBeVisible()
  await inspect(page)

  await page.goto(`${run}/settings`)
  await page.getByLabel(t('runs.form.name')).first().fill('Renamed')
  await page.getByRole('button', { name: t('runs.settings.save') }).click()
  await expect(page.getByRole('alert').filter({ hasText: '1.0' })).toBeVisible()

  await page.goto(`${run}/report`)
  await page.getByRole('button', { name: t('report.final.reopen') }).click()
  await page.getByRole('button', { name: t('report.final.confirm'), exact: true }).click()
  await expect(page.getByRole('button', { name: t('report.finish.action') })).toBeVisible()
  await page.getByRole('link', { name: /1\.0/ }).click()
  await page.getByRole('link', { name: 'العربية' }).click()
  const again = page.getByRole('article', { name: arabic('report.label') })
  await expect(again.getByText('The first video works.')).toBeVisible()
  await inspect(page)
  expect(complaints.filter((complaint) => !complaint.includes('409'))).toEqual([])
})

async function finish(page: Page, t: Words, name: string): Promise<void> {
  await page.getByRole('button', { name: t('report.finish.action') }).click()
  await page.getByRole('button', { name: t('report.finish.confirm'), exact: true }).click()
  await expect(page.getByText(t('report.finish.nameMissing'))).toBeVisible()
  await page.getByLabel(t('report.finish.name')).fill(name)
  await page.getByRole('button', { name: t('report.finish.confirm'), exact: true }).click()
}

/** Two weeks of two videos, pasted as a spreadsheet puts them into the clipboard. */
async function importDays(page: Page, t: Words): Promise<void> {
  const days = Array.from({ length: 14 }, (_, day) => `2026-09-${String(7 + day).padStart(2, '0')}`)
  const rows = days.flatMap((day) => [
    [day, 'Video A', 1000, 20, 3, 300],
    [day, 'Video B', 900, 18, 1, 270],
  ])
  const table = [['Day', 'Ad name', 'Impressions', 'Clicks', 'Leads', 'Spend'], ...rows]
  await page.getByText(t('import.paste.title')).click()
  await page.getByLabel(t('import.paste.label')).fill(table.map((cells) => cells.join('\t')).join('\n'))
  await page.getByRole('button', { name: t('import.paste.submit') }).click()
  await page.getByRole('button', { name: t('import.plan.confirm', { count: rows.length }) }).click()
  await expect(page.getByRole('heading', { name: t('import.result.title') })).toBeVisible()
}
