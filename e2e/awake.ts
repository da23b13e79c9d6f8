import type { Page } from 'playwright/test'

/** Waits until the script of a page listens: buttons and fields wait for it by themselves, single keys do not. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = document.querySelectorAll('header button, main :is(button, input, select)')
    return [...controls].every((one) => Object.keys(one).some((key) => key.startsWith('__reactProps$')))
  })
  // What listens to keys is told to after what is seen has been drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))))
}
