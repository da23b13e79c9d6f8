import { fromMicros } from '../kernel/money.ts'
import type { Sums } from '../kernel/sums.ts'
import { SUM_NAMES, withoutDust } from '../kernel/sums.ts'

export type SumName = (typeof SUM_NAMES)[number]

/**
 * Sums that remember what was counted together. A rate divides only what its rows carry both: where one export has
 * leads and another has none, the second one's spend must not make the leads of the first look dear.
 */
export class CoveredSums {
  /** Sums by the set of names that their tallies carry, as bits in the order of SUM_NAMES. */
  readonly #byCoverage = new Map<number, Float64Array>()

  add(sums: Sums): void {
    let coverage = 0
    for (const [position, name] of SUM_NAMES.entries()) if (sums[name] !== null) coverage |= 1 << position
    let together = this.#byCoverage.get(coverage)
    if (together === undefined) {
      together = new Float64Array(SUM_NAMES.length)
      this.#byCoverage.set(coverage, together)
    }
    for (const [position, name] of SUM_NAMES.entries())
      together[position] = (together[position] ?? 0) + (sums[name] ?? 0)
  }

  /** The sum of all tallies that carry the name, money in units; null where none does. */
  total(name: SumName): number | null {
    return this.#sumWhere(name, bitOf(name))
  }

  /** `over` divided by `under` over the tallies that carry both; null where none does or the divisor is 0. */
  ratio(over: SumName, under: SumName): number | null {
    const [dividend, divisor] = this.together(over, under) ?? [0, 0]
    return divisor === 0 ? null : dividend / divisor
  }

  /** Two sums over the tallies that carry both; null where none does. */
  together(one: SumName, other: SumName): [number, number] | null {
    const both = bitOf(one) | bitOf(other)
    const [first, second] = [this.#sumWhere(one, both), this.#sumWhere(other, both)]
    return first === null || second === null ? null : [first, second]
  }

  #sumWhere(name: SumName, needed: number): number | null {
    const position = SUM_NAMES.indexOf(name)
    let sum: number | null = null
    for (const [coverage, sums] of this.#byCoverage) {
      if ((coverage & needed) === needed) sum = (sum ?? 0) + (sums[position] ?? 0)
    }
    if (sum === null) return null
    return name === 'spend' || name === 'revenue' ? fromMicros(Math.round(sum)) : withoutDust(sum)
  }
}

function bitOf(name: SumName): number {
  return 1 << SUM_NAMES.indexOf(name)
}
