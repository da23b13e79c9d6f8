import { describe, expect, test } from 'vitest'
import { read } from './read-text.ts'

const days = async (text: string) => {
  const { rows, survey } = await read(text)
  return { spans: rows.map(({ span }) => span && `${span.start} to ${span.end}`), questions: survey.questions }
}

describe('a column of weeks', () => {
  test('names seven days by the first of them', async () => {
    expect(await days('Week,Ad ID,Link clicks,Amount spent (USD)\n2026-10-05,1,5,10\n2026-10-12,1,6,11\n')).toEqual({
      spans: ['2026-10-05 to 2026-10-11', '2026-10-12 to 2026-10-18'],
      questions: [],
    })
  })

  test('may name both ends, and a week cut off by the report is shorter', async () => {
    const text =
      'Неделя;№ Кампании;Показы;Клики;Расход (руб.)\n05.10.2026 - 11.10.2026;1;100;5;10,50\n12.10.2026 - 14.10.2026;1;90;4;9,50\n'
    expect(await days(text)).toEqual({
      spans: ['2026-10-05 to 2026-10-11', '2026-10-12 to 2026-10-14'],
      questions: [],
    })
  })

  test('is left out beside the days themselves', async () => {
    const { survey, rows } = await read('Day,Week,Ad ID,Link clicks,Amount spent (USD)\n2026-10-06,W41,1,5,10\n')
    expect(rows.map(({ span }) => span)).toEqual([{ start: '2026-10-06', end: '2026-10-06' }])
    expect(survey.rows.refused).toBe(0)
  })
})

test('the layout of Snapchat by weeks is Snapchat’s, whatever it shares with Meta', async () => {
  const header =
    'Week,Campaign Name,Campaign ID,Ad Set Name,Ad Set ID,Ad Name,Ad ID,Creative Name,Amount Spent,Paid Impressions,Clicks,Landing Page Views,Purchases,Purchases Value'
  const { survey, rows } = await read(`${header}\n2026-10-05,Spring,1,Women,2,Video,3,Video A,10.5,1000,20,15,1,99.5\n`)
  expect(survey.plan.platform).toBe('snapchat')
  expect(survey.plan.columns.map(({ field }) => field)).toEqual([
    'week_start',
    'campaign_name',
    'campaign_id',
    'adset_name',
    'adset_id',
    'ad_name',
    'ad_id',
    'creative',
    'spend',
    'impressions',
    'clicks_link',
    'landing_page_views',
    'purchases',
    'revenue',
  ])
  expect(survey.questions).toEqual([])
  expect(rows).toMatchObject([
    { span: { start: '2026-10-05', end: '2026-10-11' }, sums: { clicks: 20, spend: 10_500_000, sales: 1 } },
  ])
})
