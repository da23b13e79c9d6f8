import type { Span } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import { currencyIn, planColumns } from './columns.ts'
import { recogniseContainer } from './container.ts'
import { readPeriod } from './days.ts'
import { decodeHead, recogniseEncoding } from './decode.ts'
import { isField } from './field.ts'
import type { Header } from './header.ts'
import { findHeader } from './header.ts'
import { layoutPrint } from './layout.ts'
import { parseText } from './parse-delimited.ts'
import type { Corrections, Plan } from './plan.ts'
import type { Platform } from './platforms.ts'

/** The beginning of a file, and whether it is all of it. */
export type Head = { readonly bytes: Uint8Array; readonly isWhole: boolean }

/** How much of a file is looked at before it is read. */
export const HEAD_BYTES = 262_144

/** What the beginning of a file tells of how to read it. Formats of columns are still open: their values decide. */
export function recognise(head: Head, corrections: Corrections): Result<Plan> {
  const container = recogniseContainer(head.bytes)
  if (container !== 'text') return refused(container)
  const encoding = recogniseEncoding(head.bytes, head.isWhole)
  const text = inWholeLines(decodeHead(head.bytes, encoding), head.isWhole)
  if (text.trim() === '') return refused('empty')
  const found = findHeader(text)
  if (!found.ok) return found
  const header = found.value
  if (header.platform.kind === 'crm') return refused('crmExport', { platform: header.platform.id })
  const columns = planColumns(header.cells, header.platform.id, corrections)
  const fields = new Set(columns.map((column) => column.field))
  if (fields.has('post_id') && !fields.has('ad_id') && !fields.has('campaign_name')) return refused('organicPosts')
  if (!columns.some((column) => isSum(column.field))) return refused('noFigures', { headers: listed(header.cells) })
  if (!header.platform.wholeAccount && !columns.some((column) => NAMES_AN_AD.has(column.field ?? ''))) {
    return refused('noAdKey', { headers: listed(header.cells) })
  }
  return accepted({
    kind: 'ads',
    container: 'text',
    sheet: null,
    sheets: [],
    encoding,
    delimiter: header.delimiter,
    fingerprint: layoutPrint(header.cells),
    headerLine: header.line,
    platform: header.platform.id,
    period: corrections.period ?? periodOf(header),
    currency: currencyIn(columns, firstRows(text, header)) ?? header.platform.currency ?? null,
    columns,
    resultTypes: {},
  })
}

const NAMES_AN_AD = new Set(['ad_id', 'ad_name', 'adset_id', 'adset_name', 'campaign_id', 'campaign_name', 'creative'])
const SUMS = new Set([
  'impressions',
  'impressions_total',
  'clicks_link',
  'clicks_all',
  'spend',
  'leads',
  'sales',
  'purchases',
  'subscribers',
  'revenue',
])

function isSum(field: string | null): boolean {
  return isField(field) && SUMS.has(field)
}

function periodOf(header: Header): Span | null {
  return readPeriod(header.preamble, orderOf(header.platform))
}

/** Slashed days above the header follow the platform's order; day first where it has none. */
function orderOf(platform: Platform): 'day-month' | 'month-day' {
  return platform.dayOrder ?? 'day-month'
}

function firstRows(text: string, header: Header): readonly string[][] {
  const below = text
    .split(/(?<=\n|\r(?!\n))/)
    .slice(header.line)
    .join('')
  return parseText(below, header.delimiter).slice(0, 200)
}

function inWholeLines(text: string, isWhole: boolean): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
  return isWhole || end === -1 ? text : text.slice(0, end + 1)
}

function listed(cells: readonly string[]): string {
  const shown = cells
    .filter((cell) => cell !== '')
    .slice(0, 8)
    .join(', ')
  return cells.length > 8 ? `${shown} …` : shown
}
