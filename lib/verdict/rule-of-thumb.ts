import type { Reason } from '../kernel/outcome.ts'
import type { Stage } from '../kernel/stage.ts'
import type { RuleOfThumb } from './verdict.ts'

/** Before so many clicks the rule is silent, unless money ran out without any event. */
const LEAST_CLICKS = 50
const TOO_DEAR = 1.5
const SPENT_FOR_NOTHING = 2

export type RuleInput = {
  readonly stage: Stage
  readonly spend: number
  readonly events: number
  readonly clicks: number
  /** The target, or the run's own cost where there is none. */
  readonly target: number
}

/**
 * The rule of the field (stats.md 3.3, R1): pause at twice the target without an event, or dearer than one and a half
 * times the target after 50 clicks; boost at or below the target after 50 clicks. It takes the plain cost for the true
 * one, so it boosts lucky ads; it stands beside a verdict as a second opinion.
 */
export function ruleOfThumb({ stage, spend, events, clicks, target }: RuleInput): Omit<RuleOfThumb, 'differs'> {
  if (events === 0 && spend > 0 && spend >= SPENT_FOR_NOTHING * target) {
    return { outcome: 'pause', reason: reason('ruleNoEvents', { stage, spend, target }) }
  }
  if (clicks < LEAST_CLICKS || events === 0) return { outcome: 'none', reason: reason('ruleSilent', {}) }
  const cost = spend / events
  const found = { stage, cost, target }
  if (cost > TOO_DEAR * target) return { outcome: 'pause', reason: reason('ruleDear', found) }
  if (cost <= target) return { outcome: 'boost', reason: reason('ruleCheap', found) }
  return { outcome: 'keep', reason: reason('ruleBetween', found) }
}

function reason(key: string, params: Reason['params']): Reason {
  return { key, params }
}
