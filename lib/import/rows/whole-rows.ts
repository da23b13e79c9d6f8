/** A row that stands for all ages or genders, the words that say so emptied. */
export type WholeRow = {
  readonly cells: readonly string[]
  readonly line: number
  /** How many cells stood for all. */
  readonly wholes: number
}

/** So many are kept until it is known whether other rows give their parts. */
export const MOST_WHOLE_ROWS = 20_000

/**
 * Of rows that no other row gives the parts of, those that are none of each other's subtotals: of one place, the ones
 * that stand for all in the fewest columns.
 */
export function* finestOf<Row extends WholeRow & { readonly place: number }>(rows: readonly Row[]): Generator<Row> {
  const fewest = new Map<number, number>()
  for (const { place, wholes } of rows) fewest.set(place, Math.min(wholes, fewest.get(place) ?? wholes))
  for (const row of rows) if (row.wholes === fewest.get(row.place)) yield row
}
