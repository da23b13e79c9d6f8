import 'server-only'
import type { RunSummary } from '#db/run-summaries'
import { listRuns } from '#db/run-summaries'
import type { Scope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import { WHOLE_RUN } from '#lib/analysis/question'
import { contextPlatforms } from '#lib/analysis/segmentation'
import type { Role } from '#lib/kernel/access'
import type { Day } from '#lib/kernel/day'
import { daysIn } from '#lib/kernel/day'
import type { RunState } from '#lib/kernel/report'
import { runDay, stateOf } from '#lib/kernel/report'
import { dayIn } from '#lib/locale/time-zones'
import { todayIn } from './clock.ts'
import { openHouse } from './house.ts'
import { answerQuestion } from './load-analysis.ts'
import { requireScope, requireWorkspaces } from './require-scope.ts'

/** A client's workspace, as the list of all clients shows it. */
export type Client = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly isCurrent: boolean
  /** The latest few. */
  readonly runs: readonly ClientRun[]
  readonly moreRuns: number
}

export type ClientRun = Pick<RunSummary, 'id' | 'name' | 'start' | 'end' | 'currency'> & {
  readonly state: RunState
  /** Which day of the run it is, from 1, and of how many. */
  readonly day: number | null
  readonly days: number
  /** Whole days since a file came in; null where none has. */
  readonly uploadAge: number | null
  /** What it says of going on; null where there are no data to say it from. */
  readonly decision: Promise<Analysis['decision'] | null>
}

const MOST_RUNS = 3

/** All workspaces of whoever is signed in. */
export async function loadClients(): Promise<Client[]> {
  const current = await requireScope()
  const all = await requireWorkspaces()
  return Promise.all(
    all.map(async ({ membership, scope }) => {
      const { database } = await openHouse()
      const runs = await listRuns(database, scope, (platforms) => contextPlatforms(platforms, {}))
      return {
        id: scope.workspaceId,
        name: membership.workspace,
        role: membership.role,
        isCurrent: scope.workspaceId === current.workspaceId,
        runs: runs.slice(0, MOST_RUNS).map((run) => clientRun(scope, run)),
        moreRuns: Math.max(0, runs.length - MOST_RUNS),
      }
    }),
  )
}

function clientRun(scope: Scope, run: RunSummary): ClientRun {
  const { id, name, start, end, currency, timeZone, lastImportAt } = run
  const today = todayIn(timeZone)
  return {
    id,
    name,
    start,
    end,
    currency,
    state: stateOf(run, today),
    day: runDay(run, today),
    days: daysIn(run),
    uploadAge: lastImportAt === null ? null : ageOf(dayIn(lastImportAt, timeZone), today),
    decision: lastImportAt === null ? Promise.resolve(null) : awaited(decisionOf(scope, id)),
  }
}

/** Whole days; none where a clock that was ahead has dated it later than today. */
function ageOf(day: Day, today: Day): number {
  return day > today ? 0 : daysIn({ start: day, end: today }) - 1
}

/** A promise whose fault is its reader's; where drawing ends before it is read, it is nobody's. */
function awaited<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}

async function decisionOf(scope: Scope, runId: string): Promise<Analysis['decision'] | null> {
  const answer = await answerQuestion(scope, runId, WHOLE_RUN)
  return answer.ok ? answer.value.decision : null
}
