import type { APIRequestContext, Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { isolateParams } from '../lib/locale/bidi.ts'
import { inspect, listen } from './inspect.ts'
import { words } from './words.ts'

test.use({ locale: 'en' })
const t = words('en')
const NAME = 'Nightly upload'

test('a program works by a token until it is revoked, and by nothing else', async ({ page, playwright, baseURL }) => {
  const complaints = listen(page)
  await page.goto('/runs')
  await page.getByRole('link', { name: t('connections.bar') }).click()
  await inspect(page)
  const token = await makeToken(page)
  await inspect(page)

  const program = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  const { runs } = await (await program.get('/api/v1/runs')).json()
  expect(await statusOfRenaming(program, runs[0].id)).toBe(403)
  expect((await program.get(`/api/v1/runs/${runs[0].id}/analysis`)).status()).toBe(200)

  await revoke(page)
  await expect(page.getByText(t('connections.token.state.revoked'), { exact: true })).toBeVisible()
  expect((await program.get('/api/v1/runs')).status()).toBe(401)
  await program.dispose()
  await inspect(page)
  expect(complaints).toEqual([])
})

test('an address inside a network is refused where it was typed', async ({ page }) => {
  await page.goto('/connections')
  await page.getByRole('textbox', { name: t('connections.webhook.url') }).fill('https://192.168.0.1/hook')
  await page.getByRole('button', { name: t('connections.webhook.create') }).click()
  const alert = page.getByRole('region', { name: t('connections.webhook.title') }).getByRole('alert')
  await expect(alert).toContainText(t('refusals.webhookPrivate', isolateParams({ host: '192.168.0.1' })))
  await expect(page.getByText(t('connections.webhook.empty'))).toBeVisible()
})

/** One that only reads, by the keyboard. */
async function makeToken(page: Page): Promise<string> {
  await page.getByRole('textbox', { name: t('connections.token.name') }).fill(NAME)
  await page.keyboard.press('Enter')
  const shown = page.getByRole('textbox', { name: t('connections.token.value') })
  await expect(shown).toHaveValue(/^ts_/)
  return shown.inputValue()
}

async function statusOfRenaming(program: APIRequestContext, runId: string): Promise<number> {
  const response = await program.patch(`/api/v1/runs/${runId}`, { data: { version: 0, name: 'Other' } })
  return response.status()
}

async function revoke(page: Page): Promise<void> {
  const named = { name: `\u2068${NAME}\u2069` }
  await page.getByRole('button', { name: t('connections.token.revokeNamed', named) }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText(t('connections.token.revokeText'))
  await question.getByRole('button', { name: t('connections.token.revoke') }).click()
}
