import { describe, expect, test } from 'vitest'
import type { Group } from '#lib/analysis/analysis'
import { analyseTexts } from './analyse-texts.ts'

const HEADER = 'date,ad_id,campaign_name,creative,pain,age,gender,impressions,clicks,spend,leads'
const ROWS = [
  '2026-09-07,1,Autumn,Video,No time,18-24,F,1000,10,100,2',
  '2026-09-07,1,Autumn,Video,No time,25-34,F,1000,20,300,1',
  '2026-09-08,2,Winter,Photo,No time,18-24,M,1000,30,200,0',
  '2026-09-09,3,Winter,Photo,Too dear,18-24,F,500,5,50,',
]
const RUN = [HEADER, ...ROWS].join('\n')
const YANDEX =
  'Дата;Кампания;№ Кампании;№ Объявления;Пол;Показы;Клики;Расход (руб.)\n07.09.2026;Поиск;100;M-300;Мужчины;1200;24;1234,56\n'
const GOOGLE = 'Day,Campaign,Currency code,Impr.,Clicks,Cost\n2026-09-07,Brand,RUB,800,16,400\n'

const lines = (groups: readonly Group[]) => groups.map(({ key, totals }) => `${key}: ${totals.spend}`)

test('the whole run: period, totals, rates and days', async () => {
  const { about, totals, rates, days } = await analyseTexts([RUN])
  expect(about).toMatchObject({
    schema: 1,
    asOf: '2026-09-10',
    currency: 'RUB',
    period: { start: '2026-09-07', end: '2026-09-09', days: 3 },
    primaryStage: 'lead',
    targets: { click: null, subscriber: null, lead: null, sale: null },
  })
  expect(totals).toEqual({
    impressions: 3500,
    clicks: 65,
    subscribers: null,
    leads: 3,
    sales: null,
    spend: 650,
    revenue: null,
  })
  expect(rates).toMatchObject({
    ctr: 65 / 3500,
    cpc: 10,
    costPerLead: 200,
    clickToLead: 0.05,
    costPerSale: null,
    roas: null,
  })
  expect(days.map(({ date, totals: { spend } }) => [date, spend])).toEqual([
    ['2026-09-07', 400],
    ['2026-09-08', 200],
    ['2026-09-09', 50],
  ])
})

describe('segments', () => {
  test('are those of the file’s own column where it has one', async () => {
    const { about, groups } = await analyseTexts([
      'date,ad_id,segment,age,spend\n2026-09-07,1,Women,18-24,5\n2026-09-07,2,Men,18-24,7\n',
    ])
    expect(about.segmentBy).toEqual(['segment'])
    expect(lines(groups.segment)).toEqual(['Men: 7', 'Women: 5'])
  })

  test('else those of age, gender, interest and place that the data have', async () => {
    const { about, groups } = await analyseTexts([RUN])
    expect(about.segmentBy).toEqual(['age', 'gender'])
    expect(lines(groups.segment)).toEqual([
      'age=25-34|gender=female: 300',
      'age=18-24|gender=male: 200',
      'age=18-24|gender=female: 150',
    ])
    expect(groups.segment[0]).toMatchObject({
      label: '25-34 · female',
      dimensions: { age: '25-34', gender: 'female', creative: 'Video' },
    })
  })

  test('are those asked for: by the question before the settings', async () => {
    const byGender = await analyseTexts([RUN], { segmentBy: ['gender'] })
    expect(lines(byGender.groups.segment)).toEqual(['female: 450', 'male: 200'])
    const byAge = await analyseTexts([RUN], { segmentBy: ['gender'] }, { segmentBy: ['age'] })
    expect(lines(byAge.groups.segment)).toEqual(['18-24: 350', '25-34: 300'])
  })

  test('are none where nothing makes them', async () => {
    const { about, groups } = await analyseTexts(['date,ad_id,spend\n2026-09-07,1,5\n'])
    expect(about.segmentBy).toEqual([])
    expect(groups.segment).toEqual([])
    expect(lines(groups.ad)).toEqual(['1: 5'])
  })

  test('are not made by what only the contextual file tells', async () => {
    const { about } = await analyseTexts(['date,ad_id,spend\n2026-09-07,1,5\n', YANDEX])
    expect(about.segmentBy).toEqual([])
  })

  test('that lack the value make a group of their own, never lost', async () => {
    const text = 'date,ad_id,age,spend\n2026-09-07,1,18-24,5\n2026-09-07,2,,7\n'
    expect(lines((await analyseTexts([text])).groups.segment)).toEqual([': 7', '18-24: 5'])
  })
})

describe('groups', () => {
  test('of creatives, pain points and ads, dearest first, equals in the order of letters', async () => {
    const { groups } = await analyseTexts([RUN])
    expect(lines(groups.creative)).toEqual(['Video: 400', 'Photo: 250'])
    expect(lines(groups.painPoint)).toEqual(['No time: 600', 'Too dear: 50'])
    expect(lines(groups.ad)).toEqual(['1: 400', '2: 200', '3: 50'])
    const equal = await analyseTexts(['date,ad_id,spend\n2026-09-07,b,5\n2026-09-07,a,5\n2026-09-07,c,\n'])
    expect(equal.groups.ad.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  test('are described by what their rows have in common', async () => {
    const { groups } = await analyseTexts([RUN])
    expect(groups.ad[0]?.dimensions).toMatchObject({ campaign: 'Autumn', gender: 'female', creative: 'Video' })
    expect(groups.ad[0]?.dimensions).not.toHaveProperty('age')
    expect(groups.painPoint[0]?.dimensions).not.toHaveProperty('creative')
  })

  test('have their own totals and rates, with no data where theirs is missing', async () => {
    const { groups } = await analyseTexts([RUN])
    const [one, two, three] = groups.ad
    expect([one?.totals.leads, two?.totals.leads, three?.totals.leads]).toEqual([3, 0, null])
    expect([one?.rates.costPerLead, two?.rates.costPerLead, three?.rates.costPerLead]).toEqual([400 / 3, null, null])
  })

  test('of ads go by the id alone, by the full key where two platforms share it', async () => {
    const meta = 'Day,Ad ID,Amount spent (RUB)\n2026-09-07,1,5\n'
    const plain = 'date,ad_id,spend\n2026-09-07,1,7\n2026-09-07,2,9\n'
    const { groups } = await analyseTexts([meta, plain])
    expect(lines(groups.ad)).toEqual(['2: 9', 'plain:1: 7', 'meta:1: 5'])
  })
})

describe('contextual platforms', () => {
  test('are the benchmark beside targeted ads, kept out of the run', async () => {
    const { totals, context, groups } = await analyseTexts([RUN, YANDEX, GOOGLE])
    expect(totals.spend).toBe(650)
    expect(context?.totals).toMatchObject({ spend: 1634.56, clicks: 40 })
    expect(context?.rates.cpc).toBeCloseTo(40.864, 10)
    expect(groups.ad).toHaveLength(3)
  })

  test('are the run itself where they stand alone', async () => {
    const { totals, context } = await analyseTexts([YANDEX, GOOGLE])
    expect(totals.spend).toBe(1634.56)
    expect(context).toBeNull()
  })

  test('are those of the settings where they name them', async () => {
    const onlyGoogle = await analyseTexts([RUN, YANDEX, GOOGLE], { context: ['google_ads'] })
    expect([onlyGoogle.totals.spend, onlyGoogle.context?.totals.spend]).toEqual([1884.56, 400])
    const none = await analyseTexts([RUN, YANDEX], { context: [] })
    expect([none.totals.spend, none.context]).toEqual([1884.56, null])
  })
})

describe('a filter', () => {
  test('keeps the rows that have one of its values, in every dimension it names', async () => {
    const spendOf = async (filter: Parameters<typeof analyseTexts>[2]) =>
      (await analyseTexts([RUN], {}, filter)).totals.spend
    expect(await spendOf({ filter: { campaign: ['Winter'] } })).toBe(250)
    expect(await spendOf({ filter: { campaign: ['Winter', 'Autumn'] } })).toBe(650)
    expect(await spendOf({ filter: { campaign: ['Winter'], gender: ['female'] } })).toBe(50)
    expect(await spendOf({ filter: { age: ['25-34'] } })).toBe(300)
    expect(await spendOf({ filter: { age: ['65+'] } })).toBeNull()
  })

  test('of the settings holds as well, the question’s in its place where both name a dimension', async () => {
    const settings = { filter: { campaign: ['Winter'], gender: ['male'] } }
    expect((await analyseTexts([RUN], settings)).totals.spend).toBe(200)
    expect((await analyseTexts([RUN], settings, { filter: { gender: ['female'] } })).totals.spend).toBe(50)
  })
})

describe('a period', () => {
  const period = { start: '2026-09-08', end: '2026-09-09' }

  test('keeps its days', async () => {
    const { about, totals } = await analyseTexts([RUN], {}, { period })
    expect(totals.spend).toBe(250)
    expect(about.period).toEqual({ ...period, days: 2 })
    expect((await analyseTexts([RUN], { period })).totals.spend).toBe(250)
  })

  test('leaves out a row that it cuts, and says so; one that lies within it counts whole', async () => {
    const rows = ['2026-09-01,2026-09-14,1,500', '2026-09-15,2026-09-18,1,70', '2026-09-19,2026-09-25,1,9']
    const text = ['Reporting starts,Reporting ends,Ad ID,Amount spent (RUB)', ...rows].join('\n')
    const cut = await analyseTexts([text], {}, { period: { start: '2026-09-10', end: '2026-09-20' } })
    expect(cut.totals.spend).toBe(70)
    expect(cut.about.problems).toMatchObject([{ code: 'periodCut', severity: 'warning', params: { count: 2 } }])
    const whole = await analyseTexts([text], {}, { period: { start: '2026-09-01', end: '2026-09-30' } })
    expect([whole.totals.spend, whole.about.problems]).toEqual([579, []])
  })

  test('leaves out rows that name no day', async () => {
    const { totals, about } = await analyseTexts(['campaign_name,spend\nA,5\n'], {}, { period })
    expect(totals.spend).toBeNull()
    expect(about.problems.map(({ code }) => code)).toEqual(['periodCut'])
  })
})

test('a row of a period stands on no day and is never spread', async () => {
  const text =
    'Reporting starts,Reporting ends,Ad ID,Amount spent (RUB)\n2026-09-01,2026-09-14,1,500\n2026-09-15,2026-09-15,1,70\n'
  const { days, undated, totals } = await analyseTexts([text])
  expect(days.map(({ date, totals: { spend } }) => [date, spend])).toEqual([['2026-09-15', 70]])
  expect(undated?.spend).toBe(500)
  expect(totals.spend).toBe(570)
})

test('two exports of one run, of which only one has leads: the leads do not get dearer by the other’s spend', async () => {
  const withLeads = 'Day,Ad ID,Link clicks,Amount spent (RUB),Leads\n2026-09-07,1,40,100,4\n'
  const without = 'Дата;ID объявления;Клики;Потрачено всего, ₽\n07.09.2026;2;60;900\n'
  const { totals, rates } = await analyseTexts([withLeads, without])
  expect([totals.spend, totals.leads, rates.costPerLead, rates.cpc]).toEqual([1000, 4, 25, 10])
})

test('name, currency, targets and deciding stage come from the settings', async () => {
  const { about } = await analyseTexts([RUN], {
    currency: 'KZT',
    name: 'Test',
    targets: { lead: 600 },
    primaryStage: 'sale',
  })
  expect(about).toMatchObject({
    name: 'Test',
    currency: 'KZT',
    targets: { lead: 600, sale: null },
    primaryStage: 'sale',
  })
})
