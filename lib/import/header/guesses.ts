import { isOneDay } from '../cells/days.ts'
import { isEmptyMark } from '../cells/numbers.ts'
import { readAge, readGender } from '../cells/words.ts'
import type { PlannedColumn } from '../plan.ts'
import { announcesTotal } from '../rows/totals-row.ts'

type Guess = NonNullable<PlannedColumn['guess']>
type Rows = readonly (readonly string[])[]

/**
 * The columns, and beside those that no header tells what all their values in the first rows look like. Nothing is read
 * by a guess until somebody takes it. None is made where two columns look alike, or where a header tells already.
 */
export function withGuesses(columns: readonly PlannedColumn[], rows: Rows): readonly PlannedColumn[] {
  const data = rows.filter((row) => !announcesTotal(row))
  const guessed = new Map<number, Guess>()
  for (const [guess, looksSo] of LOOKS) {
    if (columns.some((column) => tells(column, guess))) continue
    const [found, other] = columns.filter((column) => isUntold(column) && holdsOnly(data, column.index, looksSo))
    if (found !== undefined && other === undefined) guessed.set(found.index, guess)
  }
  return columns.map((column) => {
    const guess = guessed.get(column.index)
    return guess === undefined ? column : { ...column, guess }
  })
}

function isUntold({ field, match }: PlannedColumn): boolean {
  return field === null && match === 'none'
}

/** Any column of days tells when the figures were. */
function tells({ field, day }: PlannedColumn, guess: Guess): boolean {
  return field === guess || (guess === 'date' && day !== null)
}

function holdsOnly(rows: Rows, index: number, looksSo: (cell: string) => boolean): boolean {
  const cells = new Set(rows.map((row) => (row[index] ?? '').trim()).filter((cell) => !isEmptyMark(cell)))
  return cells.size > 0 && [...cells].every(looksSo)
}

const LOOKS: readonly (readonly [Guess, (cell: string) => boolean])[] = [
  ['date', isOneDay],
  ['age', (cell) => /\d/.test(cell) && readAge(cell) !== undefined],
  ['gender', (cell) => readGender(cell) !== undefined],
]
