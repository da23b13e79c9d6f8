import type { Column, Table } from './table.ts'

const LEAST = 9
const MOST_OF_HEAD = 18
const MOST_OF_TEXT = 60
/** `1,234,567.89` */
const NUMBER = 13

/** How wide each column has to be, in digits: heads break into lines, long texts run on. */
export function columnWidths({ columns, rows }: Pick<Table, 'columns' | 'rows'>): number[] {
  return columns.map((column, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, widthOf(row[at] ?? '', column)), 0)
    return Math.max(LEAST, Math.min(MOST_OF_HEAD, column.header.length + 2), Math.min(MOST_OF_TEXT, longest + 2))
  })
}

function widthOf(value: string | number, { kind }: Column): number {
  return typeof value === 'string'
    ? value.length
    : kind === 'money' || kind === 'count'
      ? Math.min(NUMBER, digitsOf(value))
      : LEAST
}

function digitsOf(value: number): number {
  return String(Math.round(value)).length * 1.34 + 3
}
