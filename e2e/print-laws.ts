import { expect } from 'playwright/test'
import { adId } from './print-campaign.ts'
import type { GreyPicture, Printed, PrintedPage } from './printed.ts'

/** Points of 15 mm, the least margin of either paper. */
const MARGIN = 42.5
const POINTS_PER_INCH = 72

/** Points between the edge of each paper and its text, at the sides. */
const SIDES = { A4: MARGIN, Letter: 50.9 } as const
export type Paper = keyof typeof SIDES

const SIZES = { A4: [595, 842], Letter: [612, 792] } as const

/** Grey that is darker than this has been printed. */
const INK = 200

/** What every printed report keeps to, whatever it is about. */
export function expectWellPrinted(printed: Printed, paper: Paper): void {
  const [width, height] = SIZES[paper]
  expect(printed.info.Tagged).toBe('yes')
  expect(printed.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([])
  for (const [index, page] of printed.pages.entries()) {
    const where = `page ${index + 1} of ${printed.pages.length}`
    expect.soft([Math.round(page.width), Math.round(page.height)], where).toEqual([width, height])
    expect.soft(bodyOf(page).length, `${where} is not empty`).toBeGreaterThan(9)
    const foot = page.words.filter(({ top }) => top > page.height - MARGIN).map(({ text }) => text)
    expect.soft(foot, `${where} says so`).toEqual(expect.arrayContaining([`${index + 1}`, `${printed.pages.length}`]))
    expect.soft(faults(page), where).toEqual([])
    expect.soft(inkBeside(printed.pictures[index]!, SIDES[paper]), `${where}: ink in the margins`).toBe(0)
  }
  expect(lonelyHeadings(printed)).toEqual([])
  expect(printed.places.get('part-summary'), 'behind the cover').toBe(2)
  expect(printed.places.get('part-reading'), 'the summary is one page, and the contents are behind it').toBe(3)
}

/** Every ad of the appendix on one page from its first line to its last, and below a head of the table. */
export function expectWholeRows(printed: Printed, ads: number): void {
  const first = printed.places.get('part-appendix')!
  const appendix = printed.pages.slice(first - 1)
  for (let ad = 1; ad <= ads; ad++) {
    const id = adId(ad - 1)
    const pages = appendix.flatMap((page, index) => (topOf(page, id) === null ? [] : [index]))
    expect.soft(pages, `ad ${ad} stands on one page`).toHaveLength(1)
    const page = appendix[pages[0] ?? 0]!
    expect.soft(topOf(page, `A${ad}`), `the row of ad ${ad} begins above its end`).toBeLessThan(topOf(page, id)!)
    expect.soft(topOf(page, 'CTR'), `the row of ad ${ad} is below a head`).toBeLessThan(topOf(page, `A${ad}`) ?? 0)
  }
}

/** Where a word first stands on a page, in points from above; null where it does not. */
function topOf(page: PrintedPage, text: string): number | null {
  const tops = page.words.filter((word) => word.text === text).map(({ top }) => top)
  return tops.length === 0 ? null : Math.min(...tops)
}

/** What stands between head and foot. */
export function bodyOf(page: PrintedPage): PrintedPage['words'] {
  return page.words.filter(({ top, bottom }) => top > MARGIN - 3 && bottom < page.height - MARGIN + 3)
}

/** Words of programs that no reader should see. */
function faults({ words }: PrintedPage): readonly string[] {
  return words
    .map(({ text }) => text)
    .filter((text) => /undefined|NaN|Infinity|\[object|\{\w+\}|^[a-z]+(\.[a-zA-Z]+){2,}$/.test(text))
}

/** Headings with nothing below them on their page. */
function lonelyHeadings({ headings, pages }: Printed): readonly string[] {
  return headings.flatMap(({ page, top }) => {
    const below = bodyOf(pages[page - 1]!).filter((word) => word.top > top + 10)
    return below.length === 0 ? [`page ${page}, ${Math.round(top)} points down`] : []
  })
}

/** Dots of ink on both sides of the text; a dot's width beyond it may be the edge of a line. */
function inkBeside({ width, height, dots }: GreyPicture, side: number): number {
  const margin = Math.floor((side / POINTS_PER_INCH) * 60) - 1
  let ink = 0
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if ((column < margin || column >= width - margin) && dots[row * width + column]! < INK) ink++
  return ink
}
