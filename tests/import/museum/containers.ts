import type { Exhibits } from './exhibit.ts'

const META = {
  platform: 'meta',
  fields: 'period_start period_end campaign_name ad_name spend impressions clicks_link',
  days: '2026-10-01 to 2026-10-14',
  rows: [1, 1, 0, 0, 0],
} as const

/** Containers and encodings. */
export const CONTAINER_EXHIBITS: Exhibits = {
  'vk-ads-workbook.xlsx': {
    platform: 'vk_ads',
    as: ['xlsx', 'Объявления', 1],
    fields:
      'date campaign_id campaign_name adset_id adset_name ad_id ad_name status results cost_per_result spend impressions clicks_link cpc_link reach',
    currency: 'RUB',
    days: '2026-09-07 to 2026-09-08',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 22_350, clicks: 107, spend: 1570.5 },
    goals: ['Результат: 12'],
  },
  'yandex-wizard-workbook-1904.xlsx': {
    platform: 'yandex_direct',
    as: ['xlsx', 'Отчет', 4],
    fields: 'date campaign_name campaign_id ad_id impressions clicks_all spend',
    currency: 'RUB',
    days: '2026-10-01 to 2026-10-02',
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 1500, clicks: 24, spend: 1234.56 },
    total: 'agrees',
  },
  'workbook-currency-in-number-format.xlsx': {
    platform: 'meta',
    as: ['xlsx', 'Report', 1],
    fields: 'date ad_id ad_name spend impressions clicks_link',
    currency: 'EUR',
    days: '2026-10-01 to 2026-10-02',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 2100, clicks: 41, spend: 23.845 },
  },
  'line-ends-of-three-kinds.csv': {
    platform: 'meta',
    as: ['utf-8', ',', 1],
    fields: 'date ad_id ad_name spend impressions clicks_link',
    currency: 'USD',
    days: '2026-10-01 to 2026-10-04',
    rows: [4, 4, 0, 0, 0],
    sums: { impressions: 4600, clicks: 86, spend: 52 },
  },
  'meta-ar-windows-1256.csv': {
    ...META,
    as: ['windows-1256', ',', 1],
    fields: 'period_start period_end campaign_name adset_name ad_name spend impressions clicks_link',
    currency: 'EGP',
    sums: { impressions: 3000, clicks: 40, spend: 300.5 },
  },
  'meta-ja-cp932.csv': {
    ...META,
    as: ['shift_jis', ',', 1],
    currency: 'JPY',
    sums: { impressions: 3000, clicks: 40, spend: 12_000 },
  },
  'meta-ko-euc-kr.csv': {
    ...META,
    as: ['euc-kr', ',', 1],
    currency: 'KRW',
    sums: { impressions: 3000, clicks: 40, spend: 12_000 },
  },
  'meta-zh-gb18030.csv': {
    ...META,
    as: ['gb18030', ',', 1],
    currency: 'CNY',
    sums: { impressions: 3000, clicks: 40, spend: 120.5 },
  },
  'meta-de-windows-1252.csv': {
    ...META,
    as: ['windows-1252', ',', 1],
    currency: 'EUR',
    sums: { impressions: 3000, clicks: 40, spend: 120.5 },
  },
  'utf8-cut-within-a-letter.csv': {
    platform: 'vk_ads',
    as: ['utf-8', ';', 1],
    fields: 'date ad_id ad_name impressions clicks_link spend',
    currency: null,
    days: '2026-09-07 to 2026-09-08',
    rows: [3, 2, 1, 0, 0],
    sums: { impressions: 220, clicks: 11, spend: 22 },
    problems: ['tooFewCells×1'],
  },
  'tab-separated.xls': {
    platform: 'plain',
    as: ['utf-8', '\t', 1],
    fields: 'date ad_id impressions clicks_link spend',
    currency: null,
    days: '2026-09-07 to 2026-09-08',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 220, clicks: 11, spend: 22 },
  },
  'unknown-export.csv': {
    platform: 'plain',
    as: ['utf-8', ';', 3],
    fields: '- - - - -',
    currency: null,
    days: null,
    rows: [2, 0, 2, 0, 0],
    sums: {},
    problems: ['noAdName×2'],
    questions: ['mapping: Offer, Reached, Taps, Money, When'],
  },
}

/** By the key of the sentence that says what to do. */
export const CONTAINERS_REFUSED: Readonly<Record<string, string>> = {
  'api-answer.json': 'json',
  'binary-workbook.xlsb': 'xlsb',
  'spreadsheet.numbers': 'numbers',
  'spreadsheet.ods': 'ods',
  'web-page.xls': 'html',
  'workbook-bomb.xlsx': 'workbookTooLarge',
  'workbook-under-password.xlsx': 'workbookLocked',
}
