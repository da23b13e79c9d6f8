/** One ad of a test plan: which creative, and the pain point it speaks to, is shown to which segment. */
export type PlanAd = { readonly segment: string; readonly creative: string; readonly painPoint: string | null }

export type PlannedCreative = Pick<PlanAd, 'creative' | 'painPoint'>

/**
 * So many pairs of segments and creatives, each once, as evenly as they go: of all pairs left the next is the one whose
 * segment, creative, pain point, and pain point in this segment have been taken least often. What is unevenly shown
 * cannot be told apart from who saw it. Fewer where there are no more pairs; sorted by segment, creatives as given.
 *
 * @example planAds(['a', 'b'], [{ creative: 'x', painPoint: null }, { creative: 'y', painPoint: null }], 2)
 * // a with x, b with y
 */
export function planAds(
  segments: readonly string[],
  creatives: readonly PlannedCreative[],
  count: number,
): readonly PlanAd[] {
  const left = segments.flatMap((segment, row) =>
    creatives.map((one, column): Pair => ({ row, column, ad: { segment, ...one } })),
  )
  const taken = new Taken()
  const chosen: Pair[] = []
  while (chosen.length < count && left.length > 0) {
    const next = leastTaken(left, taken)
    left.splice(left.indexOf(next), 1)
    taken.add(next)
    chosen.push(next)
  }
  return chosen.sort((one, other) => one.row - other.row || one.column - other.column).map(({ ad }) => ad)
}

type Pair = { readonly row: number; readonly column: number; readonly ad: PlanAd }

function leastTaken(pairs: readonly Pair[], taken: Taken): Pair {
  return pairs.reduce((best, pair) => (isBefore(taken.timesOf(pair), taken.timesOf(best)) ? pair : best))
}

/** How often each key of a pair was taken; in this order the first difference counts. */
class Taken {
  readonly #times = new Map<string, number>()

  add(pair: Pair): void {
    for (const key of keysOf(pair)) this.#times.set(key, (this.#times.get(key) ?? 0) + 1)
  }

  timesOf(pair: Pair): number[] {
    return keysOf(pair).map((key) => this.#times.get(key) ?? 0)
  }
}

function keysOf({ row, column, ad: { painPoint } }: Pair): string[] {
  const [segment, creative, pain] = [`segment ${row}`, `creative ${column}`, `pain point ${painPoint}`]
  return [segment, creative, `${segment} ${pain}`, pain]
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const differences = one.map((value, index) => value - (other[index] ?? 0))
  return (differences.find((difference) => difference !== 0) ?? 0) < 0
}
