import type { Micros } from '../../kernel/money.ts'
import { clashingWith, findConflicts } from './conflicts.ts'
import type { Footprint } from './footprint.ts'
import { cutOf } from './footprint.ts'

/**
 * Spend of the earlier rows that would no longer count if a file went in their place. What the file states in the same
 * cut is restated, and steps nowhere.
 */
export function spendSteppingBack(existing: readonly Footprint[], incoming: readonly Footprint[]): Micros {
  if (findConflicts(existing, incoming).length === 0) return 0
  const restated = new Set(incoming.map(cutOf))
  const back = clashingWith(existing, incoming).filter((footprint) => !restated.has(cutOf(footprint)))
  return back.reduce((sum, { spend }) => sum + spend, 0)
}
