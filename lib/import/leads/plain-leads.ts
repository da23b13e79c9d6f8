import { csvLine } from '../container/write-delimited.ts'

/** Touchstone's own layout for leads. Every column but the id and the day may lack. Nothing personal belongs in it. */
export const PLAIN_LEADS_COLUMNS = [
  'lead_id',
  'created_at',
  'closed_at',
  'pipeline',
  'stage',
  'product',
  'objection',
  'source',
  'amount',
  'paid',
  'currency',
  'ad_id',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_content',
  'utm_term',
] as const

/** A file to fill in: the header and two rows that show how. */
export function plainLeadsTemplate(): string {
  return [PLAIN_LEADS_COLUMNS, ...EXAMPLES].map((cells) => csvLine([...cells])).join('')
}

const EXAMPLES = [
  [
    'L-1001',
    '2026-09-07',
    '2026-09-12',
    'Main',
    'Closed Won',
    'Course A',
    '',
    'Landing page',
    4900,
    4900,
    'RUB',
    'ad001',
    'vk',
    'cpc',
    'autumn',
    'ad001',
    '',
  ],
  [
    'L-1002',
    '2026-09-08',
    '2026-09-10',
    'Main',
    'Closed Lost',
    'Course A',
    'Too expensive',
    'Landing page',
    4900,
    0,
    'RUB',
    '',
    'vk',
    'cpc',
    'autumn',
    'ad002',
    '',
  ],
] as const
