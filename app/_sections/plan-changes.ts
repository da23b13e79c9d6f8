import type { Plan } from '#lib/forecast/forecast'

/** A daily budget has changed from here on, as a share of what it was: less is rounding. */
const NOTICEABLE = 0.01

/** How many ads stop, get more and get less. */
export function changesOf(before: Plan, after: Plan): { stop: number; more: number; less: number } {
  const now = budgetsOf(after)
  const changes = before.ads.map(({ key, dailyBudget }) => (now.get(key) ?? 0) / dailyBudget)
  const known = new Set(before.ads.map(({ key }) => key))
  const fresh = after.ads.filter(({ key }) => !known.has(key)).length
  return {
    stop: changes.filter((ratio) => ratio === 0).length,
    more: changes.filter((ratio) => ratio > 1 + NOTICEABLE).length + fresh,
    less: changes.filter((ratio) => ratio > 0 && ratio < 1 - NOTICEABLE).length,
  }
}

/** What each ad may spend in a day, by its key. */
export function budgetsOf(plan: Plan): ReadonlyMap<string, number> {
  return new Map(plan.ads.map(({ key, dailyBudget }) => [key, dailyBudget]))
}
