import type { Group, Totals } from '#lib/analysis/analysis'
import type { Measure, Measured } from './measures.ts'
import { numberOf } from './measures.ts'

/** What a table of groups can be sorted by. */
export type Column = 'name' | 'share' | Measure

/** What a table shows of a group. */
export type GroupFigures = Pick<Group, 'key' | 'label' | 'dimensions' | 'totals' | 'rates'>

export type ColumnBlock = { readonly sum: keyof Totals; readonly columns: readonly Exclude<Column, 'name'>[] }

export type Sort = { readonly column: Column; readonly descending: boolean }

/** Columns stand together with the sum they are about: without that sum, the whole block has nothing to say. */
const BLOCKS: readonly ColumnBlock[] = [
  { sum: 'spend', columns: ['spend', 'share'] },
  { sum: 'impressions', columns: ['impressions', 'cpm'] },
  { sum: 'clicks', columns: ['clicks', 'ctr', 'cpc'] },
  { sum: 'subscribers', columns: ['subscribers', 'clickToSubscriber', 'costPerSubscriber'] },
  { sum: 'leads', columns: ['leads', 'clickToLead', 'costPerLead'] },
  { sum: 'sales', columns: ['sales', 'leadToSale', 'costPerSale'] },
  { sum: 'revenue', columns: ['revenue', 'roas'] },
]

export function blocksOf(totals: Totals): readonly ColumnBlock[] {
  return BLOCKS.filter(({ sum }) => totals[sum] !== null)
}

/** Reads `spend` or `-spend`; the first number, largest first, where the table has no such column. */
export function parseSort(text: string | null, blocks: readonly ColumnBlock[]): Sort {
  const columns: readonly Column[] = ['name', ...blocks.flatMap((block) => block.columns)]
  const descending = text?.startsWith('-') ?? false
  const column = columns.find((candidate) => candidate === text?.slice(descending ? 1 : 0))
  return column === undefined ? { column: columns[1] ?? 'name', descending: true } : { column, descending }
}

/** The order after a click on a column's head: numbers begin with the largest, names with the first. */
export function nextSort(sort: Sort, column: Column): string {
  const descending = sort.column === column ? !sort.descending : column !== 'name'
  return descending ? `-${column}` : column
}

/** The groups in order; those without data for the column come last either way. */
export function sortGroups(
  groups: readonly GroupFigures[],
  sort: Sort,
  compareNames: (left: GroupFigures, right: GroupFigures) => number,
): readonly GroupFigures[] {
  const direction = sort.descending ? -1 : 1
  if (sort.column === 'name') return groups.toSorted((left, right) => direction * compareNames(left, right))
  const { column } = sort
  return groups.toSorted((left, right) => {
    const [leftValue, rightValue] = [columnValue(left, column), columnValue(right, column)]
    if (leftValue === rightValue) return compareNames(left, right)
    if (leftValue === null) return 1
    if (rightValue === null) return -1
    return direction * (leftValue - rightValue)
  })
}

/** Shares are of one whole, so their order is that of the spend. */
function columnValue(group: Measured, column: Exclude<Column, 'name'>): number | null {
  return numberOf(group, column === 'share' ? 'spend' : column)
}
