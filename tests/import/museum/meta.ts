import type { Exhibits } from './exhibit.ts'

const META = { platform: 'meta', as: ['utf-8', ',', 1] } as const
const TWO_WEEKS = '2026-09-01 to 2026-09-14'

export const META_EXHIBITS: Exhibits = {
  'meta-ru-excel-windows-1251.csv': {
    platform: 'meta',
    as: ['windows-1251', ';', 1],
    fields:
      'period_start period_end campaign_name adset_name ad_name status results result_type reach frequency cost_per_result spend impressions cpm clicks_link clicks_all subscribers leads',
    currency: 'USD',
    days: '2026-10-01 to 2026-10-14',
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 23_540, clicks: 152, subscribers: 14, leads: 19, spend: 1155.52 },
    total: 'agrees',
    types: ['actions:onsite_conversion.lead_grouped: 19 in 2'],
  },
  'meta-ru-second-family.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name spend impressions reach clicks_link cpc_link ctr_link results cost_per_result purchases revenue',
    currency: 'UZS',
    days: '2026-09-01 to 2026-09-07',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 29_000, clicks: 430, sales: 2, spend: 1_990_000.5, revenue: 900_000 },
    goals: ['Результаты: 11'],
  },
  'meta-ru-third-family.csv': {
    ...META,
    fields:
      'adset_name ad_name status row_level reach impressions frequency result_type results cost_per_result spend ad_start ad_end cpm clicks_link cpc_link ctr_link period_start period_end',
    currency: 'USD',
    days: TWO_WEEKS,
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 8600, clicks: 110, spend: 54 },
    types: ['Лиды на сайте: 6 in 1, leads?', 'Начатые переписки: 4 in 1'],
  },
  'meta-uk.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name reach impressions clicks_all results result_type cost_per_result spend',
    currency: 'UAH',
    days: '2026-09-01 to 2026-09-02',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 1950, clicks: 45, spend: 220 },
    types: ['actions:lead: 3 in 1, leads?'],
  },
  'meta-ja-full-width-brackets.csv': {
    ...META,
    fields:
      'campaign_name adset_name account_name ad_name status reach impressions frequency currency spend clicks_all cpc_all results result_type period_start period_end',
    currency: 'JPY',
    days: TWO_WEEKS,
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 7000, clicks: 130, spend: 10_500 },
    total: 'agrees',
    types: ['actions:lead: 12 in 1, leads?', 'actions:link_click: 3 in 1'],
  },
  'meta-ko.csv': {
    ...META,
    fields:
      'ad_name spend impressions clicks_link landing_page_views purchases revenue roas results result_type cost_per_result period_start period_end ad_id',
    currency: 'KRW',
    days: '2026-08-09 to 2026-08-15',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 13_000, clicks: 200, sales: 4, spend: 200_000, revenue: 360_000 },
    types: ['actions:offsite_conversion.fb_pixel_purchase: 4 in 2'],
  },
  'meta-zh-hans.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name impressions reach frequency clicks_link spend results result_type',
    currency: 'CNY',
    days: TWO_WEEKS,
    rows: [1, 1, 0, 0, 0],
    sums: { impressions: 12_000, clicks: 210, spend: 860.5 },
    types: ['actions:lead: 6 in 1, leads?'],
  },
  'meta-zh-hant.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name impressions reach frequency clicks_link spend results result_type',
    currency: 'TWD',
    days: TWO_WEEKS,
    rows: [1, 1, 0, 0, 0],
    sums: { impressions: 8000, clicks: 95, spend: 2400 },
    types: ['actions:lead: 4 in 1, leads?'],
  },
  'meta-es.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name spend impressions reach clicks_link results result_type age',
    currency: 'PEN',
    days: '2026-09-01 to 2026-09-07',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 13_100, clicks: 119, spend: 410 },
    types: ['actions:lead: 5 in 1, leads?'],
  },
  'meta-pt-ads-column.csv': {
    ...META,
    fields:
      'account_name campaign_name adset_name status ad_name date ad_id impressions currency spend attribution purchases ignore_ratio clicks_link cpc_link reach checkouts period_start period_end',
    currency: 'BRL',
    days: '2026-10-01 to 2026-10-02',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 1429, clicks: 32, sales: 1, spend: 20 },
  },
  'meta-de.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name spend impressions reach clicks_link results result_type gender',
    currency: 'EUR',
    days: TWO_WEEKS,
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 9000, clicks: 100, spend: 200 },
    types: ['actions:lead: 7 in 2, leads?'],
  },
  'meta-fr-curly-apostrophe.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name age spend impressions reach frequency clicks_link results result_type',
    currency: 'DZD',
    days: TWO_WEEKS,
    rows: [2, 1, 0, 1, 0],
    sums: { impressions: 21_000, clicks: 260, spend: 15_000.75 },
    total: 'agrees',
    types: ['Achats: 9 in 1, sales?'],
  },
  'meta-ar-three-decimals.csv': {
    ...META,
    fields: 'period_start period_end campaign_name ad_name spend impressions',
    currency: 'KWD',
    days: '2026-09-07 to 2026-09-08',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 3000, spend: 15.625 },
  },
  'meta-ar-bidi-marks.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name spend impressions reach clicks_link purchases revenue',
    currency: 'EGP',
    days: '2026-10-01 to 2026-10-14',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 4400, clicks: 52, sales: 3, spend: 425.5, revenue: 1500 },
  },
  'meta-result-types.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name status reach impressions result_type results cost_per_result spend clicks_link',
    currency: 'USD',
    days: TWO_WEEKS,
    rows: [4, 3, 0, 1, 0],
    sums: { impressions: 12_000, clicks: 240, spend: 120 },
    total: 'agrees',
    types: ['Messaging conversations started: 25 in 1', 'Website leads: 13 in 2, leads?'],
  },
  'meta-custom-formulas.csv': {
    ...META,
    fields:
      'campaign_name ad_name reach impressions frequency clicks_link ignore_custom landing_page_views ignore_custom subscribers result_type results spend avg_order_value period_start period_end',
    currency: 'IDR',
    days: '2026-08-01 to 2026-08-31',
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 7000, clicks: 120, subscribers: 12, spend: 150_001.48 },
    total: 'agrees',
    types: ['Instagram profile visits: 64 in 1', 'Messaging conversations started: 11 in 1'],
  },
  'meta-pivot-all.csv': {
    ...META,
    fields: 'campaign_name ad_name age date impressions clicks_link spend',
    currency: 'USD',
    days: '2026-09-01 to 2026-09-02',
    rows: [7, 3, 0, 4, 0],
    sums: { impressions: 600, clicks: 30, spend: 60 },
    total: 'agrees',
  },
  'meta-age-unknown.csv': {
    ...META,
    fields: 'period_start period_end ad_name age gender impressions clicks_link spend',
    currency: 'USD',
    days: TWO_WEEKS,
    rows: [4, 3, 0, 1, 0],
    sums: { impressions: 1000, clicks: 50, spend: 100 },
    total: 'agrees',
  },
  'meta-website-purchases-beside-all.csv': {
    ...META,
    fields:
      'period_start period_end ad_name impressions clicks_link spend purchases purchases_part revenue revenue_part leads leads_part',
    currency: 'USD',
    days: TWO_WEEKS,
    rows: [1, 1, 0, 0, 0],
    sums: { impressions: 600, clicks: 30, leads: 5, sales: 3, spend: 61, revenue: 300 },
  },
  'meta-api-insights.csv': {
    ...META,
    fields:
      'period_start period_end campaign_name adset_name ad_name ad_id currency impressions clicks_all clicks_link spend reach',
    currency: 'KZT',
    days: '2026-09-01 to 2026-09-02',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 1300, clicks: 66, spend: 13_100.5 },
  },
}
