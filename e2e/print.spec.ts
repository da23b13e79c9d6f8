import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import type { Locale } from '../lib/locale/locales.ts'
import { LOCALES } from '../lib/locale/locales.ts'
import { figuresOf, plain } from './print-figures.ts'
import type { Paper } from './print-laws.ts'
import { expectWellPrinted, expectWholeRows } from './print-laws.ts'
import { expectToldApart } from './print-marks.ts'
import { printReport } from './print-report.ts'
import { makePrintRun } from './print-run.ts'
import type { Printed } from './printed.ts'
import { readPrinted, requirePoppler } from './printed.ts'
import { words } from './words.ts'

test.describe.configure({ mode: 'parallel', timeout: 600_000 })
test.use({ locale: 'en' })
test.beforeAll(requirePoppler)

const PAPERS: readonly Paper[] = ['A4', 'Letter']
const WIDE = 1400
const NARROW = 360

for (const ads of [80, 200])
  test(`the report of ${ads} ads prints on both papers in every language`, async ({ browser, request, baseURL }) => {
    const run = await makePrintRun(request, baseURL!, ads)
    for (const locale of LOCALES)
      for (const paper of PAPERS)
        await test.step(`${locale}, ${paper}`, async () => {
          const printed = readPrinted(await printReport(browser, `${baseURL}${run}`, locale, paper, WIDE))
          expectWellPrinted(printed, paper)
          expectWholeRows(printed, ads)
        })
  })

test('paper, screen and JSON have the same figures, from a window of any width', async ({ page, browser, baseURL }) => {
  const run = await makePrintRun(page.request, baseURL!, 80)
  const address = `${baseURL}${run}`
  const analysis = await (await page.request.get(`/api/v1${run}/analysis`)).json()
  for (const locale of LOCALES) {
    const pdf = await printReport(browser, address, locale, 'A4', WIDE)
    const printed = readPrinted(pdf)
    const narrow = readPrinted(await printReport(browser, address, locale, 'A4', NARROW))
    expect(narrow.pages.map(textsOf)).toEqual(printed.pages.map(textsOf))
    await setLocale(page, baseURL!, locale)
    await page.goto(run)
    await expect(page.getByRole('heading', { name: words(locale)('analysis.costs.title') })).toBeVisible()
    const paper = plain(printed.pages.slice(0, 2).flatMap(textsOf).join(' '))
    const screen = plain(await page.getByRole('main').innerText())
    for (const { onPaper, onScreen } of figuresOf(analysis, locale)) {
      for (const figure of onPaper) expect.soft(paper, 'on paper').toContain(figure)
      for (const figure of onScreen) expect.soft(screen, 'on screen').toContain(figure)
    }
    if (locale === 'en') expectToldApart(pdf, printed)
  }
})

test('the server prints the report with the pages of its parts in the contents', async ({ page, request, baseURL }) => {
  const t = words('en')
  const run = await makePrintRun(request, baseURL!, 40)
  await page.goto(`${run}/report`)
  const coming = page.waitForEvent('download', { timeout: 120_000 })
  await page.getByRole('button', { name: t('report.desk.pdf') }).click()
  await expect(page.getByText(t('report.desk.pdfMaking'))).toBeVisible()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/осенний тест.*\.pdf$/)
  await expect(page.getByText(t('report.desk.pdfMade'))).toBeVisible()
  const chunks = await (await download.createReadStream()).toArray()
  const printed = readPrinted(Buffer.concat(chunks))
  expectWellPrinted(printed, 'A4')
  expect(contentsOf(printed)).toEqual([...partsOf(printed).values()].sort((one, other) => one - other))

  const foreign = { origin: 'http://example.org' }
  expect((await request.post(`/api/v1${run}/report/pdf`, { headers: foreign })).status()).toBe(403)
  const unknown = await request.post('/api/v1/runs/none/report/pdf', { headers: { origin: baseURL! } })
  expect(unknown.status()).toBe(404)
})

async function setLocale(page: Page, baseURL: string, locale: Locale): Promise<void> {
  await page.context().addCookies([{ name: 'locale', value: locale, url: baseURL }])
}

function textsOf({ words: all }: Printed['pages'][number]): readonly string[] {
  return all.map(({ text }) => text)
}

/** The pages of the parts that the contents name. */
function partsOf({ places }: Printed): ReadonlyMap<string, number> {
  return new Map([...places].filter(([name]) => name.startsWith('part-')))
}

/** The numbers at the ends of the lines of the contents, column by column. */
function contentsOf({ pages, headings }: Printed): readonly number[] {
  const [page, contents] = [pages[2]!, headings.filter((heading) => heading.page === 3)]
  const isRight = ({ start }: { start: number }) => Number(start > page.width / 2)
  return page.words
    .filter(({ text, top }) => /^\d+$/.test(text) && top > contents[0]!.top && top < contents[1]!.top)
    .toSorted((one, other) => isRight(one) - isRight(other) || one.top - other.top)
    .map(({ text }) => Number(text))
}
