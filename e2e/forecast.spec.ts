import { expect, test } from 'playwright/test'
import { inspect, listen } from './inspect.ts'
import { makePrintRun } from './print-run.ts'
import { words } from './words.ts'

for (const { locale, forward } of [
  { locale: 'en', forward: 'ArrowRight' },
  { locale: 'ar', forward: 'ArrowLeft' },
] as const) {
  test.describe(locale, () => {
    test.use({ locale })

    test('an assumption is moved by the keys, shows what it changes, and is kept', async ({ page, baseURL }) => {
      const complaints = listen(page)
      const t = words(locale)
      const address = `${await makePrintRun(page.request, baseURL ?? '', 12)}/forecast`
      await page.goto(address)
      const days = page.getByRole('slider', { name: t('forecast.whatIf.days.label') })
      const changed = page.getByRole('status').filter({ hasText: t('forecast.changed.title') })
      await expect(changed).toContainText(t('forecast.changed.nothing'))
      await expect(page.getByText(t('analysis.forecast.lead', { days: 28 }))).toBeVisible()
      await page.waitForLoadState('networkidle')

      await days.focus()
      await page.keyboard.press(forward)
      await expect(page).toHaveURL(/\?days=35$/)
      await expect(days).toHaveAttribute('aria-valuetext', t('forecast.whatIf.days.value', { days: 35 }))
      await expect(page.getByText(t('analysis.forecast.lead', { days: 35 }))).toBeVisible()
      await expect(page.getByText(t('forecast.whatIf.banner'), { exact: true })).toBeVisible()
      await expect(changed).not.toContainText(t('forecast.changed.nothing'))
      await expect(days).toBeFocused()
      await inspect(page)

      await page.getByRole('button', { name: t('forecast.whatIf.keep') }).click()
      await expect(page.getByText(t('forecast.whatIf.kept'), { exact: true })).toBeVisible()
      await expect(page).toHaveURL(address)
      await expect(changed).toContainText(t('forecast.changed.nothing'))
      await page.reload()
      await expect(days).toHaveValue('35')
      await expect(page.getByText(t('forecast.whatIf.banner'), { exact: true })).toHaveCount(0)

      await page.waitForLoadState('networkidle')
      await page.getByRole('button', { name: t('forecast.whatIf.toDefaults') }).click()
      await expect(page).toHaveURL(/\?days=&dailyBudget=$/)
      await expect(days).toHaveValue('28')
      await page.getByRole('button', { name: t('forecast.whatIf.toSaved') }).click()
      await expect(page).toHaveURL(address)
      await expect(days).toHaveValue('35')
      expect(complaints).toEqual([])
    })
  })
}
