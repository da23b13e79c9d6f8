import { byLetters } from '../../kernel/order.ts'
import type { Problem } from '../../kernel/problem.ts'
import { beginningOf } from '../../locale/beginning.ts'
import type { ProblemGroup } from '../plan.ts'
import type { RowSink } from '../rows/row-sink.ts'

/** Counts problems by kind and column, and keeps the first few of each. */
export class ProblemGroups {
  readonly #groups = new Map<string, { first: Problem; count: number; examples: Problem[] }>()

  /** A sink that notes what goes to the next one. */
  before(next: RowSink): RowSink {
    return {
      accept: (row, registry) => next.accept(row, registry),
      acceptLead: (lead) => next.acceptLead?.(lead),
      refuse: (line, cells, found) => {
        this.add(found)
        next.refuse(line, cells, found)
      },
      warn: (found) => {
        this.add(found)
        next.warn(found)
      },
    }
  }

  add(found: Problem): void {
    const key = `${found.code}\u001f${found.column ?? ''}`
    const group = this.#groups.get(key)
    if (group === undefined) {
      this.#groups.set(key, { first: found, count: 1, examples: [example(found)] })
      return
    }
    group.count++
    if (group.examples.length < MOST_EXAMPLES) group.examples.push(example(found))
  }

  /** The first problem of the most frequent kind of error. */
  commonest(): Problem | null {
    return this.all().find((group) => group.severity === 'error')?.examples[0] ?? null
  }

  /** Errors first, then by how often they occur. */
  all(): ProblemGroup[] {
    return [...this.#groups.values()]
      .map(({ first, count, examples }) => ({
        code: first.code,
        severity: first.severity,
        column: first.column,
        count,
        examples,
      }))
      .sort((one, other) => byLetters(one.severity, other.severity) || other.count - one.count)
  }
}

const MOST_EXAMPLES = 5

/** A cell may hold a whole article; its beginning tells which one it is. */
function example(found: Problem): Problem {
  const { value } = found
  if (value === null || value.length <= LONGEST_VALUE) return found
  return { ...found, value: `${beginningOf(value, LONGEST_VALUE)}…` }
}

const LONGEST_VALUE = 200
