import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import { awake } from './awake.ts'
import { hurdles, NARROW, tooWide, WIDE } from './hurdles.ts'
import { inspect, listen } from './inspect.ts'
import { cutTexts, flippedRanges, lengthen, sidewaysScroll, watchShifts } from './measure.ts'
import { allScreens, demoRun, open, RUN_SCREENS, savedImport } from './screens.ts'
import { bring, openedStates, waitingStates } from './states.ts'
import { words } from './words.ts'

test.describe.configure({ mode: 'parallel' })

for (const locale of ['en', 'ru', 'ar'] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: WIDE })

    test('every screen can be used by everybody, light, dark, zoomed and with longer words', async ({ page }) => {
      test.setTimeout(600_000)
      // A colour on its way to another one is neither of them.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await open(page, '/runs')
      const addresses = [...(await allScreens(page)), ...(await waitingStates(page)).addresses]
      const shifts = await watchShifts(page)
      for (const address of addresses) {
        await test.step(address, async () => {
          await open(page, address)
          expect.soft(await shifts(), `${address}: jumps`).toBeLessThan(0.1)
          expect.soft(await hurdles(page), `${address}: axe`).toEqual([])
          expect.soft(await flippedRanges(page), `${address}: ranges`).toEqual([])
          expect.soft(await tooWide(page), `${address}: sideways scroll`).toEqual([])
          await lengthen(page)
          expect.soft(await cutTexts(page), `${address}: longer words`).toEqual([])
          expect.soft(await tooWide(page), `${address}: sideways scroll with longer words`).toEqual([])
        })
      }
    })

    test('whatever opens on a screen can be used by everybody, light, dark, narrow and with longer words', async ({
      page,
    }) => {
      test.setTimeout(600_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await open(page, '/runs')
      const demo = await demoRun(page)
      const [{ finished }, saved] = [await waitingStates(page), await savedImport(page, demo)]
      for (const opened of openedStates(words(locale), demo, saved, finished)) {
        await test.step(opened.name, async () => {
          await bring(page, opened)
          expect.soft(await hurdles(page), `${opened.name}: axe`).toEqual([])
          expect.soft(await flippedRanges(page), `${opened.name}: ranges`).toEqual([])
          await page.setViewportSize(NARROW)
          await lengthen(page)
          expect.soft(await cutTexts(page), `${opened.name}: longer words`).toEqual([])
          expect.soft(await sidewaysScroll(page), `${opened.name}: sideways scroll`).toBe(0)
          await page.setViewportSize(WIDE)
        })
      }
    })
  })
}

test.describe('the frame', () => {
  test.use({ locale: 'en', viewport: WIDE })

  test('nothing jumps while a page arrives on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    const run = await start(page)
    const shifts = await watchShifts(page)
    for (const screen of RUN_SCREENS) {
      await open(page, run + screen)
      expect.soft(await shifts(), screen).toBeLessThan(0.1)
    }
  })

  test('the chosen appearance is there from the first byte, and paper is light all the same', async ({ page }) => {
    const complaints = listen(page)
    const t = words('en')
    await start(page)
    const root = page.locator('html')
    await expect(root).not.toHaveAttribute('data-theme')
    await page.getByRole('button', { name: t('palette.theme.dark') }).click()
    await expect(root).toHaveAttribute('data-theme', 'dark')
    expect(await ground(page)).toBe('rgb(18, 23, 27)')
    const response = await page.request.get('/runs')
    expect(await response.text()).toContain('data-theme="dark"')
    await page.emulateMedia({ media: 'print' })
    expect(await ground(page)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: t('palette.theme.system') }).click()
    await expect(root).not.toHaveAttribute('data-theme')
    expect(complaints).toEqual([])
  })

  test('pages and actions are found by name and by keys, which can be switched off', async ({ page }) => {
    const complaints = listen(page)
    const t = words('en')
    const run = await start(page)
    await open(page, run)
    await awake(page)
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: t('palette.title') })
    await expect(palette.getByRole('option').first()).toBeVisible()
    await inspect(page)
    await page.keyboard.type('pain')
    await expect(palette.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/pain-points$/)
    await expect(palette).toBeHidden()

    await page.keyboard.press('g')
    await page.keyboard.press('v')
    await page.waitForURL(/\/verdicts$/)
    await expect(page.getByRole('heading', { level: 2, name: t('verdicts.title') })).toBeVisible()
    await page.keyboard.press('?')
    const keys = page.getByRole('dialog', { name: t('palette.keys.title') })
    await expect(keys.getByText(t('verdicts.keys.accept'), { exact: true })).toBeVisible()
    await inspect(page)
    await keys.getByRole('checkbox', { name: t('palette.keys.on') }).uncheck()
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.keyboard.press('?')
    await expect(keys).toBeHidden()
    expect(page.url()).toMatch(/\/verdicts$/)
    expect(complaints).toEqual([])
  })
})

async function start(page: Page): Promise<string> {
  await open(page, '/runs')
  return demoRun(page)
}

function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor)
}
