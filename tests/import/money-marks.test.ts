import { describe, expect, test } from 'vitest'
import { read } from './read-text.ts'

/** Spend in units, and what was warned of beside the plan. */
async function readMoney(text: string) {
  const { survey } = await read(text)
  const codes = survey.problems.filter(({ code }) => DOUBTS.includes(code)).map(({ code }) => code)
  return { platform: survey.plan.platform, spend: (survey.sums.spend ?? 0) / 1_000_000, doubts: codes }
}

const DOUBTS = ['thousandsAssumed', 'microsTaken', 'microsPossible']

describe('three digits behind a mark', () => {
  test('are decimals where a platform mixes its marks', async () => {
    const text = 'date\tSpent budget, TON\n16 Jan 2026\t1.234\n17 Jan 2026\t2,345\n18 Jan 2026\t0,5\n'
    expect(await readMoney(text)).toEqual({ platform: 'telegram_ads', spend: 4.079, doubts: [] })
  })

  test('are thousands in the counts of the same platform', async () => {
    const { survey } = await read('date\tViews\tClicks\tActions\n16 Jan 2026\t1,234\t5\t1\n')
    expect(survey.sums.impressions).toBe(1234)
  })

  test.each(['USD', 'KWD'])('are decimals in what Meta writes itself, in %s', async (currency) => {
    const text = `Day,Ad ID,Link clicks,Amount spent (${currency})\n2026-09-07,1,5,3.125\n2026-09-08,1,5,12.500\n`
    expect(await readMoney(text)).toEqual({ platform: 'meta', spend: 15.625, doubts: [] })
  })

  test('are decimals in a currency that has three', async () => {
    const text = 'date;ad_id;clicks;spend (KWD)\n2026-09-07;1;5;3,125\n2026-09-08;1;5;12,500\n'
    expect(await readMoney(text)).toMatchObject({ spend: 15.625, doubts: [] })
  })

  test('are thousands where other values of the column show the mark', async () => {
    const text = 'Day,Ad ID,Link clicks,Amount spent (USD)\n2026-09-07,1,5,"1.234"\n2026-09-08,1,5,"12,50"\n'
    expect(await readMoney(text)).toMatchObject({ spend: 1246.5, doubts: [] })
  })

  test('are thousands with a warning where nothing tells', async () => {
    const text = 'date;ad_id;clicks;spend\n2026-09-07;1;5;1.234\n2026-09-08;1;5;2.345\n'
    expect(await readMoney(text)).toMatchObject({ spend: 3579, doubts: ['thousandsAssumed'] })
    const { survey } = await read(text)
    const [example] = survey.problems.flatMap(({ examples }) => examples)
    expect(example).toMatchObject({ column: 'spend', value: '1.234', params: { read: 1234 } })
  })

  test.each(['Purchases', 'Leads'])(
    'are decimals in %s where the money of the file shows a decimal point',
    async (header) => {
      const text = `Day,Ad ID,Amount spent (USD),Impressions,Link clicks,${header}\n2026-09-07,1,11.55,1001,21,1.000\n2026-09-08,1,12.55,1002,22,2.000\n`
      const { survey } = await read(text)
      expect(survey.sums[header === 'Leads' ? 'leads' : 'sales']).toBe(3)
    },
  )

  test('are thousands with a warning in results where nothing tells', async () => {
    const { survey } = await read('date,ad_id,impressions,clicks,leads\n2026-09-07,1,100000,5000,"1,234"\n')
    expect(survey.sums.leads).toBe(1234)
    expect(survey.problems.map(({ code }) => code)).toContain('thousandsAssumed')
  })

  test('are never taken by a habit alone: all values of a column having them is a doubt', async () => {
    const text = 'Day,Ad ID,Link clicks,Amount spent (USD)\n2026-09-07,1,5,"42,312"\n2026-09-08,1,5,"12,500"\n'
    expect(await readMoney(text)).toMatchObject({ platform: 'meta', spend: 54_812, doubts: ['thousandsAssumed'] })
    expect(await readMoney(text.replace('USD', 'KWD'))).toMatchObject({ platform: 'meta', spend: 54.812, doubts: [] })
  })

  test('are what people say, without a warning', async () => {
    const text = 'date;ad_id;clicks;spend\n2026-09-07;1;5;1.234\n'
    const { survey } = await read(text, { decimals: { 3: ',' } })
    expect(survey.sums.spend).toBe(1_234_000_000)
    expect(survey.problems).toEqual([])
  })
})

test('the total of a small German file may part thousands that its rows have not', async () => {
  const head =
    'Kampagnenbericht\n1. September 2026 - 2. September 2026\nTag;Kampagne;Währungscode;Impr.;Klicks;Kosten\n'
  const rows = ['01', '02', '03', '04'].map((day) => `2026-09-${day};Suche;EUR;903;18;12,50\n`).join('')
  const { survey } = await read(`${head}${rows}Gesamt: Konto;;EUR;3.612;72;50,00\n`)
  expect(survey.sums).toMatchObject({ impressions: 3612, clicks: 72, spend: 50_000_000 })
  expect(survey.proof).toMatchObject({ agrees: true })
  expect(survey.problems).toEqual([])
})

describe('whole money of an API', () => {
  const api = (...rows: readonly (readonly [impressions: number | '', clicks: number | '', cost: string])[]) =>
    `Date\tCampaignName\tCampaignId\tAdId\tImpressions\tClicks\tCost\n${rows
      .map(([impressions, clicks, cost], row) => `2026-10-01\tSearch\t10\t${row}\t${impressions}\t${clicks}\t${cost}\n`)
      .join('')}`

  test('is in millionths where a click would cost more than a million', async () => {
    expect(await readMoney(api([1200, 24, '1234560000']))).toEqual({
      platform: 'yandex_direct',
      spend: 1234.56,
      doubts: [],
    })
  })

  test('is in millionths, with a warning, where cheap clicks come in whole hundredths', async () => {
    expect(await readMoney(api([1000, 1, '900000']))).toMatchObject({ spend: 0.9, doubts: ['microsTaken'] })
    expect(await readMoney(api([90_000, 100, '31450000']))).toMatchObject({ spend: 31.45, doubts: ['microsTaken'] })
  })

  test('is judged by its impressions where nobody clicked', async () => {
    expect(await readMoney(api([1000, 0, '900000']))).toMatchObject({ spend: 0.9, doubts: ['microsTaken'] })
    expect(await readMoney(api([10_000, 0, '500']))).toMatchObject({ spend: 500, doubts: [] })
    expect(await readMoney(api([10_000, 0, '0']))).toMatchObject({ spend: 0, doubts: [] })
  })

  test('is units, with a warning, where only its size speaks for millionths', async () => {
    expect(await readMoney(api([1000, 3, '912345']))).toMatchObject({ spend: 912_345, doubts: ['microsPossible'] })
  })

  test('is units where its size is that of money', async () => {
    expect(await readMoney(api([100_000, 100, '20000'], [90_000, 80, '10000']))).toMatchObject({
      spend: 30_000,
      doubts: [],
    })
    expect(await readMoney(api([1000, 1, '900000.00']))).toMatchObject({ spend: 900_000, doubts: [] })
  })

  test('is in millionths, whatever its size, where the header says so', async () => {
    const text = 'Day,Campaign,Campaign ID,Impr.,Clicks,cost_micros\n2026-10-01,Search,10,1000,100,123\n'
    expect(await readMoney(text)).toEqual({ platform: 'google_ads', spend: 0.000123, doubts: [] })
  })

  test('is what people say of the column, without a warning', async () => {
    const spendOf = async (text: string, micros: boolean) => {
      const { survey } = await read(text, { micros: { 6: micros } })
      expect(survey.problems).toEqual([])
      return (survey.sums.spend ?? 0) / 1_000_000
    }
    expect(await spendOf(api([1000, 1, '900000']), false)).toBe(900_000)
    expect(await spendOf(api([1200, 24, '1234560000']), false)).toBe(1_234_560_000)
    expect(await spendOf(api([1000, 3, '912345']), true)).toBe(0.912345)
    expect(await spendOf(api([1000, 3, '91.5']), true)).toBe(0.000092)
  })

  test('may be in units in one column and in millionths in the other', async () => {
    const text = 'date,ad_id,spend,revenue\n2026-09-07,1,5000000,70\n'
    const { survey } = await read(text, { micros: { 2: true } })
    expect(survey.sums).toMatchObject({ spend: 5_000_000, revenue: 70_000_000 })
  })

  test('leaves revenue with decimals as it is', async () => {
    const text =
      'Day,Campaign,Campaign ID,Impr.,Clicks,Cost,Conv. value\n2026-10-01,Search,10,1000,10,123450000,250.50\n'
    const { survey } = await read(text)
    expect(survey.sums).toMatchObject({ spend: 123_450_000, revenue: 250_500_000 })
  })
})

describe('whole amounts of a currency whose unit is worth little', () => {
  const google = (rows: string) =>
    `Campaign report\n"January 1, 2026 - January 14, 2026"\nDay,Campaign,Currency code,Impr.,Clicks,Cost\n${rows}`

  test.each([
    [
      'of a campaign for reach',
      '2026-01-01,Reach,VND,90100,1,1512345\n2026-01-02,Reach,VND,90200,0,1524690\n',
      3_037_035,
    ],
    ['of dear clicks', '2026-01-01,Search,IDR,910,1,1250000\n2026-01-02,Search,IDR,920,2,2500000\n', 3_750_000],
    ['of round sums', '2026-01-01,Search,KRW,9100,10,150000\n2026-01-02,Search,KRW,9200,12,250000\n', 400_000],
  ])('are units: %s', async (_name, rows, spend) => {
    expect(await readMoney(google(rows))).toMatchObject({ spend, doubts: [] })
  })

  test('are millionths where no click can cost so much', async () => {
    const rows = '2026-01-01,Search,VND,900,10,50000000000\n2026-01-02,Search,VND,900,10,60000000000\n'
    expect(await readMoney(google(rows))).toMatchObject({ spend: 110_000 })
  })
})

test('spaces around the cells of a pasted table change nothing about its millionths', async () => {
  const rows = (cell: (text: string) => string) =>
    [
      'Date\tCampaignName\tCampaignId\tAdGroupId\tAdId\tImpressions\tClicks\tCost',
      '2026-10-01\tПоиск\t1\t2\t3\t1200\t24\t1234560000',
    ]
      .map((line) => line.split('\t').map(cell).join('\t'))
      .join('\n')
  const bare = await readMoney(rows((text) => text))
  expect(bare.spend).toBe(1234.56)
  expect(await readMoney(rows((text) => ` ${text} `))).toEqual(bare)
})
