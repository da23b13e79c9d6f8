import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { awake } from './awake.ts'
import { listen } from './inspect.ts'
import { KEYBOARD_ROWS, keyboardFile } from './keyboard-file.ts'
import { arrowTo, tabAndPress, tabAndType, tabTo } from './keys.ts'
import type { Words } from './words.ts'
import { words } from './words.ts'

for (const { locale, forward } of [
  { locale: 'en', forward: 'ArrowRight' },
  { locale: 'ar', forward: 'ArrowLeft' },
] as const) {
  test.describe(locale, () => {
    test.use({ locale })

    test('the whole journey by keyboard: file, answers, overview, verdicts, forecast, report, link, undo', async ({
      page,
    }) => {
      test.setTimeout(400_000)
      const complaints = listen(page)
      const t = words(locale)
      // A ring on its way to its colour is not there yet.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto('/runs')
      await test.step('a run', () => createRun(page, t))
      await test.step('its file', () => importFile(page, t))
      await test.step('overview', () => lookOver(page, t))
      await test.step('verdicts', () => decide(page, t))
      await test.step('forecast', () => moveForecast(page, t, forward))
      await test.step('report', () => writeReport(page, t))
      await test.step('link', () => shareAndClose(page, t))
      await test.step('undo', () => takeBack(page, t))
      expect(complaints).toEqual([])
    })
  })
}

async function createRun(page: Page, t: Words): Promise<void> {
  await tabAndPress(page, page.getByRole('link', { name: t('runs.new') }))
  await page.waitForURL(/\/runs\/new$/)
  await tabAndType(page, page.getByRole('textbox', { name: t('runs.form.name') }), 'By keyboard')
  await tabAndType(page, page.getByRole('textbox', { name: t('runs.form.target.lead') }), '500')
  await tabAndPress(page, page.getByRole('button', { name: t('runs.form.submit') }))
  await page.waitForURL(/\/runs\/[^/]+\/import$/)
}

async function importFile(page: Page, t: Words): Promise<void> {
  await tabTo(page, page.locator('input[type=file]'))
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(keyboardFile())
  await page.waitForURL(/\/import\/[^/]+$/)

  await tabTo(page, page.getByRole('radio', { name: t('import.question.dayFirst') }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio')).toHaveCount(0)
  const confirm = page.getByRole('button', { name: t('import.plan.confirm', { count: KEYBOARD_ROWS }) })
  await expect(confirm).not.toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('heading', { name: t('import.plan.title') })).toBeFocused()
  await tabAndPress(page, page.locator('main [role="status"] button'))
  await expect(page.locator('main [role="status"] button')).toBeFocused()
  await tabAndPress(page, confirm)
  await expect(page.getByRole('heading', { name: t('import.result.title') })).toBeFocused()
  await tabAndPress(page, page.getByRole('link', { name: t('import.result.toOverview') }))
  await page.waitForURL(/\/runs\/[^/]+$/)
}

async function lookOver(page: Page, t: Words): Promise<void> {
  const chosen = page.getByLabel(t('analysis.trend.measure'))
  await expect(chosen).toHaveValue('costPerLead')
  await awake(page)
  for (const [key, measure] of [
    ['1', 'cpc'],
    ['2', 'costPerSubscriber'],
    ['3', 'costPerLead'],
    ['4', 'costPerSale'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(chosen).toHaveValue(measure)
  }
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: t('analysis.filter.period'), exact: true })).toBeFocused()
  await tabAndPress(page, page.getByRole('button', { name: t('analysis.dimension.segment'), exact: true }))
  await tabAndPress(page, page.getByRole('checkbox', { name: 'Women 25-34' }), 'Space')
  await expect(page.getByText(t('analysis.filter.filtered'))).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: t('analysis.filter.reset') }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('analysis.filter.filtered'))).toBeHidden()
}

async function decide(page: Page, t: Words): Promise<void> {
  await go(page, 'v', /\/verdicts$/)
  const rows = page.locator('[data-verdict-row]')
  await expect(rows).toHaveCount(4)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(rows.first().getByRole('checkbox')).toBeFocused()
  await page.keyboard.press('a')
  await expect(rows).toHaveCount(3)
  await page.keyboard.press('z')
  await expect(rows).toHaveCount(4)
  await page.keyboard.press('a')
  await expect(rows).toHaveCount(3)

  await page.keyboard.press('o')
  const dialog = page.locator('[role="alertdialog"]:focus-within')
  await expect(dialog).toBeVisible()
  await tabTo(page, dialog.getByRole('radio'))
  await page.keyboard.press('Space')
  await tabAndType(page, dialog.getByRole('textbox'), 'The landing page was down.')
  await tabAndPress(page, dialog.getByRole('button', { name: t('verdicts.override.save') }))
  await expect(rows).toHaveCount(2)
  await expect(rows.locator('input:focus')).toHaveCount(1)
  await page.keyboard.press('s')
  await expect(rows).toHaveCount(1)
  await go(page, 's', /\/segments$/)
  await expect(page.getByRole('row').filter({ hasText: 'Women 25-34' }).first()).toBeVisible()
}

async function moveForecast(page: Page, t: Words, forward: string): Promise<void> {
  await go(page, 'f', /\/forecast$/)
  const days = page.getByRole('slider', { name: t('forecast.whatIf.days.label') })
  await tabTo(page, days)
  await page.keyboard.press(forward)
  await expect(page).toHaveURL(/\?days=35$/)
  await expect(days).toBeFocused()
  await tabAndPress(page, page.getByRole('button', { name: t('forecast.whatIf.toSaved') }))
  await expect(page).toHaveURL(/\/forecast$/)
}

async function writeReport(page: Page, t: Words): Promise<void> {
  await go(page, 'r', /\/report$/)
  const report = page.getByRole('article')
  const language = page.getByLabel(t('report.desk.language'))
  await tabTo(page, language)
  await arrowTo(page, language, 'ru')
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'ru')
  const part = t('report.desk.commentOn', { part: t('report.part.summary') })
  await tabAndPress(page, page.getByRole('button', { name: part }))
  await expect(page.getByRole('textbox', { name: part })).toBeFocused()
  await page.keyboard.type('Half of the ads pay for the other half.')
  await tabAndPress(page, page.getByRole('checkbox', { name: t('report.part.reading') }), 'Space')
  await expect(report.getByText('Half of the ads pay for the other half.')).toBeVisible()

  await tabAndPress(page, page.getByRole('button', { name: t('report.finish.action') }))
  await expect(page.locator('[role="alertdialog"]:focus-within')).toBeVisible()
  await tabAndType(page, page.getByRole('textbox', { name: t('report.finish.name') }), 'Anna')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /1\.0/ }).first()).toBeVisible()
}

async function shareAndClose(page: Page, t: Words): Promise<void> {
  await tabAndPress(page, page.getByRole('button', { name: t('share.desk.action') }))
  const dialog = page.getByRole('dialog', { name: t('share.desk.title') })
  await tabAndType(page, dialog.getByRole('textbox', { name: t('share.desk.label') }), 'Owner')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel(t('share.desk.address'))).toBeFocused()
  await tabAndPress(
    page,
    dialog.getByRole('button', { name: t('share.desk.revokeNamed', { name: '\u2068Owner\u2069' }) }),
  )
  await expect(dialog.getByText(t('share.desk.state.revoked'), { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: t('share.desk.action') })).toBeFocused()
}

/** A finished report closes its run: it is reopened first, then the palette leads to the files. */
async function takeBack(page: Page, t: Words): Promise<void> {
  await tabAndPress(page, page.getByRole('button', { name: t('report.final.reopen') }))
  await expect(page.locator('[role="alertdialog"]:focus-within')).toBeVisible()
  await tabAndPress(page, page.getByRole('button', { name: t('report.final.confirm'), exact: true }))
  await expect(page.getByRole('button', { name: t('report.finish.action') })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(
    page
      .getByRole('dialog', { name: t('palette.title') })
      .getByRole('option')
      .first(),
  ).toBeVisible()
  await page.keyboard.type(t('palette.do.upload'))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/import$/)
  await tabAndPress(page, page.getByRole('button', { name: t('import.takeBack.button') }))
  await expect(page.locator('[role="alertdialog"]:focus-within')).toBeVisible()
  await tabAndPress(page, page.getByRole('button', { name: t('import.takeBack.confirm') }))
  await expect(page.getByText(t('import.state.reverted'), { exact: true })).toBeVisible()
}

/** To another page of the run by two keys. */
async function go(page: Page, key: string, address: RegExp): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(key)
  await page.waitForURL(address)
  await page.waitForLoadState('networkidle')
  await awake(page)
}
