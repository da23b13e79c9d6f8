import type { Exhibits } from './exhibit.ts'

const SMALL = 'date ad_id impressions clicks_link spend'
const NAMED = 'date ad_id ad_name impressions clicks_link spend'
const PLAIN = { platform: 'plain', as: ['utf-8', ',', 1], fields: SMALL, currency: null } as const
const TWO_ROWS = {
  days: '2026-09-01 to 2026-09-02',
  rows: [2, 2, 0, 0, 0],
  sums: { impressions: 2100, clicks: 22, spend: 210 },
} as const

export const DEFECT_EXHIBITS: Exhibits = {
  'start-and-stop-days.csv': {
    ...PLAIN,
    ...TWO_ROWS,
    fields: 'period_start period_end ad_id impressions clicks_link spend',
    days: '2026-09-01 to 2026-09-14',
  },
  'start-day-alone.csv': {
    ...PLAIN,
    ...TWO_ROWS,
    fields: 'period_start ad_id impressions clicks_link spend',
    days: '2026-09-01 to 2026-09-08',
    problems: ['periodWithoutEnd×1'],
  },
  'subtotal-in-unknown-words.csv': {
    ...PLAIN,
    fields: NAMED,
    days: '2026-09-01 to 2026-09-03',
    rows: [6, 6, 0, 0, 0],
    sums: { impressions: 7020, clicks: 73, spend: 699 },
    problems: ['looksLikeSubtotal×1'],
  },
  'spend-jump.csv': {
    ...PLAIN,
    fields: NAMED,
    days: '2026-09-01 to 2026-09-04',
    rows: [8, 8, 0, 0, 0],
    sums: { impressions: 16_800, clicks: 156, spend: 1690 },
    problems: ['spendJump×1'],
  },
  'ad-in-two-segments.csv': {
    ...PLAIN,
    fields: 'date ad_id segment impressions clicks_link spend',
    days: '2026-09-01 to 2026-09-02',
    rows: [4, 4, 0, 0, 0],
    sums: { impressions: 3950, clicks: 39, spend: 395 },
    problems: ['adInSegments×1'],
  },
  'leads-above-clicks.csv': {
    ...PLAIN,
    ...TWO_ROWS,
    fields: `${SMALL} leads`,
    sums: { ...TWO_ROWS.sums, leads: 15 },
    problems: ['leadsAboveClicks×1'],
  },
  'decimal-proved-by-the-total.csv': {
    ...PLAIN,
    ...TWO_ROWS,
    as: ['utf-8', ';', 1],
    rows: [3, 2, 0, 1, 0],
    sums: { ...TWO_ROWS.sums, spend: 6.234 },
    total: 'agrees',
  },
  'euro-with-odd-spaces.csv': {
    ...PLAIN,
    ...TWO_ROWS,
    as: ['utf-8', ';', 1],
    currency: 'EUR',
    sums: { ...TWO_ROWS.sums, spend: 1333.5 },
  },
  'two-digit-years.csv': { ...PLAIN, ...TWO_ROWS, days: '2026-02-01 to 2026-02-13' },
  'total-at-both-ends.csv': { ...PLAIN, ...TWO_ROWS, rows: [5, 2, 0, 3, 0], total: 'agrees' },
  'no-ad.csv': {
    ...PLAIN,
    fields: 'date impressions clicks_link spend',
    days: '2026-09-07',
    rows: [1, 0, 1, 0, 0],
    sums: {},
    problems: ['noAdName×1'],
    questions: ['mapping: date, impressions, clicks, spend'],
  },
  'no-figures.csv': {
    ...PLAIN,
    fields: 'date ad_id ad_name gender',
    days: '2026-09-07',
    rows: [1, 1, 0, 0, 0],
    sums: {},
    questions: ['mapping: date, ad_id, ad_name, gender'],
  },
  'results-without-type.csv': { ...PLAIN, ...TWO_ROWS, fields: `${SMALL} results`, goals: ['results: 10'] },
}
