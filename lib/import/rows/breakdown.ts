import type { Dimension } from '../../kernel/dimension.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { isEmptyMark } from '../cells/numbers.ts'
import type { Field } from '../header/field.ts'
import { FIELDS } from '../header/field.ts'
import { shortName } from '../naming/short-name.ts'
import type { BreakdownEntry, Registry } from './registry.ts'
import { standsForAll } from './totals-row.ts'

/** Reads the cells by which the rows of one ad differ. */
export type BreakdownReader = {
  /** The number of the breakdown of the row at hand, from what its cells were read as. */
  readonly register: (registry: Registry) => number
  /** Whether an age or a gender stands for all of them, which makes the row a subtotal. Segments and devices may be called `All`. */
  readonly standsForAll: (cells: readonly string[]) => boolean
  /** The row without the words by which it does so, and how many they are. */
  readonly withoutAll: (cells: readonly string[]) => { readonly cells: readonly string[]; readonly wholes: number }
  readonly isEmpty: (cells: readonly string[]) => boolean
  /** The columns it reads. */
  readonly readers: readonly CellReader[]
}

export function createBreakdownReader(readers: readonly CellReader[]): BreakdownReader {
  const columns = readers.flatMap((reader) => {
    const dimension = dimensionOf(reader)
    return dimension === null ? [] : [{ dimension, reader, index: reader.column.index }]
  })
  const values: (string | null)[] = columns.map(() => null)
  const known: Branch = { number: -1, next: new Map() }
  return {
    readers: columns.map(({ reader }) => reader),
    register(registry) {
      let branch = known
      for (let position = 0; position < columns.length; position++) {
        const value = (columns[position]?.reader.value as string | null | undefined) ?? null
        values[position] = value
        let next = branch.next.get(value)
        if (next === undefined) {
          next = { number: -1, next: new Map() }
          branch.next.set(value, next)
        }
        branch = next
      }
      if (branch.number === -1) branch.number = registry.breakdown(entryOf(columns, values))
      return branch.number
    },
    standsForAll: (cells) => columns.some((column) => isWhole(column, cells)),
    withoutAll(cells) {
      const whole = new Set(columns.filter((column) => isWhole(column, cells)).map(({ index }) => index))
      const rest = cells.map((cell, index) => (whole.has(index) ? '' : [...cell].join('')))
      return { cells: rest, wholes: whole.size }
    },
    isEmpty(cells) {
      return columns.every(({ index }) => isEmptyMark((cells[index] ?? '').trim()))
    },
  }
}

function isWhole({ reader, index }: { reader: CellReader; index: number }, cells: readonly string[]): boolean {
  return (reader.kind === 'age' || reader.kind === 'gender') && standsForAll(cells[index] ?? '')
}

/** Combinations of values as a tree: a joined key for each row would be slower. */
type Branch = { number: number; readonly next: Map<string | null, Branch> }

/** The dimension by which a column splits the rows of an ad; null where it does not. */
function dimensionOf(reader: CellReader): Dimension | null {
  const name = reader.column.field as Field
  const field = FIELDS[name]
  if ('breakdown' in field) return field.breakdown
  return reader.column.splitsAds && (name === 'segment' || name === 'interest') ? name : null
}

/** Several columns of one dimension, as country and city, become one value. */
function entryOf(columns: readonly { dimension: Dimension }[], values: readonly (string | null)[]): BreakdownEntry {
  const entry: Partial<Record<Dimension, string>> = {}
  for (const [position, { dimension }] of columns.entries()) {
    const value = values[position]
    if (value === null || value === undefined) continue
    entry[dimension] = shortName(entry[dimension] === undefined ? value : `${entry[dimension]}, ${value}`)
  }
  return entry
}
