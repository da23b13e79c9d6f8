import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { NewActions } from '#db/actions'
import { setDone, takeActions, undoActions } from '#db/actions'
import { dataStateOf } from '#db/run-data'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import { WHOLE_RUN } from '#lib/analysis/question'
import { may } from '#lib/kernel/access'
import type { Day } from '#lib/kernel/day'
import { addDays } from '#lib/kernel/day'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import { VERDICTS } from '#lib/kernel/outcome'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now, todayIn } from './clock.ts'
import { openHouse } from './house.ts'
import { answerQuestion } from './load-analysis.ts'
import { patiently } from './patiently.ts'
import { requireOpenRun } from './require-open-run.ts'

const MOST_ADS = 10_000
const LONGEST_NOTE = 1000
const LONGEST_SNOOZE = 30

const shared = {
  /** Of the data that the decision was made by. */
  dataVersion: z.number().int().nonnegative(),
  ads: z.array(z.string().min(1)).min(1).max(MOST_ADS),
}
export const newDecision = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('accepted') }),
  z.strictObject({
    ...shared,
    kind: z.literal('overridden'),
    outcome: z.enum(VERDICTS),
    note: z.string().trim().min(1).max(LONGEST_NOTE),
  }),
  z.strictObject({ ...shared, kind: z.literal('snoozed'), days: z.number().int().min(1).max(LONGEST_SNOOZE) }),
])
type Decision = z.infer<typeof newDecision>

export const actionsDone = z.strictObject({ ids: z.array(z.string().min(1)).min(1).max(MOST_ADS), isDone: z.boolean() })

/** `until`: the day on which what was put off is back. */
type Taken = { readonly batch: string; readonly until: Day | null }

/** Decides the same of some ads at once: as their verdicts say, otherwise and why, or later. */
export async function saveDecision(scope: Scope, runId: string, body: unknown): Promise<Result<Taken>> {
  const parsed = newDecision.safeParse(body)
  if (!parsed.success) return invalid(parsed.error)
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const { database } = await openHouse()
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  const { version } = await dataStateOf(database, scope, runId)
  if (version !== parsed.data.dataVersion) return refused('verdictsChanged')
  const answer = await answerQuestion(scope, runId, WHOLE_RUN)
  if (!answer.ok) return answer
  const taken = actionsOf(parsed.data, answer.value, todayIn(run.timeZone))
  if (taken === null) return refused('adNotJudged')
  const outcome = await patiently(() => takeActions(database, scope, runId, taken))
  if (outcome !== 'taken') return refused(outcome === 'stale' ? 'verdictsChanged' : 'notFound')
  return accepted({ batch: taken.batch, until: taken.actions[0]?.until ?? null })
}

/** Undoes a batch, or one action by its id. */
export async function undoDecision(scope: Scope, runId: string, which: string): Promise<Result<null>> {
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  const { database } = await openHouse()
  const count = await patiently(() => undoActions(database, scope, runId, which, now()))
  return count === 0 ? refused('notFound') : accepted(null)
}

/** Notes of actions that they are carried out on the platform, or are not after all. */
export async function saveDone(scope: Scope, runId: string, body: unknown): Promise<Result<null>> {
  const parsed = actionsDone.safeParse(body)
  if (!parsed.success) return invalid(parsed.error)
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const { database } = await openHouse()
  const count = await patiently(() => setDone(database, scope, runId, parsed.data, now()))
  return count === 0 ? refused('notFound') : accepted(null)
}

/** Null where one of the ads is not there or has no verdict: nobody could have seen it. */
function actionsOf(decided: Decision, { about, groups }: Analysis, on: Day): NewActions | null {
  const ads = new Map(groups.ad.map((ad) => [ad.key, ad]))
  const actions = [...new Set(decided.ads)].flatMap((key) => {
    const ad = ads.get(key)
    if (!ad?.verdict) return []
    const verdict = ad.verdict.outcome
    return [{ id: randomUUID(), key, label: ad.label, verdict, ...decidedOf(decided, verdict, on) }]
  })
  if (actions.length < new Set(decided.ads).size) return null
  const batch = randomUUID()
  return { batch, by: null, on, at: now(), dataVersion: decided.dataVersion, engine: about.engine, actions }
}

/** Whoever overrides several verdicts with one of them has accepted that one. */
function decidedOf(decided: Decision, verdict: VerdictOutcome, on: Day) {
  const asSaid = { kind: 'accepted', outcome: verdict, note: null, until: null } as const
  switch (decided.kind) {
    case 'accepted':
      return asSaid
    case 'overridden':
      return decided.outcome === verdict
        ? asSaid
        : ({ kind: 'overridden', outcome: decided.outcome, note: decided.note, until: null } as const)
    case 'snoozed':
      return { kind: 'snoozed', outcome: 'wait', note: null, until: addDays(on, decided.days) } as const
  }
}

function invalid(error: z.ZodError): Result<never> {
  return refused('invalid', { fields: error.issues.map(({ path }) => path.join('.') || 'kind').join(', ') })
}
