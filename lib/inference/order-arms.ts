import { byLetters } from '../kernel/order.ts'
import type { Arm } from './arms.ts'
import { RATES, totalsOf } from './arms.ts'

/** Largest first; names only where all figures are equal. */
export function inOrderOfFigures(arms: readonly Arm[]): Arm[] {
  const figures = new Map(arms.map((arm) => [arm, figuresOf(arm)]))
  return arms.toSorted(
    (one, other) =>
      descending(figures.get(one)!, figures.get(other)!) ||
      byLetters(one.ad, other.ad) ||
      byLetters(one.levels.segment ?? '', other.levels.segment ?? ''),
  )
}

function figuresOf({ spend, counts }: Arm): number[] {
  return [spend, ...RATES.flatMap((name) => totalsOf(counts[name]))]
}

function descending(one: readonly number[], other: readonly number[]): number {
  const position = one.findIndex((value, index) => value !== other[index])
  return position === -1 ? 0 : other[position]! - one[position]!
}
