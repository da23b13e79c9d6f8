import { describe, expect, test } from 'vitest'
import { read } from '../import/read-text.ts'
import { HAS_SHARED, ONLY_BESIDE, sharedFile } from './shared.ts'

/** What a person reads in each file: platform, delimiter, header line, currency, rows, sums in units. */
const EXPORTS = [
  [
    'google_ads_de_comma.csv',
    'google_ads , 3 EUR',
    { accepted: 1, totals: 1 },
    { impressions: 12_345, clicks: 120, spend: 1234.56 },
  ],
  [
    'linkedin_campaign_performance.csv',
    'linkedin , 4 USD',
    { accepted: 2, totals: 0 },
    { impressions: 12_000, clicks: 180, spend: 1334.5, revenue: 400 },
  ],
  [
    'meta_ar_ad_level.csv',
    'meta , 1 EGP',
    { accepted: 1, totals: 0 },
    { impressions: 3000, clicks: 40, spend: 300, sales: 3, revenue: 1500 },
  ],
  [
    'meta_ru_ad_level.csv',
    'meta , 1 USD',
    { accepted: 1, totals: 0 },
    { impressions: 18_340, clicks: 96, spend: 105.02, subscribers: 9, leads: 12 },
  ],
  ['telegram_ads_daily_budget.tsv', 'telegram_ads \t 1 TON', { accepted: 2, totals: 0 }, { spend: 2.86 }],
  [
    'telegram_ads_daily_stats.tsv',
    'telegram_ads \t 1 TON',
    { accepted: 2, totals: 0 },
    { impressions: 2400, clicks: 56 },
  ],
  [
    'vk_ads_ads_sheet.csv',
    'vk_ads ; 1 RUB',
    { accepted: 2, totals: 0 },
    { impressions: 22_350, clicks: 107, spend: 1570.5 },
  ],
  [
    'yandex_direct_api_micros.tsv',
    'yandex_direct \t 2 null',
    { accepted: 2, totals: 1 },
    { impressions: 1500, clicks: 24, spend: 1234.56 },
  ],
  [
    'yandex_direct_wizard_ru_utf8bom.csv',
    'yandex_direct ; 5 RUB',
    { accepted: 2, totals: 1 },
    { impressions: 1500, clicks: 24, spend: 1234.56 },
  ],
] as const

describe.skipIf(!HAS_SHARED)(`the sample exports${ONLY_BESIDE}`, () => {
  test.each(EXPORTS)('%s', async (name, recognised, rows, sums) => {
    const { survey } = await read(sharedFile(`exports/${name}`))
    const { platform, delimiter, headerLine, currency } = survey.plan
    expect(`${platform} ${delimiter} ${headerLine} ${currency}`).toBe(recognised)
    expect(survey.rows).toMatchObject({ ...rows, refused: 0, duplicates: 0 })
    const money = ['spend', 'revenue']
    const stated = Object.entries(survey.sums).filter(([, sum]) => sum !== null)
    expect(
      Object.fromEntries(stated.map(([sum, value]) => [sum, Number(value) / (money.includes(sum) ? 1e6 : 1)])),
    ).toEqual(sums)
    expect(survey.problems).toEqual([])
    expect(survey.proof?.agrees ?? true).toBe(true)
    // Only the sheet of VK Ads names no day anywhere, which nobody but the user can tell.
    expect(survey.questions.map(({ kind }) => kind)).toEqual(name === 'vk_ads_ads_sheet.csv' ? ['period'] : [])
  })

  test.each([
    ['amocrm_export_leads.csv', 'amocrm', ['Закрыто и не реализовано: lost', 'Успешно реализовано: won']],
    ['hubspot_deals.csv', 'hubspot', ['Closed Lost: lost', 'Closed Won: won']],
  ])('%s holds the leads of a CRM', async (name, platform, stages) => {
    const { survey } = await read(sharedFile(`exports/${name}`))
    expect(survey.plan).toMatchObject({ kind: 'leads', platform })
    expect(survey).toMatchObject({
      rows: { read: 2, accepted: 2, refused: 0 },
      span: { start: '2026-10-03', end: '2026-10-04' },
      problems: [],
      questions: [],
    })
    expect(survey.leads?.stages.map(({ stage, suggested }) => `${stage}: ${suggested}`)).toEqual(stages)
  })

  test('the two files of Telegram add up to one account', async () => {
    const files = await Promise.all(
      ['budget', 'stats'].map((kind) => read(sharedFile(`exports/telegram_ads_daily_${kind}.tsv`))),
    )
    expect(files.map(({ rows }) => rows.map(({ ad, span }) => `${ad} ${span?.start}`))).toEqual([
      ['telegram_ads 2026-01-16', 'telegram_ads 2026-01-17'],
      ['telegram_ads 2026-01-16', 'telegram_ads 2026-01-17'],
    ])
  })
})
