import { randomUUID } from 'node:crypto'
import { listRuns } from '#db/run-summaries'
import type { TestRun } from '#db/runs'
import { createRun } from '#db/runs'
import type { Day, Span } from '#lib/kernel/day'
import { addDays } from '#lib/kernel/day'
import type { CurrencyCode } from '#lib/kernel/money'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import type { House } from './house.ts'
import { WrongUse } from './wrong-use.ts'

/** What a run was asked for with: its dates, none, the first one, or both, and its currency. */
export type AskedRun = { readonly start?: Day; readonly end?: Day; readonly currency?: CurrencyCode }

/** What the files of a run say of it; null where they do not. */
export type ToldRun = { readonly span: Span | null; readonly currency: CurrencyCode | null }

/** The newest test run of a name; null where there is none. */
export async function findRunNamed(
  { database, scope }: House,
  name: string,
  asked: AskedRun = {},
): Promise<TestRun | null> {
  const known = (await listRuns(database, scope, () => new Set())).find((run) => run.name === name)
  return known === undefined ? null : asAsked(known, asked)
}

/** Makes a run as it was asked for, else as its files tell: two weeks from their first day on, or as long as they go. */
export async function makeRun(
  { database, scope }: House,
  name: string,
  now: string,
  asked: AskedRun = {},
  told: ToldRun = { span: null, currency: null },
): Promise<TestRun> {
  const run = {
    name,
    client: null,
    currency: asked.currency ?? told.currency ?? DEFAULT_CURRENCY,
    timeZone: 'UTC',
    ...datesOf(asked, told.span ?? { start: now.slice(0, 10), end: now.slice(0, 10) }),
    dailyBudget: null,
    targets: { click: null, subscriber: null, lead: null, sale: null },
    primaryStage: 'lead',
    segmentBy: null,
  } as const
  return createRun(database, scope, run, { id: randomUUID(), now })
}

function datesOf(asked: AskedRun, data: Span): Span {
  const start = asked.start ?? data.start
  const fortnight = addDays(start, 13)
  const isLonger = asked.start === undefined && data.end > fortnight
  return { start, end: asked.end ?? (isLonger ? data.end : fortnight) }
}

/** Dates and currency change on the screens alone, where one sees what they do. */
function asAsked(run: TestRun, { start = run.start, end = run.end, currency = run.currency }: AskedRun): TestRun {
  if (currency !== run.currency) {
    throw new WrongUse(
      `the test run “${run.name}” is in ${run.currency}: leave --currency out, or change it in its settings`,
    )
  }
  if (start === run.start && end === run.end) return run
  throw new WrongUse(
    `the test run “${run.name}” goes from ${run.start} to ${run.end}: leave --start and --end out, or change its dates in its settings`,
  )
}
