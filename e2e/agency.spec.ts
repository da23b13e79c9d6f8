import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import type { AgencyHouse } from './agency-house.ts'
import { openAgencyHouse } from './agency-house.ts'
import { inspect } from './inspect.ts'
import { newRun } from './new-run.ts'
import { words } from './words.ts'

test.describe.configure({ mode: 'serial' })
test.use({ locale: 'en' })

const t = words('en')
const DEMO = 'Home fitness course'

let house: AgencyHouse
test.beforeAll(async () => {
  house = await openAgencyHouse()
})
test.afterAll(() => house.close())

test('an agency with two clients, three roles, a link and a PDF', async ({ browser }) => {
  test.slow()
  const visit = async () => {
    const context = await browser.newContext({ baseURL: house.url, locale: 'en' })
    return context.newPage()
  }

  const admin = await visit()
  await admin.goto('/runs')
  await admin.waitForURL('**/setup')
  await inspect(admin)
  await admin.getByLabel(t('people.setUp.code')).fill(house.code)
  await fillPerson(admin, 'Anna')
  await admin.getByRole('button', { name: t('people.setUp.submit') }).click()
  await admin.waitForURL('**/runs')
  await expect(admin.getByRole('link', { name: DEMO })).toBeVisible()
  await inspect(admin)

  const viewerLink = await invite(admin, 'viewer')
  const editorLink = await invite(admin, 'editor')

  const viewer = await visit()
  await viewer.goto(viewerLink)
  await inspect(viewer)
  await fillPerson(viewer, 'Vera')
  await viewer.getByRole('button', { name: t('people.join.submit') }).click()
  await viewer.waitForURL('**/runs')
  await expect(viewer.getByRole('link', { name: t('runs.new') })).toBeHidden()
  await viewer.getByRole('link', { name: DEMO }).click()
  await expect(viewer.getByRole('region', { name: t('analysis.decision.title') })).toBeVisible()
  await expect(viewer.getByRole('link', { name: t('runs.tabs.settings'), exact: true })).toBeHidden()
  const demo = new URL(viewer.url()).pathname
  expect((await viewer.goto('/people'))?.status()).toBe(404)

  await admin.goto('/clients')
  await admin.getByLabel(t('people.clients.newName')).first().fill('Acme')
  await admin.getByRole('button', { name: t('people.clients.create'), exact: true }).click()
  await admin.waitForURL('**/runs')
  await newRun(admin, t, 'Acme test')
  const acme = new URL(admin.url()).pathname
  await admin.goto('/clients')
  await expect(admin.getByText('Acme test')).toBeVisible()
  await expect(admin.getByText(t('analysis.decision.word.go'))).toBeVisible()
  await inspect(admin)
  expect((await viewer.goto(acme))?.status()).toBe(404)

  const editor = await visit()
  await editor.goto(editorLink)
  await fillPerson(editor, 'Egor')
  await editor.getByRole('button', { name: t('people.join.submit') }).click()
  await editor.waitForURL('**/runs')
  await newRun(editor, t, 'Second test')
  await editor.goto(`${demo}/report`)
  const saving = editor.waitForEvent('download')
  await editor.getByRole('button', { name: t('report.desk.pdf') }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.pdf$/)

  await editor.getByRole('button', { name: t('share.desk.action') }).click()
  await editor.getByRole('button', { name: t('share.desk.create') }).click()
  const shared = await editor.getByLabel(t('share.desk.address')).inputValue()
  const owner = await visit()
  await owner.goto(shared)
  await expect(owner.getByText(t('share.money.spent'))).toBeVisible()

  await editor.reload()
  await editor.getByRole('button', { name: t('share.desk.action') }).click()
  await editor.getByLabel(t('share.desk.password')).fill('for the owner')
  await editor.getByRole('button', { name: t('share.desk.create') }).click()
  const locked = await editor.getByLabel(t('share.desk.address')).inputValue()
  await expect(editor.getByText(t('share.desk.protected'))).toBeVisible()
  await owner.goto(locked)
  expect(await owner.content()).not.toContain(DEMO)
  await inspect(owner)
  await owner.getByLabel(t('share.locked.password')).fill('for somebody else')
  await owner.getByRole('button', { name: t('share.locked.open') }).click()
  await expect(owner.getByText(t('share.locked.wrong'))).toBeVisible()
  await owner.getByLabel(t('share.locked.password')).fill('for the owner')
  await owner.getByRole('button', { name: t('share.locked.open') }).click()
  await expect(owner.getByText(t('share.money.spent'))).toBeVisible()
  await owner.goto(locked)
  await expect(owner.getByText(t('share.money.spent'))).toBeVisible()

  await admin.goto('/clients')
  await admin.getByRole('button', { name: t('people.clients.openNamed', { name: '\u2068Touchstone\u2069' }) }).click()
  await admin.waitForURL('**/runs')
  await admin.goto('/people')
  await inspect(admin)
  await admin.getByRole('button', { name: t('people.people.editNamed', { name: '\u2068Vera\u2069' }) }).click()
  await admin.getByRole('button', { name: t('people.people.close') }).click()
  await inspect(admin)
  await admin.getByRole('button', { name: t('people.people.close') }).click()
  await expect(admin.getByText(t('people.people.closed'))).toBeVisible()
  await admin.getByRole('link', { name: t('activity.bar') }).click()
  await admin.waitForURL('**/activity')
  await expect(admin.getByText('Account closed: \u2068Vera\u2069')).toBeVisible()
  await expect(admin.getByText(/^Invitation made, /)).toHaveCount(2)
  await expect(admin.getByText(/^Link for the owner made$/)).toHaveCount(2)
  await inspect(admin)
  await viewer.goto('/runs')
  await viewer.waitForURL('**/sign-in')
  await inspect(viewer)
  await viewer.getByLabel(t('people.email')).fill('vera@example.com')
  await viewer.getByLabel(t('people.password')).fill('a password of Vera')
  await viewer.getByRole('button', { name: t('people.signIn.submit') }).click()
  await expect(viewer.getByText(t('refusals.signInFailed'))).toBeVisible()

  await admin.goto('/account')
  await inspect(admin)
  await admin.getByRole('button', { name: t('people.account.signOut') }).click()
  await admin.waitForURL('**/sign-in')
  await admin.goto(demo)
  await admin.waitForURL('**/sign-in?**')
  await admin.getByLabel(t('people.email')).fill('anna@example.com')
  await admin.getByLabel(t('people.password')).fill('a password of Anna')
  await admin.getByRole('button', { name: t('people.signIn.submit') }).click()
  await admin.waitForURL(`**${demo}`)
})

async function fillPerson(page: Page, name: string): Promise<void> {
  await page.getByLabel(t('people.name')).fill(name)
  await page.getByLabel(t('people.email')).fill(`${name.toLowerCase()}@example.com`)
  await page.getByLabel(t('people.password')).fill(`a password of ${name}`)
}

async function invite(page: Page, role: 'viewer' | 'editor'): Promise<string> {
  await page.goto('/people')
  await page.getByRole('radio', { name: t(`people.role.${role}`) }).check({ force: true })
  await page.getByRole('button', { name: t('people.people.create') }).click()
  return page.getByLabel(t('people.people.address')).inputValue()
}
