import { comparable } from '../../kernel/comparable.ts'
import { byLetters } from '../../kernel/order.ts'

/** Values that are one and the same, by the value that is another's name: `img3` is `Photo 3`. */
export type SameValues = Readonly<Record<string, string>>

/**
 * One spelling for values that differ by case, spaces or kinds of dashes: the most frequent (of equals the first by
 * letters), unless people have said what it is. `said` are values that people wrote; they win over what files have.
 */
export function createSpelling(
  values: Iterable<string>,
  said: Iterable<string>,
  sameValues: SameValues = {},
): (value: string) => string {
  const bySaid = mostFrequent([...said, ...Object.values(sameValues)])
  const byFiles = mostFrequent(values)
  const spell = (value: string) => bySaid.get(comparable(value)) ?? byFiles.get(comparable(value)) ?? value
  const renamed = createRenaming(sameValues)
  return (value) => {
    const other = renamed(value)
    return other === value ? spell(value) : other
  }
}

/** The value that another one is said to be; itself where nothing is said. Chains are followed, circles are not. */
export function createRenaming(sameValues: SameValues): (value: string) => string {
  const others = new Map(Object.entries(sameValues).map(([from, to]) => [comparable(from), to]))
  return (value) => {
    const seen = new Set<string>()
    let current = value
    for (;;) {
      const key = comparable(current)
      const next = others.get(key)
      if (next === undefined || seen.has(key)) return current
      seen.add(key)
      current = next
    }
  }
}

function mostFrequent(values: Iterable<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const value of values) {
    const key = comparable(value)
    const spellings = counts.get(key) ?? new Map<string, number>()
    counts.set(key, spellings.set(value, (spellings.get(value) ?? 0) + 1))
  }
  return new Map([...counts].map(([key, spellings]) => [key, first(spellings)]))
}

function first(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].sort((one, other) => other[1] - one[1] || byLetters(one[0], other[0]))
  return best?.[0] ?? ''
}
