import type { RegimeName } from '../../cli/simulate/regime.ts'
import type { Figure, Goal } from './figures.ts'
import { FIGURES } from './figures.ts'
import type { Part } from './score-campaign.ts'
import type { Scores } from './scores.ts'
import { standardError, totalOf } from './scores.ts'

/** One line of the report. Numbers are NaN where no campaign had a case. */
export type Line = {
  readonly name: string
  readonly engine: number
  readonly standardError: number
  readonly goal: Goal | null
  readonly others: Readonly<Record<string, number>>
}

export type Section = { readonly part: Part; readonly lines: readonly Line[] }

/** All figures of a regime from the scores of its campaigns. */
export function reportOf(regime: RegimeName, parts: readonly Part[], campaigns: readonly Scores[]): Section[] {
  const total = totalOf(campaigns)
  const lineOf = ({ name, engine, goal, others }: Figure): Line => ({
    name,
    engine: engine(total),
    standardError: standardError(engine, campaigns),
    goal: goal(regime),
    others: Object.fromEntries(Object.entries(others).map(([method, reading]) => [method, reading(total)])),
  })
  return parts.map((part) => ({ part, lines: FIGURES[part]().map(lineOf) }))
}

/** Null where there is no goal, or nothing to hold against it. */
export function isMet({ engine, goal }: Line): boolean | null {
  if (goal === null || Number.isNaN(engine)) return null
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = goal
  return atLeast <= engine && engine <= atMost
}
