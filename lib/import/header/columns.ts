import type { Corrections, NumberFormat, PlannedColumn, Question } from '../plan.ts'
import { meaningOf } from './aliases.ts'
import { FIELDS, isField, isSideField, SIDE_FIELDS } from './field.ts'
import { withGuesses } from './guesses.ts'
import { currencyBeside, currencyNamed, readHeaderText, saysMicros } from './header-text.ts'

/**
 * What each column of a header means on a platform; the user's corrections come first. The first rows say nothing of
 * that: columns that no header tells get a guess from them.
 */
export function planColumns(
  cells: readonly string[],
  platform: string,
  corrections: Corrections,
  rows: readonly (readonly string[])[],
): readonly PlannedColumn[] {
  const columns = cells.map((header, index) => planColumn(header, index, platform, corrections))
  return withGuesses(withWeek(withParts(columns, corrections), corrections), rows)
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
function withParts(columns: readonly PlannedColumn[], said: Corrections): PlannedColumn[] {
  const fields = new Set(columns.map(({ field }) => field))
  return columns.map((column) => {
    const whole = WHOLE_OF_PART[column.field ?? '']
    if (whole === undefined || fields.has(whole)) return column
    const currency = FIELDS[whole].kind === 'money' ? readHeaderText(column.header).currency : null
    const number = numberFormatOf(column.header, column.index, FIELDS[whole].kind, said)
    return { ...column, field: whole, number, currency }
  })
}

/** A week is read where nothing else says the days. */
function withWeek(columns: readonly PlannedColumn[], corrections: Corrections): PlannedColumn[] {
  const namesDays = columns.some(({ field }) => field === 'date' || field === 'period_start')
  return columns.map((column) =>
    column.field === 'week' && !namesDays
      ? { ...column, field: 'week_start', day: corrections.days?.[column.index] ?? 'iso' }
      : column,
  )
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
    number: kind === 'money' || kind === 'count' ? numberFormatOf(header, index, kind, corrections) : null,
    day: kind === 'day' ? (corrections.days?.[index] ?? 'iso') : null,
    asText: false,
    splitsAds: false,
  }
}

function numberFormatOf(header: string, index: number, kind: 'money' | 'count', said: Corrections): NumberFormat {
  const micros = kind === 'money' && (said.micros?.[index] ?? saysMicros(header))
  return { decimal: said.decimals?.[index] ?? '.', micros }
}

/** The currency that the values of money columns or a currency column carry, in the first rows. */
export function currencyIn(columns: readonly PlannedColumn[], rows: readonly (readonly string[])[]): string | null {
  const money = columns.filter((column) => column.field === 'spend')
  for (const column of money) if (column.currency !== null) return column.currency
  const named = columns.find((column) => column.field === 'currency')
  for (const row of rows) {
    const currency = named ? currencyNamed(row[named.index] ?? '') : null
    if (currency !== null) return currency
    for (const column of money) {
      const beside = currencyBeside(row[column.index] ?? '')
      if (beside !== null) return beside
    }
  }
  return columns.find((column) => column.currency !== null)?.currency ?? null
}
