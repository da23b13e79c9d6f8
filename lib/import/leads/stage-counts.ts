import { byLetters } from '../../kernel/order.ts'
import { stageKey } from '../../kernel/stage-key.ts'
import type { RowSink } from '../rows/row-sink.ts'
import type { Lead } from './lead.ts'

export type CountedStage = {
  readonly platform: string
  /** Null where the CRM names none. */
  readonly pipeline: string | null
  readonly stage: string
  readonly count: number
}

/** Counts the stages of leads; the spellings of one stage are one, in the words that most leads have. */
export class StageCounts {
  readonly #stages = new Map<string, Map<string, CountedStage>>()

  add({ platform, pipeline, stage }: Pick<Lead, 'platform' | 'pipeline' | 'stage'>): void {
    if (stage === null) return
    const spellings = this.#spellingsOf(stageKey({ platform, pipeline, stage }))
    if (spellings === null) return
    const spelling = JSON.stringify([pipeline, stage])
    const count = (spellings.get(spelling)?.count ?? 0) + 1
    spellings.set(spelling, { platform, pipeline, stage, count })
  }

  /** Counts what goes by on its way to another sink. */
  before(next: RowSink): RowSink {
    return {
      accept: (row, registry) => next.accept(row, registry),
      refuse: (line, cells, found) => next.refuse(line, cells, found),
      warn: (found) => next.warn(found),
      acceptLead: (lead) => {
        this.add(lead)
        next.acceptLead?.(lead)
      },
    }
  }

  /** The most frequent first. */
  all(): CountedStage[] {
    return [...this.#stages.values()].map(together).sort(frequentFirst)
  }

  #spellingsOf(key: string): Map<string, CountedStage> | null {
    const known = this.#stages.get(key)
    if (known !== undefined) return known
    if (this.#stages.size >= MOST_STAGES) return null
    const made = new Map<string, CountedStage>()
    this.#stages.set(key, made)
    return made
  }
}

/** A column with more different values is no column of stages. */
const MOST_STAGES = 500

function together(spellings: ReadonlyMap<string, CountedStage>): CountedStage {
  const all = [...spellings.values()].sort(frequentFirst)
  return { ...(all[0] as CountedStage), count: all.reduce((sum, { count }) => sum + count, 0) }
}

function frequentFirst(one: CountedStage, other: CountedStage): number {
  return other.count - one.count || byLetters(JSON.stringify(one), JSON.stringify(other))
}
