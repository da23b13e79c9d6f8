import { useState } from 'react'
import type { ImportView } from '#app/_server/load-import.ts'
import type { Field } from '#lib/import/field'
import { isField } from '#lib/import/field'
import type { Corrections, Plan, PlannedColumn } from '#lib/import/plan'

export type Correct = (more: Corrections) => void

/**
 * Adds corrections to those given before, and has the file read once more. The last one can be undone. While the file
 * is being read none is taken.
 */
export function useCorrections(
  view: ImportView,
  send: (corrections: Corrections) => void,
): { correct: Correct; undo: (() => void) | null } {
  const [given, setGiven] = useState<readonly Corrections[]>([])

  function give(all: readonly Corrections[]) {
    setGiven(all)
    send(all.at(-1) ?? {})
  }

  return {
    correct: (more) => {
      if (view.state === 'reading') return
      const before = given.at(-1) ?? (view.survey ? settledIn(view.survey.plan) : {})
      give([before, merge(before, more)])
    },
    undo: given.length > 1 ? () => give(given.slice(0, -1)) : null,
  }
}

/** What an earlier visit settled, as the plan shows it: to be said again, since each correction is sent with all before. */
function settledIn(plan: Plan): Corrections {
  const { columns, period } = plan
  function entries<Value>(of: (column: PlannedColumn) => Value | undefined): Record<number, Value> {
    const said: Record<number, Value> = {}
    for (const column of columns) {
      const value = of(column)
      if (value !== undefined) said[column.index] = value
    }
    return said
  }

  return {
    fields: entries((column) => (column.match === 'chosen' ? chosenField(column.field) : undefined)),
    days: entries(({ day }) => (day === 'day-month' || day === 'month-day' ? day : undefined)),
    decimals: entries(({ number }) => number?.decimal),
    ...(period && { period }),
  }
}

function chosenField(name: string | null): Field | null {
  return isField(name) ? name : null
}

function merge(earlier: Corrections, later: Corrections): Corrections {
  const period = later.period ?? earlier.period
  return {
    fields: { ...earlier.fields, ...later.fields },
    days: { ...earlier.days, ...later.days },
    decimals: { ...earlier.decimals, ...later.decimals },
    ...(period && { period }),
  }
}
