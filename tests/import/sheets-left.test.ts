import { expect, test } from 'vitest'
import { restOfFile, sheetsLeft } from '#lib/import/sheets-left'
import { makeWorkbook } from './make-workbook.ts'
import { read } from './read-text.ts'

const ADS = {
  name: 'Объявления',
  rows: [
    ['date', 'campaign_name', 'ad_id', 'ad_name', 'impressions', 'clicks', 'spend'],
    ['2026-10-01', 'Осень', '1', 'A', 100, 5, 10],
    ['2026-10-01', 'Осень', '2', 'B', 200, 6, 20],
  ],
}
const campaigns = (campaign: string) => ({
  name: 'Кампании',
  rows: [
    ['campaign_name', 'impressions', 'clicks', 'spend'],
    [campaign, 300, 11, 30],
    ['Итого', 300, 11, 30],
  ],
})

/** A workbook of which the sheet of ads, or another one, has been imported. */
async function imported(campaign: string, sheet?: string) {
  const { survey } = await read(makeWorkbook([campaigns(campaign), ADS]), sheet === undefined ? {} : { sheet })
  return [{ fileName: 'report.xlsx', survey }]
}

test('a sheet that adds up the ads by campaign is not left over, unless somebody asks for it', async () => {
  const file = await imported('Осень')
  expect(file[0]?.survey.plan).toMatchObject({ sheet: 'Объявления', sheets: ['Кампании', 'Объявления'] })
  expect(sheetsLeft(file)).toEqual([])
  expect(restOfFile(file)).toMatchObject({ ok: false, reason: { key: 'alreadyImported' } })
  expect(restOfFile(file, 'Кампании')).toEqual({ ok: true, value: { sheet: 'Кампании' } })
})

test('a sheet of other campaigns is left over', async () => {
  expect(sheetsLeft(await imported('Весна'))).toEqual(['Кампании'])
})

test('the ads are left over where their campaigns were taken', async () => {
  expect(sheetsLeft(await imported('Осень', 'Кампании'))).toEqual(['Объявления'])
})
