import { VERDICTS } from '../kernel/outcome.ts'
import type { Analysis } from './analysis.ts'
import { actionsTable, moneyTable, stillSpendingTable, verdictsTable, wasteTable } from './tables/actions.ts'
import { budgetsTable, forecastTable, settlingTable } from './tables/ahead.ts'
import { contextTable, matrixTable, reversalsTable } from './tables/comparisons.ts'
import { groupsTable } from './tables/groups.ts'
import { filesTable, leadsTable, objectionsTable } from './tables/sources.ts'
import type { Table, View, Words } from './tables/table.ts'
import { costsTable, daysTable, totalsTable } from './tables/whole.ts'

/** Every table of an answer by the name it has in addresses. */
const MAKERS = {
  totals: totalsTable,
  costs: costsTable,
  days: daysTable,
  segments: (analysis: Analysis, words: Words) => groupsTable('segment', analysis, words),
  creatives: (analysis: Analysis, words: Words) => groupsTable('creative', analysis, words),
  'pain-points': (analysis: Analysis, words: Words) => groupsTable('painPoint', analysis, words),
  ads: (analysis: Analysis, words: Words) => groupsTable('ad', analysis, words),
  verdicts: verdictsTable,
  matrix: matrixTable,
  reversals: reversalsTable,
  forecast: forecastTable,
  budgets: budgetsTable,
  settling: settlingTable,
  money: moneyTable,
  waste: wasteTable,
  actions: actionsTable,
  'still-spending': stillSpendingTable,
  context: contextTable,
  leads: leadsTable,
  objections: objectionsTable,
  files: filesTable,
} as const satisfies Record<string, (analysis: Analysis, words: Words, view: View) => Table>

export type TableName = keyof typeof MAKERS

export const TABLE_NAMES = Object.keys(MAKERS) as readonly TableName[]

export function isTableName(text: string): text is TableName {
  return Object.hasOwn(MAKERS, text)
}

const WHOLE: View = { verdicts: VERDICTS, isFiltered: false }

/** A table of an answer, its texts in the language of `words`. */
export function tableOf(analysis: Analysis, name: TableName, words: Words, view: View = WHOLE): Table {
  const { title, columns, rows } = MAKERS[name](analysis, words, view)
  const inCurrency = (header: string) => `${header}, ${analysis.about.currency}`
  const named = columns.map((column) =>
    column.kind === 'money' ? { ...column, header: inCurrency(column.header) } : column,
  )
  return { title, columns: named, rows }
}
