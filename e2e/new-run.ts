import type { Page } from 'playwright/test'
import type { Words } from './words.ts'

/** Creates a test run by its form, which leads to the page of its imports. */
export async function newRun(page: Page, t: Words, name: string): Promise<void> {
  await page.goto('/runs/new')
  await page.getByLabel(t('runs.form.name')).first().fill(name)
  await page.getByRole('button', { name: t('runs.form.submit') }).click()
  await page.waitForURL(/\/runs\/[^/]+\/import$/)
}
