import { csvLine } from './container/write-delimited.ts'

/** Touchstone's own layout: what a file needs that no platform wrote. Every column but a day, a name and a figure may lack. */
export const PLAIN_COLUMNS = [
  'date',
  'ad_id',
  'ad_name',
  'creative',
  'pain',
  'segment',
  'interest',
  'age',
  'gender',
  'impressions',
  'clicks',
  'spend',
  'subscribers',
  'leads',
  'sales',
  'revenue',
] as const

/** A file to fill in: the header and two rows that show how. */
export function plainTemplate(): string {
  return [PLAIN_COLUMNS, ...EXAMPLES].map((cells) => csvLine([...cells])).join('')
}

const EXAMPLES = [
  [
    '2026-09-07',
    'ad001',
    'Video 1, women 25-34',
    'Video 1',
    'No time',
    'Women 25-34',
    'Fitness',
    '25-34',
    'female',
    2808,
    41,
    312.64,
    2,
    1,
    0,
    0,
  ],
  [
    '2026-09-07',
    'ad002',
    'Photo 2, men 35-44',
    'Photo 2',
    'Too expensive',
    'Men 35-44',
    'Travel',
    '35-44',
    'male',
    2843,
    20,
    353.51,
    3,
    1,
    1,
    4900,
  ],
] as const
