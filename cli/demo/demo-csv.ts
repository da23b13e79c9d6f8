import { PLAIN_COLUMNS } from '#lib/import/plain-layout'
import { demoRows } from './demo-campaign.ts'

/** The demo campaign as an export in the plain layout, read like any other file. */
export function demoCsv(): string {
  const lines = demoRows().map((row) => PLAIN_COLUMNS.map((column) => cell(row[column])).join(','))
  return `${[PLAIN_COLUMNS.join(','), ...lines].join('\n')}\n`
}

function cell(value: string | number): string {
  return typeof value === 'string' && value.includes(',') ? `"${value}"` : String(value)
}
