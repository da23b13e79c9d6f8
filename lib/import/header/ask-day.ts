import type { PlannedColumn, Question } from '../plan.ts'

type Samples = readonly (readonly string[] | undefined)[]

/** The question that the columns leave open whose every value reads both ways. `samples` go by position in the file. */
export function askForDayOrder(columns: readonly PlannedColumn[], samples: Samples): Question[] {
  return ask(
    'day-order',
    columns.filter(({ day }) => day === 'undecided'),
    samples,
  )
}

/** Whether the column that looks like the days holds them. */
export function askForDayColumn(columns: readonly PlannedColumn[], samples: Samples): Question[] {
  return ask('day-column', columns.filter(looksLikeDays), samples)
}

/** Whether a column's values are days, though its header does not say so. */
export function looksLikeDays({ guess }: PlannedColumn): boolean {
  return guess === 'date'
}

function ask(kind: 'day-order' | 'day-column', columns: readonly PlannedColumn[], samples: Samples): Question[] {
  if (columns.length === 0) return []
  const indexes = columns.map(({ index }) => index)
  return [{ kind, columns: indexes, samples: indexes.flatMap((index) => samples[index] ?? []).slice(0, 3) }]
}
