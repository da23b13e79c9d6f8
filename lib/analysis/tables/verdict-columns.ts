import type { Verdict } from '../../verdict/verdict.ts'
import type { Described, Value, Words } from './table.ts'
import { describe } from './table.ts'

/** What to do, how sure that is, why, and what is at stake. */
export function verdictColumns<Row>(words: Words, verdictOf: (row: Row) => Verdict | null): Described<Row>[] {
  const of = (value: (verdict: Verdict) => Value) => (row: Row) => {
    const verdict = verdictOf(row)
    return verdict === null ? null : value(verdict)
  }
  const header = (name: string) => words.text(`export.column.${name}`)
  return [
    describe(
      'verdict',
      'text',
      header('verdict'),
      of(({ outcome }) => words.text(`analysis.verdict.word.${outcome}`)),
    ),
    describe(
      'reason',
      'text',
      header('reason'),
      of(({ reason }) => words.reason(reason)),
    ),
    describe(
      'probability',
      'probability',
      header('probability'),
      of(({ probability }) => probability),
    ),
    describe(
      'pauseLimit',
      'money',
      header('pauseLimit'),
      of(({ limits }) => limits.pause),
    ),
    describe(
      'expectedWaste',
      'money',
      header('expectedWaste'),
      of(({ expectedWaste }) => expectedWaste),
    ),
    describe(
      'evenChance',
      'money',
      header('evenChance'),
      of(({ spendToDecide }) => spendToDecide?.evenChance ?? null),
    ),
  ]
}
