import { expect, test } from 'playwright/test'
import { awake } from './awake.ts'
import { inspect, listen } from './inspect.ts'
import { demoRun, open } from './screens.ts'
import { words } from './words.ts'

const t = words('en')

test('keys choose the cost, lead to the filters and to the report; a filter never changes the decision', async ({
  page,
}) => {
  const complaints = listen(page)
  const run = await demoRun(page)
  await open(page, run)
  const chosen = page.getByLabel(t('analysis.trend.measure'))
  await expect(chosen).toHaveValue('costPerLead')
  await awake(page)
  await page.keyboard.press('1')
  await expect(chosen).toHaveValue('cpc')
  await page.keyboard.press('4')
  await expect(chosen).toHaveValue('costPerSale')

  const decision = page.getByRole('region', { name: t('analysis.decision.title') })
  const said = await decision.innerText()
  await page.keyboard.press('f')
  await expect(page.getByRole('button', { name: t('analysis.filter.period'), exact: true })).toBeFocused()
  await open(page, `${run}?from=2026-09-08&to=2026-09-10`)
  await expect(page.getByText(t('analysis.filter.filtered'))).toBeVisible()
  await expect(page.getByText(t('analysis.verdict.wholeRun'))).toBeVisible()
  expect(lastLines(await decision.innerText())).toBe(lastLines(said))
  await inspect(page)

  await page.getByRole('button', { name: t('analysis.filter.reset') }).click()
  await expect(page.getByText(t('analysis.filter.filtered'))).toBeHidden()
  await page.keyboard.press('p')
  await page.waitForURL(/\/report$/)
  expect(complaints).toEqual([])
})

/** The first line says how long ago the data came in. */
function lastLines(text: string): string {
  return text.split('\n').slice(1).join('\n')
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole answer can be read', async ({ page }) => {
    await page.goto(await demoRun(page))
    const decision = page.getByRole('region', { name: t('analysis.decision.title') })
    await expect(decision).toContainText(t('analysis.decision.word.go'))
    for (const title of [
      'analysis.costs.title',
      'overview.money.title',
      'analysis.funnel.title',
      'overview.waste.title',
    ])
      await expect(page.getByRole('heading', { name: t(title) })).toBeVisible()
    const picture = page.getByRole('img', {
      name: t('overview.trend.title', { measure: t('analysis.measure.costPerLead') }),
    })
    await expect(picture.filter({ visible: true })).toHaveCount(1)
  })
})
