import type { PlannedColumn } from '../plan.ts'
import { announcesTotal } from '../rows/totals-row.ts'
import type { MergedCells } from './merged-cells.ts'

type Open = { readonly column: number; readonly last: number; readonly text: string }

/**
 * Says again on every line what merged cells say once, line by line downwards: names, ids and days, never figures, which
 * would count twice. A line that then names less than the line above it is a subtotal, and stays as it is.
 */
export function createFillMerged(
  merged: readonly MergedCells[],
  columns: readonly PlannedColumn[],
): (cells: readonly string[], line: number) => readonly string[] {
  const texts = columns.filter(({ field, number }) => field !== null && number === null)
  const naming = texts.filter(({ field, day }) => day !== null || NAMES_ADS.test(field ?? '')).map(({ index }) => index)
  const repeated = new Set(texts.map(({ index }) => index))
  const begins = Map.groupBy(
    merged.filter(({ column }) => repeated.has(column)),
    ({ first }) => first,
  )
  let open: Open[] = []
  let above: readonly string[] = []
  return (cells, line) => {
    open = open.filter(({ last }) => last >= line)
    const filled = announcesTotal(cells) ? cells : withTexts(cells, open)
    const isWhole = open.length === 0 || naming.every((column) => !above[column] || filled[column])
    const row = isWhole ? filled : cells
    if (isWhole) above = row
    for (const { column, last } of begins.get(line) ?? []) open.push({ column, last, text: cells[column] ?? '' })
    return row
  }
}

const NAMES_ADS = /^(?:campaign|adset|ad)_(?:id|name)$/

function withTexts(cells: readonly string[], open: readonly Open[]): readonly string[] {
  if (open.length === 0 || cells.length === 0) return cells
  const filled = [...cells]
  for (const { column, text } of open) filled[column] ||= text
  return filled
}
