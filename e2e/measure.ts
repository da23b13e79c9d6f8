import type { Page } from 'playwright/test'

/** How many pixels the page is wider than the window; what scrolls inside of it does not count. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Not translated: the name of the house, names of languages, names from files, and what is drawn for its texts. */
const OWN_TEXTS = 'body > header a, button[lang], bdi[dir="auto"], svg, script, style'

/** Makes every text of the page longer by 40 %, word by word, as a translation might be. Numbers stay. */
export function lengthen(page: Page): Promise<void> {
  return page.evaluate((own) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (!node.parentElement?.closest(own)) texts.push(node)
    }
    for (const text of texts) {
      text.data = text.data.replace(/\p{L}{2,}/gu, (word) => word + word.slice(-Math.ceil(word.length * 0.4)))
    }
  }, OWN_TEXTS)
}

/** Texts that are cut off, or stick out of the box they belong to. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, display, position, clip, clipPath } = getComputedStyle(element)
      const isHidden = clip !== 'auto' || clipPath !== 'none' || position === 'fixed'
      const scrolls = overflowX === 'auto' || overflowX === 'scroll'
      const isMeant = element.closest('svg, select, input, textarea, bdi[dir="auto"], .sr-only') !== null
      if (isHidden || scrolls || isMeant || display === 'inline' || element.clientWidth <= 1) continue
      const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
      if (hasText && element.scrollWidth > element.clientWidth + 1) cut.push(element.outerHTML.slice(0, 160))
    }
    return cut
  })
}

/** Ranges, `25–34` or `₽1,900 – ₽3,400`, whose lower end stands to the right of their upper one. */
export function flippedRanges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const flipped: string[] = []
    const place = document.createRange()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (node.parentElement?.closest('script, style')) continue
      for (const match of node.data.matchAll(/(\d[\d.,]*)[^\d\p{L}\n]{0,8}[–-][^\d\p{L}\n]{0,8}(\d[\d.,]*)/gu)) {
        const [low, high] = [1, 2].map((group) => {
          const at = group === 1 ? match.index : match.index + match[0].length - (match[2] ?? '').length
          place.setStart(node, at)
          place.setEnd(node, at + 1)
          return place.getBoundingClientRect()
        })
        if (!low || !high || low.width === 0 || high.width === 0) continue
        const isOneLine = Math.abs(low.top - high.top) < low.height / 2
        if (isOneLine && low.left > high.left) flipped.push(node.data)
      }
    }
    return flipped
  })
}

/** Adds up how far what is seen jumps while a page arrives (cumulative layout shift); call before the page opens. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts = { sum: 0 }
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) shifts.sum += entry.value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)
}
