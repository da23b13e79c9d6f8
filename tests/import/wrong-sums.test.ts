import { describe, expect, test } from 'vitest'
import type { Source } from '#lib/import/container/decode'
import { acceptingOnly } from '#lib/import/rows/row-reader'
import { surveyFile } from '#lib/import/survey'
import { fromMicros } from '#lib/kernel/money'

async function surveyText(text: string) {
  const source: Source = async function* pieces() {
    yield new TextEncoder().encode(text)
  }
  const reading = await surveyFile(source, () => acceptingOnly(() => undefined))
  if (!reading.ok) return { refusal: reading.reason.key }
  const { sums, rows } = reading.value.survey
  return { spend: sums.spend === null ? null : fromMicros(sums.spend), impressions: sums.impressions, rows }
}

describe('a campaign may be called like a total', () => {
  test.each(['Total', 'Total - Summer sale', 'Итого (скидки)'])('“%s” with an ad and a day is data', async (name) => {
    const text = `campaign_name,ad_id,date,clicks,spend\n${name},1,2026-09-07,1,10\nOther,2,2026-09-07,1,10\n`
    expect(await surveyText(text)).toMatchObject({ spend: 20, rows: { accepted: 2, totals: 0 } })
  })

  test('without an ad beside it, it is a total', async () => {
    const text = 'campaign_name,ad_id,date,clicks,spend\nOne,1,2026-09-07,1,10\nTotal, --,,1,10\n'
    expect(await surveyText(text)).toMatchObject({ spend: 10, rows: { accepted: 1, totals: 1 } })
  })
})

test('a device or a segment called “All” is data', async () => {
  const text = 'date,ad_id,segment,device,clicks,spend\n2026-09-07,1,All,all,1,10\n2026-09-08,1,Women,all,1,10\n'
  expect(await surveyText(text)).toMatchObject({ spend: 20, rows: { accepted: 2 } })
})

test('a thousands mark in whole numbers settles the decimal mark of the money', async () => {
  const point = 'date;ad_id;impressions;spend\n2026-09-07;1;12,345;1.234\n'
  expect(await surveyText(point)).toMatchObject({ impressions: 12_345, spend: 1.234 })
  const comma = 'date;ad_id;impressions;spend\n2026-09-07;1;12.345;1,234\n'
  expect(await surveyText(comma)).toMatchObject({ impressions: 12_345, spend: 1.234 })
})

test('money in another currency than its column is not added', async () => {
  const text = 'date,ad_id,spend\n2026-09-07,1,$10\n2026-09-07,2,€10\n2026-09-07,3,10 RUB\n'
  expect(await surveyText(text)).toMatchObject({ spend: 10, rows: { accepted: 1, refused: 2 } })
})

test('a dollar sign fits every dollar', async () => {
  const text = 'date,ad_id,Amount spent (CAD)\n2026-09-07,1,$10\n'
  expect(await surveyText(text)).toMatchObject({ spend: 10 })
})
