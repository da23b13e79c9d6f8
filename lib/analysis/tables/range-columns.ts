import type { Range } from '../../inference/range.ts'
import type { ColumnKind, Described, Words } from './table.ts'
import { describe } from './table.ts'

const ENDS = ['median', 'low', 'high'] as const

/** An estimate with the ends of its 80 % interval, in three columns. */
export function rangeColumns<Row>(
  words: Words,
  key: string,
  kind: ColumnKind,
  what: string,
  range: (row: Row) => Range | null,
): Described<Row>[] {
  return ENDS.map((end) =>
    describe(`${key}.${end}`, kind, words.text(`export.range.${end}`, { what }), (row) => range(row)?.[end] ?? null),
  )
}
