import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'
import { sidewaysScroll } from './measure.ts'

export const WIDE = { width: 1280, height: 900 }
/** What 1280 pixels are at 200 %. */
const ZOOMED = { width: 640, height: 450 }
/** What 1280 pixels are at 400 %. */
export const NARROW = { width: 320, height: 640 }

/** Rows of a list or a table are alike: the first ones stand for the others. */
const FURTHER_ROWS = ':is(tbody tr, ul > li, ol > li):nth-child(n + 8)'

/** Serious findings of axe; of what differs in the dark, which are colours only, those too. */
export async function hurdles(page: Page): Promise<string[]> {
  const light = await axe(page).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axe(page).withRules(['color-contrast']).analyze()
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light.violations, ...dark.violations]
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).exclude(FURTHER_ROWS)
}

/** Widths of the window in which the page has to be scrolled sideways. */
export async function tooWide(page: Page): Promise<number[]> {
  const found: number[] = []
  for (const size of [ZOOMED, NARROW]) {
    await page.setViewportSize(size)
    if ((await sidewaysScroll(page)) > 0) found.push(size.width)
  }
  await page.setViewportSize(WIDE)
  return found
}
