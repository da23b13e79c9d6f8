import { meaningOf } from './aliases.ts'
import type { Header } from './header.ts'

/** A sheet with its header and its first rows, the lines above the table among them. */
export type SheetTable = {
  readonly name: string
  readonly header: Header
  readonly rows: readonly (readonly string[])[]
}

/** The sheets that add up a sheet of ads once more: they name its campaigns, or its ad sets, and no ads. */
export function summariesOf(ads: SheetTable, others: readonly SheetTable[]): readonly string[] {
  if (!namesAny(ads, AD)) return []
  return others
    .filter((other) => other.header.platform === ads.header.platform && !namesAny(other, AD))
    .filter((other) => UNITS.some((field) => isMostlyWithin(valuesOf(other, field), valuesOf(ads, field))))
    .map(({ name }) => name)
}

const AD = ['ad_id', 'ad_name']
const UNITS = ['campaign_id', 'campaign_name', 'adset_id', 'adset_name']

function namesAny({ header }: SheetTable, fields: readonly string[]): boolean {
  return header.cells.some((cell) => fields.includes(fieldOf(cell, header) ?? ''))
}

function fieldOf(cell: string, { platform }: Header): string | null {
  return meaningOf(cell, platform.id)?.field ?? null
}

function valuesOf({ header, rows }: SheetTable, field: string): ReadonlySet<string> {
  const column = header.cells.findIndex((cell) => fieldOf(cell, header) === field)
  const cells = column === -1 ? [] : rows.slice(header.line).map((row) => (row[column] ?? '').trim())
  return new Set(cells.filter((cell) => cell !== ''))
}

/** Only the first rows of either are at hand, and a total may be among them. */
function isMostlyWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size > 0 && [...part].filter((value) => whole.has(value)).length * 2 >= part.size
}
