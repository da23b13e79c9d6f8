import { describe, expect, test } from 'vitest'
import type { Source } from '#lib/import/container/decode'
import { acceptingOnly } from '#lib/import/rows/row-sink'
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

  const campaigns = (...rows: string[]) => ['campaign_name,date,impressions,clicks,spend', ...rows].join('\n')

  test.each(['Total - Summer sale', 'Suma: lato', 'Итого (скидки)'])('“%s” with a day alone is data', async (name) => {
    const text = campaigns(`${name},2026-09-07,900,9,10`, 'A,2026-09-07,500,5,7', `${name},2026-09-08,800,8,9`)
    expect(await surveyText(text)).toMatchObject({ spend: 26, rows: { accepted: 3, totals: 0 } })
  })

  test.each(['Total', 'Total - 07.09.2026', 'Total - filtered', 'Итого (все)'])(
    '“%s” with a day whose rows it adds up is a total',
    async (name) => {
      const text = campaigns('A,2026-09-07,500,5,7', 'B,2026-09-07,400,4,3', `${name},2026-09-07,900,9,10`)
      expect(await surveyText(text)).toMatchObject({ spend: 10, rows: { accepted: 2, totals: 1 } })
    },
  )

  test('without an ad beside it, it is a total', async () => {
    const text = 'campaign_name,ad_id,date,clicks,spend\nOne,1,2026-09-07,1,10\nTotal, --,,1,10\n'
    expect(await surveyText(text)).toMatchObject({ spend: 10, rows: { accepted: 1, totals: 1 } })
  })
})

describe('a total in words nobody knows', () => {
  const vk = (total: string) =>
    `Название кампании;ID объявления;Название объявления;Показы;Клики;Потрачено всего, ₽\nВесна;1;А;1000;10;100,50\nВесна;2;Б;500;5;50\n${total}\n`

  test.each(['Сумма', '2 объявления', 'Alles zusammen'])(
    '“%s” is left out where it names no ad and adds up',
    async (word) => {
      expect(await surveyText(vk(`${word};;;1500;15;150,50`))).toMatchObject({
        spend: 150.5,
        rows: { accepted: 2, totals: 1 },
      })
    },
  )

  test('is data where it does not add up, names an ad, or a day', async () => {
    expect(await surveyText(vk('Лето;;;1500;15;150'))).toMatchObject({ spend: 300.5 })
    expect(await surveyText(vk('Лето;3;В;1500;15;150,50'))).toMatchObject({ spend: 301 })
    const days =
      'date,campaign_name,ad_name,impressions,clicks,spend\n2026-09-07,A,x,2,1,1\n2026-09-07,A,y,2,1,1\n2026-09-07,B,,4,2,2\n'
    expect(await surveyText(days)).toMatchObject({ spend: 4, rows: { accepted: 3 } })
  })

  test('of one ad is told by its words', async () => {
    const tiktok =
      'Campaign name,Ad group name,Ad name,Cost,Impressions,Clicks (destination),Currency\nК,Г,О,100.50,1000,20,RUB\n'
    for (const total of ['Итого из 1 результатов', 'إجمالي 1 من النتائج', 'Total de 1 resultados']) {
      expect(await surveyText(`${tiktok}${total},-,-,100.50,1000,20,RUB\n`)).toMatchObject({ spend: 100.5 })
    }
  })
})

test('a line for all ads of a campaign is a subtotal, an ad or ad set called “All” is data', async () => {
  const head = 'date,campaign_name,adset_name,ad_name,impressions,clicks,spend\n'
  const ads = '2026-09-07,C,S,V1,100,5,10\n2026-09-07,C,S,V2,90,4,20\n'
  expect(await surveyText(`${head}2026-09-07,C,All,All,190,9,30\n${ads}`)).toMatchObject({
    spend: 30,
    rows: { accepted: 2, totals: 1 },
  })
  expect(await surveyText(`${head}${ads}2026-09-07,C,S,All,70,3,7\n2026-09-07,All,All,V3,1,1,1\n`)).toMatchObject({
    spend: 38,
    rows: { accepted: 4, totals: 0 },
  })
})

describe('a row for all ages', () => {
  const HEAD = 'date,ad_id,age,gender,impressions,clicks,spend\n'

  test('is a subtotal beside its parts, wherever they stand', async () => {
    const text = `${HEAD}2026-09-07,1,All,,100,5,10\n2026-09-07,1,18-24,,60,3,6\n2026-09-07,1,25-34,,40,2,4\n`
    expect(await surveyText(text)).toMatchObject({ spend: 10, rows: { accepted: 2, totals: 1 } })
  })

  test('is data where no row gives the parts', async () => {
    const text = `${HEAD}2026-09-07,1,All,,100,5,10\n2026-09-08,1,All,,90,4,20\n2026-09-08,1,18-24,,90,4,20\n`
    expect(await surveyText(text)).toMatchObject({ spend: 30, rows: { accepted: 2, totals: 1 } })
  })

  test('and all genders is a subtotal of those for all ages', async () => {
    const text = `${HEAD}2026-09-07,1,All,All,100,5,10\n2026-09-07,1,All,male,60,3,6\n2026-09-07,1,All,female,40,2,4\n`
    expect(await surveyText(text)).toMatchObject({ spend: 10, rows: { accepted: 2, totals: 1 } })
  })

  test('of all ads or of a campaign is a total', async () => {
    const head = 'date,campaign_name,ad_name,age,impressions,clicks,spend\n'
    const text = `${head}2026-09-07,All,All,All,100,5,10\n2026-09-07,A,,All,100,5,10\n2026-09-07,A,x,18-24,100,5,10\n`
    expect(await surveyText(text)).toMatchObject({ spend: 10, rows: { accepted: 1, totals: 2 } })
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

describe('a total that is named in another column than the first', () => {
  const HEADER = 'Day,Campaign name,Amount spent (USD),Impressions,Link clicks'

  test('is left out where it holds the sum of the rows before it', async () => {
    const day = (number: number) => [
      `2026-01-0${number},A,11.00,1000,20`,
      `2026-01-0${number},B,21.00,2000,30`,
      `2026-01-0${number},Total,32.00,3000,50`,
    ]
    expect(await surveyText([HEADER, ...day(1), ...day(2)].join('\n'))).toMatchObject({
      spend: 64,
      rows: { accepted: 4, totals: 2 },
    })
  })

  test('is left out where it repeats the only row', async () => {
    const text =
      'Clicks (destination),Ad group name,Cost,Campaign name,Currency,Impressions,Ad name\n20,G,100.50,C,RUB,1000,A\n20,-,100.50,Total of 1 results,RUB,1000,-\n'
    expect(await surveyText(text)).toMatchObject({ spend: 100.5, rows: { accepted: 1, totals: 1 } })
  })

  test('is data where its figures are others', async () => {
    const rows = [
      '2026-01-01,A,11.00,1000,20',
      '2026-01-01,B,21.00,2000,30',
      '2026-01-01,Total - Body Fitness,32.00,3100,50',
    ]
    expect(await surveyText([HEADER, ...rows].join('\n'))).toMatchObject({
      spend: 64,
      rows: { accepted: 3, totals: 0 },
    })
  })
})
