/** What one campaign, or several, add to the figures: sums with their weights, by name. */
export type Scores = Readonly<Record<string, Score>>
type Score = { readonly total: number; readonly weight: number }

const NONE: Score = { total: 0, weight: 0 }

/** Collects the scores of one campaign. */
export class ScoreSheet {
  readonly #scores: Record<string, Score> = {}

  /** One more case: a yes or no, or a number to be averaged. */
  add(name: string, value: number | boolean): void {
    const { total, weight } = this.#scores[name] ?? NONE
    this.#scores[name] = { total: total + Number(value), weight: weight + 1 }
  }

  /** One more case of several scores. */
  addAll(prefix: string, values: Readonly<Record<string, number | boolean>>): void {
    for (const [name, value] of Object.entries(values)) this.add(`${prefix} ${name}`, value)
  }

  scores(): Scores {
    return this.#scores
  }
}

/** The scores of several campaigns together. */
export function totalOf(all: readonly Scores[]): Scores {
  const sums: Record<string, Score> = {}
  for (const [name, { total, weight }] of all.flatMap((scores) => Object.entries(scores))) {
    const sum = sums[name] ?? NONE
    sums[name] = { total: sum.total + total, weight: sum.weight + weight }
  }
  return sums
}

/** What remains of a total without one of its parts. */
function without(sums: Scores, part: Scores): Scores {
  const rest = Object.entries(sums).map(([name, { total, weight }]) => {
    const own = part[name] ?? NONE
    return [name, { total: total - own.total, weight: weight - own.weight }]
  })
  return Object.fromEntries(rest)
}

/** A figure computed from scores; NaN where they have no case of it. */
export type Reading = (scores: Scores) => number

export function meanOf(name: string): Reading {
  return (scores) => {
    const score = scores[name]
    return score === undefined || score.weight === 0 ? Number.NaN : score.total / score.weight
  }
}

export function rootOf(reading: Reading): Reading {
  return (scores) => Math.sqrt(reading(scores))
}

export function ratioOf(above: Reading, below: Reading): Reading {
  return (scores) => above(scores) / below(scores)
}

/**
 * Standard error of a figure by the jackknife over campaigns, which are independent where ads of one campaign are not:
 * √((n − 1)/n Σ (figure without one − their mean)²). Efron and Tibshirani, "An Introduction to the Bootstrap" (1993),
 * chapter 11. NaN for fewer than two campaigns.
 */
export function standardError(reading: Reading, campaigns: readonly Scores[]): number {
  const total = totalOf(campaigns)
  const leftOut = campaigns.map((one) => reading(without(total, one)))
  const count = leftOut.length
  const mean = leftOut.reduce((sum, figure) => sum + figure, 0) / count
  const squares = leftOut.reduce((sum, figure) => sum + (figure - mean) ** 2, 0)
  return count < 2 ? Number.NaN : Math.sqrt(((count - 1) / count) * squares)
}
