import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { awake } from './awake.ts'
import { listen } from './inspect.ts'
import { demoRun, open } from './screens.ts'
import { words } from './words.ts'

const t = words('en')

test('the overview that the server draws is the one that the browser draws', async ({ page }) => {
  const complaints = listen(page)
  const run = await demoRun(page)
  await open(page, run)
  await awake(page)
  const fromServer = await page.getByRole('main').innerText()
  expect(await lostReferences(page)).toEqual([])

  await page.getByLabel(t('analysis.trend.measure')).selectOption('cpc')
  expect(await lostReferences(page)).toEqual([])

  const tabs = page.getByRole('navigation', { name: t('runs.tabs.label') })
  await tabs.getByRole('link', { name: t('runs.tabs.verdicts'), exact: true }).click()
  await page.waitForURL(/\/verdicts$/)
  await tabs.getByRole('link', { name: t('runs.tabs.overview'), exact: true }).click()
  await page.waitForURL(new RegExp(`${run}$`))
  await expect(page.getByRole('heading', { name: t('analysis.costs.title') })).toBeVisible()
  expect(withoutAge(await page.getByRole('main').innerText())).toBe(withoutAge(fromServer))
  expect(complaints).toEqual([])
})

/** What pictures and controls point at by an id that nothing on the page has. */
function lostReferences(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const named = document.querySelectorAll('[aria-labelledby], [aria-controls], [aria-describedby]')
    const ids = [...named].flatMap((element) =>
      ['aria-labelledby', 'aria-controls', 'aria-describedby'].flatMap(
        (name) => element.getAttribute(name)?.split(' ') ?? [],
      ),
    )
    const drawn = [...document.body.innerHTML.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? '')
    return [...ids, ...drawn].filter((id) => document.getElementById(id) === null)
  })
}

/** A minute may pass between the two. */
function withoutAge(text: string): string {
  return text.replaceAll(/\d+ minutes? ago|now/g, '')
}
