import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Survey } from '#lib/import/plan'
import { CONTAINER_EXHIBITS, CONTAINERS_REFUSED } from './museum/containers.ts'
import { DEFECT_EXHIBITS } from './museum/defects.ts'
import type { Exhibit, Exhibits } from './museum/exhibit.ts'
import { GOOGLE_EXHIBITS } from './museum/google.ts'
import { META_EXHIBITS } from './museum/meta.ts'
import { OTHER_EXHIBITS } from './museum/others.ts'
import { RUSSIAN_EXHIBITS } from './museum/russian.ts'
import { inPieces, readOrRefuse } from './read-text.ts'

const GOOGLE_FIELDS = 'status campaign_name adset_name currency impressions clicks_all ctr_all spend conversions'
const GOOGLE = {
  platform: 'google_ads',
  fields: GOOGLE_FIELDS,
  currency: 'USD',
  days: '2025-07-08 to 2025-07-31',
  rows: [4, 2, 0, 2, 0],
  sums: { impressions: 9500, clicks: 264, spend: 1234.5 },
  total: 'agrees',
  goals: ['Conversions: 0'],
} as const
const YANDEX = {
  platform: 'yandex_direct',
  fields:
    'date campaign_name campaign_id adset_name adset_id ad_id keyword network impressions ignore_metric clicks_all ctr_all spend cpc_all conversions',
  currency: 'RUB',
  days: '2026-10-01 to 2026-10-02',
  rows: [3, 2, 0, 1, 0],
  sums: { impressions: 1500, clicks: 24, spend: 1234.56 },
} as const
const WIZARD = { ...YANDEX, total: 'agrees', goals: ['Конверсии: 2'] } as const
const SMALL = 'date ad_id impressions clicks_link spend'
const NAMED = 'date ad_id ad_name impressions clicks_link spend'
const PLAIN = { platform: 'plain', as: ['utf-8', ',', 1], fields: SMALL, currency: null } as const
const TWO_DAYS = {
  days: '2026-09-07 to 2026-09-08',
  rows: [2, 2, 0, 0, 0],
  sums: { impressions: 220, clicks: 11, spend: 22 },
} as const
const FIRST_DAY = { days: '2026-09-07', sums: { impressions: 100, clicks: 5, spend: 10 } } as const

const READ: Exhibits = {
  ...META_EXHIBITS,
  ...GOOGLE_EXHIBITS,
  ...RUSSIAN_EXHIBITS,
  ...OTHER_EXHIBITS,
  ...DEFECT_EXHIBITS,
  ...CONTAINER_EXHIBITS,
  'yandex-wizard-windows-1251.csv': { ...WIZARD, as: ['windows-1251', ';', 5] },
  'yandex-wizard-utf8-bom.csv': { ...WIZARD, as: ['utf-8', ';', 5] },
  'yandex-api-micros.tsv': {
    ...YANDEX,
    as: ['utf-8', '\t', 2],
    fields: 'date campaign_name campaign_id adset_id ad_id gender age impressions clicks_all spend',
    currency: null,
  },
  'yandex-api-cheap-clicks.tsv': {
    ...YANDEX,
    as: ['utf-8', '\t', 2],
    fields: 'date campaign_name campaign_id adset_id ad_id impressions clicks_all spend',
    currency: null,
    sums: { impressions: 3000, clicks: 4, spend: 2.21 },
    problems: ['microsTaken×1'],
  },
  'google-excel-utf16le-tab.csv': { ...GOOGLE, as: ['utf-16le', '\t', 3] },
  'google-editor-utf16le-without-bom.csv': { ...GOOGLE, as: ['utf-16le', '\t', 3] },
  'google-utf16be.csv': { ...GOOGLE, as: ['utf-16be', '\t', 3] },
  'google-russian-utf16le.csv': {
    platform: 'google_ads',
    as: ['utf-16le', '\t', 3],
    fields: 'date campaign_name impressions clicks_all spend currency',
    currency: 'RUB',
    days: '2026-09-01 to 2026-09-02',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 2000, clicks: 35, spend: 1834.56 },
  },
  'google-german-decimal-comma.csv': {
    platform: 'google_ads',
    as: ['utf-8', ',', 3],
    fields: 'date campaign_name currency spend impressions clicks_all conversions',
    currency: 'EUR',
    days: '2026-09-01',
    rows: [2, 1, 0, 1, 0],
    sums: { impressions: 12_345, clicks: 120, spend: 1234.56 },
    total: 'agrees',
    goals: ['Conversions: 3'],
  },
  'meta-total-first.csv': {
    platform: 'meta',
    as: ['utf-8', ',', 1],
    fields:
      'period_start period_end campaign_name adset_name ad_name ad_id impressions clicks_link spend leads results result_type',
    currency: 'USD',
    days: '2026-09-01 to 2026-09-14',
    rows: [3, 2, 0, 1, 0],
    sums: { impressions: 3000, clicks: 60, spend: 75.5, leads: 3 },
    total: 'agrees',
    types: ['Leads: 3 in 1'],
  },
  'several-ads-one-name.csv': {
    platform: 'meta',
    as: ['utf-8', ',', 1],
    fields: 'period_start period_end adset_name ad_name impressions clicks_link spend',
    currency: 'CAD',
    days: '2026-08-01 to 2026-08-31',
    rows: [4, 3, 0, 0, 1],
    sums: { impressions: 1183, clicks: 8, spend: 33 },
    problems: ['sameName×1', 'repeatedRow×1'],
  },
  'american-dates.csv': {
    platform: 'meta',
    as: ['utf-8', ',', 1],
    fields: 'period_start period_end adset_name ad_name impressions clicks_link spend',
    currency: 'CAD',
    days: '2026-08-01 to 2026-09-30',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 783, clicks: 6, spend: 20 },
  },
  'undecidable-dates.csv': {
    ...PLAIN,
    days: '2026-02-01 to 2026-02-03',
    rows: [3, 3, 0, 0, 0],
    sums: { impressions: 310, clicks: 14, spend: 31 },
    questions: ['day-order: 01/02/2026, 02/02/2026, 03/02/2026'],
  },
  'semicolon-decimal-comma.csv': {
    ...PLAIN,
    as: ['utf-8', ';', 1],
    fields: `${NAMED} leads revenue`,
    days: '2026-09-07 to 2026-09-08',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 4651, clicks: 61, spend: 1666.15, leads: 3, revenue: 4900.5 },
  },
  'pipe.csv': {
    ...PLAIN,
    as: ['utf-8', '|', 1],
    fields: NAMED,
    days: '2026-09-07 to 2026-09-08',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 4651, clicks: 61, spend: 666.15 },
  },
  'separator-line.csv': {
    ...PLAIN,
    as: ['utf-8', ';', 2],
    days: '2026-09-07',
    rows: [1, 1, 0, 0, 0],
    sums: { impressions: 2808, clicks: 41, spend: 312.64 },
  },
  'tab-header-with-comma.tsv': {
    platform: 'telegram_ads',
    as: ['utf-8', '\t', 1],
    fields: 'date spend',
    currency: 'TON',
    days: '2026-01-16 to 2026-01-17',
    rows: [2, 2, 0, 0, 0],
    sums: { spend: 2.86 },
  },
  'shifted-columns.csv': {
    platform: 'meta',
    as: ['utf-8', ',', 1],
    fields:
      'ad_id period_start period_end campaign_id adset_id age gender interest impressions clicks_all spend leads sales',
    currency: null,
    days: '2026-08-17 to 2026-08-30',
    rows: [3, 2, 1, 0, 0],
    sums: { impressions: 25_211, clicks: 3, spend: 3.25, leads: 4, sales: 1 },
    problems: ['columnsShifted×1', 'leadsAboveClicks×1'],
  },
  'repeated-header.csv': { ...PLAIN, ...TWO_DAYS, rows: [3, 2, 0, 1, 0] },
  'blank-lines.csv': { ...PLAIN, ...TWO_DAYS, as: ['utf-8', ',', 3] },
  'currency-in-cells.csv': {
    platform: 'vk_ads',
    as: ['utf-8', ';', 1],
    fields: 'date ad_id impressions clicks_link spend',
    currency: 'RUB',
    days: '2026-09-07 to 2026-09-08',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 3000, clicks: 100, spend: 1999.5 },
  },
  'rounded-ids.csv': {
    ...PLAIN,
    days: '2026-09-08',
    rows: [2, 1, 1, 0, 0],
    sums: { impressions: 120, clicks: 6, spend: 12 },
    problems: ['roundedId×1'],
  },
  'quoted-newlines.csv': {
    ...PLAIN,
    ...FIRST_DAY,
    fields: NAMED,
    rows: [2, 1, 1, 0, 0],
    problems: ['notANumber×1'],
  },
  'cr-line-ends.csv': {
    ...PLAIN,
    ...TWO_DAYS,
    fields: 'date ad_id currency impressions clicks_link spend',
    currency: 'KZT',
  },
  'cut-last-line.csv': { ...PLAIN, ...FIRST_DAY, fields: NAMED, rows: [2, 1, 1, 0, 0], problems: ['tooFewCells×1'] },
  'too-many-cells.csv': { ...PLAIN, ...FIRST_DAY, fields: NAMED, rows: [2, 1, 1, 0, 0], problems: ['tooManyCells×1'] },
  'apostrophe-thousands.csv': {
    ...PLAIN,
    days: '2026-09-07 to 2026-09-08',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 1_235_410, clicks: 61, spend: 12_666.15 },
  },
  'arabic-digits.csv': {
    platform: 'meta',
    as: ['utf-8', ',', 1],
    fields: 'period_start period_end campaign_name ad_name spend impressions clicks_link',
    currency: 'EGP',
    days: '2026-10-01 to 2026-10-14',
    rows: [1, 1, 0, 0, 0],
    sums: { impressions: 3000, clicks: 40, spend: 300.5 },
  },
  'two-spend-columns.csv': {
    platform: 'google_ads',
    as: ['utf-8', ',', 1],
    fields: 'campaign_name date currency spend spend_converted impressions clicks_all',
    currency: 'USD',
    days: '2026-09-01',
    rows: [1, 1, 0, 0, 0],
    sums: { impressions: 100, clicks: 5, spend: 10 },
  },
  'same-column-twice.csv': {
    platform: 'vk_ads',
    as: ['utf-8', ';', 1],
    fields: 'date ad_id impressions clicks_link spend spend',
    currency: null,
    days: '2026-09-07',
    rows: [1, 1, 0, 0, 0],
    sums: { impressions: 100, clicks: 5, spend: 10 },
    questions: ['two-columns: Расход, spend'],
  },
  'two-currencies.csv': {
    ...PLAIN,
    ...FIRST_DAY,
    fields: 'date ad_id currency impressions clicks_link spend',
    currency: 'KZT',
    rows: [2, 1, 1, 0, 0],
    problems: ['otherCurrency×1'],
  },
  'no-day.csv': {
    platform: 'vk_ads',
    as: ['utf-8', ';', 1],
    fields: 'ad_id ad_name spend impressions clicks_link',
    currency: 'RUB',
    days: null,
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 22_350, clicks: 107, spend: 1570.5 },
    questions: ['period: '],
  },
  'crm-export.csv': {
    platform: 'amocrm',
    as: ['utf-8', ',', 1],
    fields: 'deal_id deal_title amount created_at stage pipeline',
    currency: null,
    days: '2026-10-03',
    rows: [1, 1, 0, 0, 0],
    sums: {},
  },
  'proto-column.csv': {
    ...PLAIN,
    fields: 'date ad_id - - segment impressions clicks_link -',
    days: '2026-09-07',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 220, clicks: 11 },
    problems: ['noSpend×1'],
  },
  'snapchat-next-midnight.csv': {
    platform: 'snapchat',
    as: ['utf-8', ',', 1],
    fields: 'period_start period_end campaign_name spend impressions clicks_link age gender',
    currency: null,
    days: '2026-04-21 to 2026-04-22',
    rows: [2, 2, 0, 0, 0],
    sums: { impressions: 13_000, clicks: 120, spend: 150.5 },
  },
  'negative-and-impossible.csv': {
    ...PLAIN,
    days: '2026-09-07 to 2026-09-11',
    rows: [6, 3, 3, 0, 0],
    sums: { impressions: 210, clicks: 26, spend: 7.5 },
    problems: ['negativeCount×1', 'notWhole×1', 'notADay×1', 'clicksAboveImpressions×1', 'negativeSpend×1'],
  },
  'mixed-decimal-marks.csv': {
    ...PLAIN,
    days: '2026-09-07 to 2026-09-10',
    rows: [4, 3, 1, 0, 0],
    sums: { impressions: 360, clicks: 19, spend: 1273.5 },
    problems: ['notANumber×1'],
  },
}

const REFUSED: Readonly<Record<string, string>> = {
  ...CONTAINERS_REFUSED,
  'archive.zip': 'zip',
  'bulk-upload-sheet.csv': 'bulkSheet',
  'empty.csv': 'empty',
  'no-header.csv': 'noHeader',
  'old-workbook.xls': 'xls',
  'only-blanks.csv': 'empty',
  'only-header.csv': 'noRows',
  'organic-posts.csv': 'organicPosts',
  'picture.png': 'image',
  'program.csv': 'binary',
  'report.pdf': 'pdf',
  'stray-quote.csv': 'unclosedQuote',
  'unclosed-quote.csv': 'unclosedQuote',
  'workbook.xlsx': 'workbookDamaged',
}

const MUSEUM = new URL('../fixtures/exports/', import.meta.url)
const reading = (name: string) => readOrRefuse(inPieces(readFileSync(new URL(name, MUSEUM)), [65_536]))

test('every file of the museum has its description', () => {
  expect(readdirSync(MUSEUM).sort()).toEqual([...Object.keys(READ), ...Object.keys(REFUSED)].sort())
})

describe('refused, with a reason', () => {
  test.each(Object.entries(REFUSED))('%s: %s', async (name, key) => {
    expect(await reading(name)).toMatchObject({ key })
  })
})

describe('read', () => {
  test.each(Object.entries(READ))('%s', async (name, exhibit) => {
    expect(describedAs(await reading(name))).toEqual({ types: [], goals: [], problems: [], questions: [], ...exhibit })
  })
})

test('at least 95 of 100 columns of the museum are known by name', () => {
  const fields = Object.values(READ).flatMap((exhibit) => exhibit.fields.split(' '))
  expect(fields.length).toBeGreaterThan(500)
  expect(fields.filter((field) => field === '-').length / fields.length).toBeLessThan(0.05)
})

function describedAs(result: Awaited<ReturnType<typeof reading>>): Exhibit {
  if ('key' in result) throw new Error(`refused: ${JSON.stringify(result)}`)
  const { plan, rows, span, sums, proof, resultTypes, goals, problems, questions } = result.survey
  const money = ['spend', 'revenue']
  return {
    platform: plan.platform,
    as: [plan.encoding ?? plan.container, plan.delimiter ?? plan.sheet ?? '', plan.headerLine],
    fields: plan.columns.map(({ field }) => field ?? '-').join(' '),
    currency: plan.currency,
    days: span && (span.start === span.end ? span.start : `${span.start} to ${span.end}`),
    rows: [rows.read, rows.accepted, rows.refused, rows.totals, rows.duplicates],
    sums: Object.fromEntries(
      Object.entries(sums).flatMap(([name, sum]) =>
        sum === null ? [] : [[name, money.includes(name) ? sum / 1e6 : sum]],
      ),
    ),
    ...(proof && { total: proof.agrees ? ('agrees' as const) : ('differs' as const) }),
    types: resultTypes.map(typeText),
    goals: goals.map(({ header, count, suggestion }) => `${header}: ${count}${suggestion ? `, ${suggestion}?` : ''}`),
    problems: problems.map(({ code, count }) => `${code}×${count}`),
    questions: questions.map(({ kind, samples }) => `${kind}: ${samples.join(', ')}`),
  }
}

function typeText({ type, rows, results, suggestion }: Survey['resultTypes'][number]): string {
  return `${type}: ${results} in ${rows}${suggestion ? `, ${suggestion}?` : ''}`
}
