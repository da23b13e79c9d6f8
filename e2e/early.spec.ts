import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { listen } from './inspect.ts'
import { journeyFile } from './journey-file.ts'
import { importText } from './print-run.ts'
import { makeRun, open } from './screens.ts'
import { words } from './words.ts'

test.use({ locale: 'en' })
const t = words('en')

test('what is typed, sent and dropped before the script has come is done once it is there', async ({ page }) => {
  const complaints = listen(page)
  const script = await holdScripts(page)
  await page.goto('/runs/new', { waitUntil: 'commit' })
  await page.getByLabel(t('runs.form.name')).first().fill('Early')
  await page.getByLabel(t('runs.form.target.lead')).fill('500')
  await page.getByLabel(t('runs.form.primaryStage')).selectOption('sale')
  await page.getByRole('button', { name: t('runs.form.submit') }).click()
  script.letThrough()
  await page.waitForURL(/\/runs\/[^/]+\/import$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Early' })).toBeVisible()
  const analysis = await page.request.get(`/api/v1${new URL(page.url()).pathname.replace('/import', '/analysis')}`)
  expect((await analysis.json()).about).toMatchObject({ targets: { lead: 500 }, primaryStage: 'sale' })

  script.hold()
  await page.reload({ waitUntil: 'commit' })
  await page.locator('input[type=file]').setInputFiles(journeyFile())
  script.letThrough()
  await page.waitForURL(/\/import\/[^/]+$/)
  await expect(page.getByRole('button', { name: t('import.plan.confirm', { count: 8 }) })).toBeVisible()
  expect(complaints).toEqual([])
})

test('buttons and boxes pressed before the script has come act once it is there, and once only', async ({ page }) => {
  const complaints = listen(page)
  await open(page, '/runs')
  const run = await makeRun(page, 'Pressed early')
  const text = journeyFile().buffer.toString()
  await importText(page.request, new URL(page.url()).origin, `/api/v1${run}`, 'days', text)
  const script = await holdScripts(page)
  await page.goto(`${run}/report`, { waitUntil: 'commit' })
  const part = page.getByRole('checkbox', { name: t('report.part.reading') })
  const heading = page.getByRole('article').getByRole('heading', { name: t('report.part.reading') })
  await part.uncheck()
  const comment = t('report.desk.commentOn', { part: t('report.part.summary') })
  await page.getByRole('button', { name: comment }).dblclick()
  await expect(heading).toBeVisible()
  script.letThrough()
  await expect(heading).toBeHidden()
  await expect(part).not.toBeChecked()
  await expect(page.getByRole('textbox', { name: comment })).toBeFocused()

  script.hold()
  await page.goto(run, { waitUntil: 'commit' })
  await page.getByRole('button', { name: t('share.desk.action') }).click()
  script.letThrough()
  await expect(page.getByRole('dialog', { name: t('share.desk.title') })).toBeVisible()
  expect(complaints).toEqual([])
})

/** Keeps every script of the app away until it is let through. */
async function holdScripts(page: Page) {
  let gate = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await gate.promise
    await route.continue()
  })
  return {
    hold: () => {
      gate = Promise.withResolvers<void>()
    },
    letThrough: () => gate.resolve(),
  }
}
