import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, test } from 'playwright/test'
import type { Analysis } from '../lib/analysis/analysis.ts'
import { parseText } from '../lib/import/container/parse-delimited.ts'
import { openWorkbook } from '../lib/import/container/workbook.ts'
import { inspect, listen } from './inspect.ts'
import type { Words } from './words.ts'
import { words } from './words.ts'

for (const locale of ['en', 'ru', 'ar'] as const) {
  test.describe(locale, () => {
    test.use({ locale })

    test('a table is saved as CSV and XLSX, the answer as JSON, all with the figures on the screen', async ({
      page,
    }) => {
      const complaints = listen(page)
      const t = words(locale)
      const analysis = await openDemo(page)
      const title = t('export.title.segments')
      await page.getByRole('link', { name: t('runs.tabs.segments'), exact: true }).click()

      const csv = await saved(page, () => page.getByRole('link', { name: t('export.links.csv', { title }) }).click())
      const [head, ...lines] = parseText(csv.text, locale === 'ru' ? ';' : ',').filter((row) => row.length > 1)
      const leads = head?.indexOf(t('analysis.measure.leads')) ?? -1
      const counted = analysis.groups.segment.map(({ totals }) => String(totals.leads))
      expect(csv.name).toBe(`Home fitness course, ${title}, ${analysis.days.at(-1)?.date}.csv`)
      expect(lines.map((row) => row[leads]).toSorted()).toEqual(counted.toSorted())

      const xlsx = await saved(page, () => page.getByRole('link', { name: t('export.links.xlsx', { title }) }).click())
      expect(await sheetRows(xlsx.bytes, title)).toHaveLength(analysis.groups.segment.length + 1)

      await page.getByRole('link', { name: t('runs.tabs.overview'), exact: true }).click()
      await page.getByText(t('export.links.all')).click()
      await inspect(page)
      const json = await saved(page, () => page.getByRole('link', { name: t('export.links.json') }).click())
      expect(JSON.parse(json.text)).toEqual(analysis)
      expect(complaints).toEqual([])
    })

    for (const name of ['segments', 'creatives'] as const) {
      test(`the picture of ${name} is saved as on paper, from a dark screen as from a light one`, async ({ page }) => {
        const complaints = listen(page)
        const t = words(locale)
        await openDemo(page)
        await page.getByRole('link', { name: t(`runs.tabs.${name}`), exact: true }).click()
        await page.waitForURL(`**/${name}`)
        const light = await savedPictures(page, t)
        await page.emulateMedia({ colorScheme: 'dark' })
        const dark = await savedPictures(page, t)

        const sentence = (await page.locator('figure figcaption').first().textContent()) ?? ''
        expect(light.svg.text).toContain('<svg xmlns="http://www.w3.org/2000/svg"')
        expect(light.svg.text).not.toMatch(/\bclass=|var\(|oklab|color\(|foreignObject/)
        expect(wordsIn(light.svg.text)).toEqual(expect.arrayContaining(wordsIn(sentence)))
        expect(dark.svg.text).toBe(light.svg.text)
        expect(dark.png.bytes.equals(light.png.bytes)).toBe(true)

        const width = Number(/<svg[^>]* width="(\d+)"/.exec(light.svg.text)?.[1])
        expect(light.png.bytes.readUInt32BE(16)).toBe(2 * width)
        expect(complaints).toEqual([])
      })
    }
  })
}

test('a picture wider than a phone is saved whole, from wherever it is scrolled to', async ({ page }) => {
  const t = words('en')
  await openDemo(page)
  await page.getByRole('link', { name: t('runs.tabs.creatives'), exact: true }).click()
  await page.waitForURL('**/creatives')
  await page.setViewportSize({ width: 360, height: 640 })
  const frame = page.locator('figure [tabindex="0"]').first()
  const atStart = await savedPictures(page, t)
  await frame.evaluate((element) => element.scrollTo(200, 0))
  const scrolled = await savedPictures(page, t)
  expect(scrolled.svg.text).toBe(atStart.svg.text)
  expect(await frame.evaluate((element) => element.scrollLeft)).toBe(200)

  const heads = await frame.locator('thead th').allTextContents()
  expect(wordsIn(scrolled.svg.text)).toEqual(expect.arrayContaining(heads.flatMap(wordsIn)))
  expect(Number(/ width="(\d+)"/.exec(scrolled.svg.text)?.[1])).toBeGreaterThan(600)
})

/** Opens the demo run and asks for its whole answer. */
async function openDemo(page: Page): Promise<Analysis> {
  await page.goto('/runs')
  await page.getByRole('link', { name: 'Home fitness course' }).first().click()
  await page.waitForURL(/\/runs\/[0-9a-f-]{36}$/)
  const response = await page.request.get(`/api/v1${new URL(page.url()).pathname}/analysis`)
  return response.json()
}

async function savedPictures(page: Page, t: Words) {
  const figure = page.locator('figure').first()
  const save = (kind: 'svg' | 'png') =>
    saved(page, () => figure.getByRole('button', { name: t(`export.picture.${kind}`) }).click())
  return { svg: await save('svg'), png: await save('png') }
}

async function saved(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const bytes = await readFile(await download.path())
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8').replace(/^\ufeff/, '') }
}

async function sheetRows(bytes: Buffer, name: string): Promise<readonly (readonly string[])[]> {
  const opened = await openWorkbook(async function* () {
    yield bytes
  })
  if (!opened.ok) throw new Error(opened.reason.key)
  const rows: (readonly string[])[] = []
  for await (const batch of opened.value.rows(name)) rows.push(...batch.rows)
  return rows
}

function wordsIn(text: string): string[] {
  return text
    .replace(/<[^>]*>/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
