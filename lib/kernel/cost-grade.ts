/** How dear a cost is beside its target: up to these multiples of it, cheapest first; beyond the last is one grade more. */
const TIMES = [0.67, 1, 1.5, 2] as const

/** The highest cost of each grade but the last, in currency units: whole ones from 100 on, hundredths below, as written. */
export function gradeLimits(reference: number): readonly number[] {
  return TIMES.map((times) => {
    const limit = times * reference
    return limit >= WHOLE_FROM ? Math.round(limit) : Math.round(100 * limit) / 100
  })
}

/** 99.996 is written 100. */
const WHOLE_FROM = 99.995
