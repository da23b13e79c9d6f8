import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** More stops than any page has on the way to what a person wants on it. */
const MOST_STOPS = 150

/** Goes on by Tab until `target` has the focus. Every stop has to be in sight and to show that it has the focus. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target.first()).toBeAttached()
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key)
    expect(await focusFault(page)).toBeNull()
    if (await hasFocus(page, target)) return
  }
  throw new Error(`${key} does not reach ${target}`)
}

/** Goes to it by Tab and presses a key there. */
export async function tabAndPress(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Goes to it by Tab and writes over what is in it. */
export async function tabAndType(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** On a list of choices: presses an arrow until it has the value. */
export async function arrowTo(page: Page, target: Locator, value: string): Promise<void> {
  for (let step = 0; step < MOST_STOPS; step++) {
    if ((await target.inputValue()) === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the arrows do not reach ${value}`)
}

async function hasFocus(page: Page, target: Locator): Promise<boolean> {
  return (await target.and(page.locator(':focus')).count()) > 0
}

/** What keeps the eye from finding what has the focus; null where it is shown. */
function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    // Behind the last stop the browser itself has it.
    if (focused === null || focused === document.body) return null
    // What lies hidden in its label or frame is shown by that.
    const around = [focused, focused.parentElement, focused.closest('label'), focused.closest('[role="group"]')]
    const isShown = around.some((element) => {
      if (element === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const isRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return isRing || (element.getAttribute('role') === 'spinbutton' && element.hasAttribute('data-focused'))
    })
    if (!isShown) return `no ring: ${focused.outerHTML.slice(0, 200)}`
    const { top, bottom, left, right } = (focused.closest('label') ?? focused).getBoundingClientRect()
    const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    if (!isInside) return `out of sight: ${focused.outerHTML.slice(0, 200)}`
    return null
  })
}
