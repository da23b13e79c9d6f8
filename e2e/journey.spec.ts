import { expect, test } from 'playwright/test'
import { inspect, listen } from './inspect.ts'
import { journeyFile } from './journey-file.ts'
import { words } from './words.ts'

for (const locale of ['en', 'ru', 'ar'] as const) {
  test.describe(locale, () => {
    test.use({ locale })

    test('from the list of runs to the decision, the verdict of each segment and the forecast', async ({ page }) => {
      const complaints = listen(page)
      const t = words(locale)

      await page.goto('/')
      await expect(page.locator('html')).toHaveAttribute('lang', locale)
      await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
      await inspect(page)

      await page
        .getByRole('link', { name: t('runs.new') })
        .first()
        .click()
      await page.getByLabel(t('runs.form.name')).first().fill(`Проба ${locale}`)
      await inspect(page)
      await page.getByRole('button', { name: t('runs.form.submit') }).click()

      await page.waitForURL(/\/runs\/[^/]+\/import$/)
      await inspect(page)
      await page.locator('input[type=file]').setInputFiles(journeyFile())

      await page.waitForURL(/\/import\/[^/]+$/)
      const confirm = page.getByRole('button', { name: t('import.plan.confirm', { count: 8 }) })
      await expect(confirm).toBeVisible()
      await inspect(page)
      await confirm.click()

      await expect(page.getByRole('heading', { name: t('import.result.title') })).toBeFocused()
      await inspect(page)
      await page.getByRole('link', { name: t('import.result.toOverview') }).click()

      await page.waitForURL(/\/runs\/[^/]+$/)
      await expect(page.getByRole('main')).toContainText('8,500'.replace(',', locale === 'ru' ? '\u00a0' : ','))
      const decision = page.getByRole('region', { name: t('analysis.decision.title') })
      await expect(decision).toContainText(t('analysis.decision.word.early'))
      await expect(decision).toContainText(t('reasons.fewEvents', { stage: 'lead', events: 4, needed: 10 }))
      const waiting = page.getByRole('link').filter({ hasText: t('analysis.verdict.word.wait') })
      await expect(waiting).toContainText(t('analysis.verdict.ads', { count: 4 }))
      await inspect(page)
      await page.getByRole('link', { name: t('runs.tabs.segments'), exact: true }).click()

      const women = page.getByRole('row').filter({ hasText: 'Женщины 25-34' })
      await expect(women).toContainText('50')
      const verdict = page.getByRole('listitem').filter({ hasText: 'Женщины 25-34' })
      await expect(verdict).toContainText(t('analysis.verdict.word.wait'))
      await inspect(page)

      await page.getByRole('link', { name: t('runs.tabs.forecast'), exact: true }).click()
      await expect(page.getByRole('heading', { name: t('analysis.forecast.plan.reallocated.title') })).toBeVisible()
      await expect(page.getByText(t('analysis.assumptions.title'), { exact: true })).toBeVisible()
      await inspect(page)
      expect(complaints).toEqual([])
    })
  })
}
