import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { openAgencyHouse } from './agency-house.ts'
import { inspect } from './inspect.ts'
import { newRun } from './new-run.ts'
import { words } from './words.ts'

test.use({ locale: 'en' })

const t = words('en')
const CLIENT = 'Ромашка & sons'

test('a client is taken along whole, and then deleted by typing the name', async ({ browser }) => {
  test.slow()
  const house = await openAgencyHouse()
  try {
    const page = await (await browser.newContext({ baseURL: house.url, locale: 'en' })).newPage()
    await page.goto('/setup')
    await page.getByLabel(t('people.setUp.code')).fill(house.code)
    await page.getByLabel(t('people.name')).fill('Anna')
    await page.getByLabel(t('people.email')).fill('anna@example.com')
    await page.getByLabel(t('people.newPassword'), { exact: true }).fill('umbrella-7-kitchen-otter')
    await page.getByRole('button', { name: t('people.setUp.submit') }).click()
    await page.waitForURL('**/runs')
    await page.goto('/clients')
    await expect(page.getByText(t('keeping.data.deleteFirst'))).toBeVisible()
    await page.getByLabel(t('people.clients.newName')).first().fill(CLIENT)
    await page.getByRole('button', { name: t('people.clients.create'), exact: true }).click()
    await page.waitForURL('**/runs')
    await newRun(page, t, 'Autumn')

    await page.goto('/clients')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: t('keeping.data.export') }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^Ромашка & sons, \d{4}-\d\d-\d\d\.zip$/)
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')

    await page.getByRole('button', { name: t('keeping.data.delete') }).click()
    const question = page.getByRole('alertdialog')
    await inspect(page)
    const sure = question.getByRole('button', { name: t('keeping.removal.confirm') })
    await question.getByRole('textbox').fill('Ромашка')
    await expect(sure).toBeDisabled()
    await question.getByRole('textbox').fill(CLIENT)
    await sure.click()
    await expect(page.getByText(t('keeping.data.deleteFirst'))).toBeVisible()
    await expect(page.getByRole('heading', { name: CLIENT })).toBeHidden()
    await page.goto('/activity')
    await expect(page.getByText(CLIENT)).toBeVisible()
  } finally {
    await house.close()
  }
})
