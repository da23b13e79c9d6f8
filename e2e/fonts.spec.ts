import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { currencies } from '../lib/locale/currencies.ts'
import { createFormat } from '../lib/locale/format.ts'
import { LOCALES } from '../lib/locale/locales.ts'

test('every letter and sign of the app is drawn by the fonts that come with it', async ({ page }) => {
  await page.goto('/runs')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  for (const weight of [400, 500, 600]) {
    await page.evaluate(draw, { letters: lettersOf().join(''), weight })
    const { root } = await devtools.send('DOM.getDocument')
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#letters' })
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
    expect(fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)).toEqual([])
    expect(fonts.map(({ familyName }) => familyName)).toContainEqual(expect.stringContaining('Noto Sans Arabic'))
  }
})

/** Shows the letters in one weight and waits until their fonts have come. */
async function draw({ letters, weight }: { letters: string; weight: number }): Promise<void> {
  document.querySelector('#letters')?.remove()
  const shown = document.createElement('p')
  shown.id = 'letters'
  shown.style.fontWeight = String(weight)
  shown.textContent = letters
  document.querySelector('main')?.append(shown)
  shown.getBoundingClientRect()
  await document.fonts.ready
}

/** All that the texts of the screens and the numbers in them are written with, in every language. */
function lettersOf(): readonly string[] {
  const texts = LOCALES.flatMap((locale) => {
    const folder = new URL(`../lib/locale/messages/${locale}/`, import.meta.url)
    const money = currencies(locale).map(({ code }) => createFormat(locale, code).money(-1234.5))
    return [...readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8')), ...money]
  })
  return [...new Set(texts.join(''))].filter((letter) => !UNSEEN.test(letter) && !OF_OTHER_SCRIPTS.test(letter))
}

const UNSEEN = /[\p{Cf}\p{Cc}]/u
/** The signs of baht, taka and riel belong to scripts that no screen is in; ⌘ is named to those who have its key. */
const OF_OTHER_SCRIPTS = /[\p{Script=Thai}\p{Script=Bengali}\p{Script=Khmer}\u0e3f⌘]/u
