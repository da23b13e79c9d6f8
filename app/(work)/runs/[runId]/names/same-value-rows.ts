import type { Dimension } from '#lib/kernel/dimension'
import type { Naming } from '#lib/metrics/name-ads'

/** The dimensions whose values people write in more than one way. */
export const SAME_DIMENSIONS = [
  'creative',
  'painPoint',
  'segment',
  'interest',
  'place',
  'placement',
] as const satisfies readonly Dimension[]

export type SameValueRow = {
  readonly id: string
  readonly dimension: Dimension
  readonly from: string
  readonly to: string
}

let ids = 0

export function emptySameValue(): SameValueRow {
  return { id: `same-${++ids}`, dimension: 'creative', from: '', to: '' }
}

export function sameValueRows(sameValues: Naming['sameValues']): SameValueRow[] {
  return Object.entries(sameValues).flatMap(([dimension, values]) =>
    Object.entries(values).map(([from, to]) => ({ ...emptySameValue(), dimension: dimension as Dimension, from, to })),
  )
}

/** Rows that are not filled in whole say nothing. */
export function sameValuesOf(rows: readonly SameValueRow[]): Naming['sameValues'] {
  const filled = rows.filter(({ from, to }) => from.trim() !== '' && to.trim() !== '')
  const byDimension = Map.groupBy(filled, ({ dimension }) => dimension)
  return Object.fromEntries(
    [...byDimension].map(([dimension, own]) => [
      dimension,
      Object.fromEntries(own.map(({ from, to }) => [from.trim(), to.trim()])),
    ]),
  )
}
