import { drawnAt } from './drawn-at.ts'

/** What an axis has to find room for: a likely value and the upper end of its range. */
type Drawn = { readonly median: number; readonly high: number }

/** A range so many times as far as what it is held against is cut. */
const FURTHEST = 3
/** Room beyond the line of the target, so that it never is the edge. */
const BEYOND = 1.15

/**
 * Where an axis of costs ends that starts at nothing: every range is seen whole, and so is the reference, but for costs
 * far beyond it, which would press all others together.
 */
export function axisEnd(drawn: readonly Drawn[], reference: number): number {
  const highest = drawn.reduce((most, { high }) => Math.max(most, high), 0)
  const cheapest = drawn.reduce((least, { median }) => Math.min(least, median), Number.POSITIVE_INFINITY)
  const furthest = FURTHEST * Math.max(reference, Number.isFinite(cheapest) ? cheapest : 0)
  return Math.max(BEYOND * reference, Math.min(highest * 1.02, furthest)) || 1
}

/** Round numbers from nothing to the end, a step of 1, 2 or 5 times a power of ten apart; `most` steps at most (three or more). */
export function axisTicks(end: number, most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(end / most))
  const step = power * (STEPS.find((candidate) => candidate * power * most >= end) ?? 10)
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => index * step)
}

const STEPS = [1, 2, 5, 10] as const

/** From a cost to its place between two edges; what lies beyond stands at the edge. */
export function axisScale(end: number, from: number, to: number): (cost: number) => number {
  return (cost) => drawnAt(from + Math.max(0, Math.min(1, cost / end)) * (to - from))
}
