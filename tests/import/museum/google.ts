import type { Exhibits } from './exhibit.ts'

const GOOGLE = { platform: 'google_ads', as: ['utf-8', ',', 3] } as const

export const GOOGLE_EXHIBITS: Exhibits = {
  'google-adwords-2016.csv': {
    platform: 'google_ads',
    as: ['utf-16le', '\t', 2],
    fields:
      'status creative_headline creative_text creative_text campaign_name adset_name status clicks_all impressions ctr_all cpc_all spend ignore_ratio conversions',
    currency: null,
    days: '2016-10-25 to 2016-10-31',
    rows: [5, 2, 0, 3, 0],
    sums: { impressions: 2000, clicks: 80, spend: 83 },
    total: 'agrees',
    goals: ['Conversions: 2'],
  },
  'google-british-all-time.csv': {
    ...GOOGLE,
    fields:
      'status campaign_name ignore_meta currency ignore_meta impressions clicks_all ctr_all cpc_all spend ignore_ratio conversions cost_per_conversion',
    currency: 'GBP',
    days: null,
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 9380, clicks: 264, spend: 124.08 },
    total: 'agrees',
    goals: ['Conversions: 12.5'],
    questions: ['period: '],
  },
  'google-two-currency-codes.csv': {
    ...GOOGLE,
    fields:
      'status campaign_name currency ignore_meta currency campaign_type impressions clicks_all spend spend_converted currency_converted conversions',
    currency: 'USD',
    days: '2026-09-01 to 2026-09-14',
    rows: [6, 2, 0, 4, 0],
    sums: { impressions: 10_000, clicks: 160, spend: 320.5 },
    total: 'agrees',
    goals: ['Conversions: 1033'],
  },
  'google-japanese.csv': {
    ...GOOGLE,
    fields:
      'status campaign_name campaign_type clicks_all impressions ctr_all currency cpc_all spend conversions cost_per_conversion',
    currency: 'JPY',
    days: '2026-01-01 to 2026-03-31',
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 5000, clicks: 160, spend: 14_600 },
    total: 'agrees',
    goals: ['コンバージョン: 7'],
  },
  'google-french-narrow-space.csv': {
    platform: 'google_ads',
    as: ['utf-8', ';', 3],
    fields: 'date campaign_name currency spend impressions clicks_all ctr_all cpc_all conversions',
    currency: 'EUR',
    days: '2026-09-01 to 2026-09-02',
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 13_445, clicks: 129, spend: 1333.06 },
    total: 'agrees',
    goals: ['Conversions: 3'],
  },
  'google-campaign-called-total.csv': {
    ...GOOGLE,
    fields: 'campaign_name impressions clicks_all spend',
    currency: null,
    days: '2025-07-08 to 2025-07-31',
    rows: [3, 1, 0, 2, 0],
    sums: { impressions: 500, clicks: 20, spend: 40 },
    total: 'differs',
    problems: ['totalDiffers×3'],
  },
  'google-ad-report-without-ad-id.csv': {
    ...GOOGLE,
    fields:
      'status final_url creative_headline ignore_meta creative_headline ignore_meta creative_text ad_name campaign_name adset_name status ad_type impressions clicks_all ctr_all currency spend',
    currency: 'USD',
    days: '2025-07-08 to 2025-07-31',
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 1500, clicks: 60, spend: 75.5 },
    total: 'agrees',
    problems: ['sameName×1'],
  },
}
