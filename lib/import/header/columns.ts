import type { Corrections, NumberFormat, PlannedColumn, Question } from '../plan.ts'
import { meaningOf } from './aliases.ts'
import { FIELDS, isField, isSideField, SIDE_FIELDS } from './field.ts'
import { currencyOf, readHeaderText } from './header-text.ts'

/** What each column of a header means on a platform, before any value is read; the user's corrections come first. */
export function planColumns(cells: readonly string[], platform: string, corrections: Corrections): PlannedColumn[] {
  return withParts(cells.map((header, index) => planColumn(header, index, platform, corrections)))
}

/** Fields for which the file has several columns, where the first must not simply win. */
export function findTwoColumns(columns: readonly PlannedColumn[]): Question[] {
  const byField = Map.groupBy(
    columns.filter((column) => isField(column.field) && column.field !== 'currency'),
    (column) => column.field,
  )
  return [...byField.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      kind: 'two-columns' as const,
      columns: same.map((column) => column.index),
      samples: same.map((column) => column.header),
    }))
}

/**
 * A part of a figure, as leads from the website: left out beside the column that holds all of them, else taken for it.
 * Several parts are a question.
 */
function withParts(columns: readonly PlannedColumn[]): PlannedColumn[] {
  const fields = new Set(columns.map(({ field }) => field))
  return columns.map((column) => {
    const whole = WHOLE_OF_PART[column.field ?? '']
    if (whole === undefined || fields.has(whole)) return column
    const currency = FIELDS[whole].kind === 'money' ? readHeaderText(column.header).currency : null
    return { ...column, field: whole, number: PLAIN_NUMBER, currency }
  })
}

const WHOLE_OF_PART: Readonly<Record<string, 'leads' | 'subscribers' | 'purchases' | 'revenue'>> = {
  leads_part: 'leads',
  subscribers_part: 'subscribers',
  purchases_part: 'purchases',
  revenue_part: 'revenue',
}

function planColumn(header: string, index: number, platform: string, corrections: Corrections): PlannedColumn {
  const chosen = corrections.fields?.[index]
  const meaning = chosen === undefined ? meaningOf(header, platform) : null
  const field = chosen === undefined ? (meaning?.field ?? null) : chosen
  const kind = isField(field) ? FIELDS[field].kind : isSideField(field) ? SIDE_FIELDS[field].kind : null
  return {
    index,
    header,
    field,
    match: chosen === undefined ? (meaning?.match ?? 'none') : 'chosen',
    currency: kind === 'money' ? readHeaderText(header).currency : null,
    number: kind === 'money' || kind === 'count' ? { ...PLAIN_NUMBER, ...decimalOf(corrections, index) } : null,
    day: kind === 'day' ? (corrections.days?.[index] ?? 'iso') : null,
    asText: false,
    splitsAds: false,
  }
}

const PLAIN_NUMBER: NumberFormat = { decimal: '.', micros: false }

function decimalOf(corrections: Corrections, index: number): Partial<NumberFormat> {
  const decimal = corrections.decimals?.[index]
  return decimal === undefined ? {} : { decimal }
}

/** The currency that the values of money columns or a currency column carry, in the first rows. */
export function currencyIn(columns: readonly PlannedColumn[], rows: readonly (readonly string[])[]): string | null {
  const money = columns.filter((column) => column.field === 'spend')
  for (const column of money) if (column.currency !== null) return column.currency
  const named = columns.find((column) => column.field === 'currency')
  for (const row of rows) {
    const currency = named ? currencyOf(row[named.index] ?? '') : null
    if (currency !== null) return currency
    for (const column of money) {
      const [, before = '', after = ''] = /^([^\d(-]*)[\d.,\s'’()-]*?([^\d()]*)$/.exec(row[column.index] ?? '') ?? []
      const inCell = currencyOf(before) ?? currencyOf(after)
      if (inCell !== null) return inCell
    }
  }
  return columns.find((column) => column.currency !== null)?.currency ?? null
}
