import { expect, test } from 'playwright/test'
import { crmFiles } from './crm-files.ts'
import { inspect, listen } from './inspect.ts'
import { newRun } from './new-run.ts'
import { words } from './words.ts'

test.describe('ru', () => {
  test.use({ locale: 'ru' })

  test('VK Ads, amoCRM and Yandex Direct in one drop: leads of the CRM, search ads as the benchmark', async ({
    page,
  }) => {
    const complaints = listen(page)
    const t = words('ru')
    await newRun(page, t, 'Осенний тест')

    await page.locator('input[type=file]').setInputFiles(crmFiles())
    const all = page.getByRole('button', { name: t('import.queue.confirmAll', { count: 3 }) })
    await expect(all).toBeVisible()
    await expect(page.getByRole('main')).toContainText(t('import.platform.amocrm'))
    await inspect(page)
    await all.click()
    await expect(page.getByRole('heading', { name: t('import.queue.title', { count: 1 }) })).toBeHidden()
    await expect(all).toBeHidden()
    await expect(page.getByText(t('import.state.saved'), { exact: true })).toHaveCount(3)
    await inspect(page)

    await page.getByRole('link', { name: t('runs.tabs.overview'), exact: true }).click()
    const main = page.getByRole('main')
    await expect(main).toContainText(/6\s000/)
    await expect(main).toContainText(t('leads.note.crm'))
    await inspect(page)

    await page.getByRole('link', { name: t('runs.tabs.leads'), exact: true }).click()
    await expect(page.getByRole('row').filter({ hasText: t('leads.counts.attributed') })).toContainText(/3.*1.*9\s900/)
    await expect(page.getByRole('row').filter({ hasText: t('leads.counts.unattributed') })).toContainText('1')
    await expect(main).toContainText(t('leads.unattributed.reason.noMarks', { count: 1 }))
    await expect(main).toContainText('Дорого')
    await expect(main).not.toContainText('Петров')
    await inspect(page)
    await page.getByRole('button', { name: t('leads.stages.confirm') }).click()
    await expect(page.getByText(t('leads.stages.saved'))).toBeVisible()
    expect(complaints).toEqual([])
  })
})
