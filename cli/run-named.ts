import { randomUUID } from 'node:crypto'
import { listRuns } from '#db/run-summaries'
import type { TestRun } from '#db/runs'
import { createRun } from '#db/runs'
import { addDays } from '#lib/kernel/day'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import type { House } from './house.ts'

/** The newest test run of a name; one of two weeks from today where there is none. */
export async function runNamed({ database, scope }: House, name: string, now: string): Promise<TestRun> {
  const known = (await listRuns(database, scope, () => new Set())).find((run) => run.name === name)
  if (known !== undefined) return known
  const today = now.slice(0, 10)
  const run = {
    name,
    client: null,
    currency: DEFAULT_CURRENCY,
    timeZone: 'UTC',
    start: today,
    end: addDays(today, 13),
    dailyBudget: null,
    targets: { click: null, subscriber: null, lead: null, sale: null },
    primaryStage: 'lead',
    segmentBy: null,
  } as const
  return createRun(database, scope, run, { id: randomUUID(), now })
}
