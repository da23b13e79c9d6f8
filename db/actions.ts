import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { ActivitySubjects } from '#lib/kernel/activity'
import type { Day } from '#lib/kernel/day'
import type { ActionKind } from '#lib/kernel/outcome'
import type { TakenAction } from '#lib/verdict/taken-action'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { ownRun } from './own-run.ts'
import { requireOpen } from './require-open.ts'
import { requireWrite } from './require-role.ts'
import { actions } from './schema/actions.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** Actions that are taken at once, about a version of the run's data, and that can be undone at once. */
export type NewActions = Pick<TakenAction, 'by' | 'on' | 'at' | 'dataVersion' | 'engine'> & {
  readonly batch: string
  readonly actions: readonly Pick<
    TakenAction,
    'id' | 'key' | 'label' | 'kind' | 'outcome' | 'verdict' | 'note' | 'until'
  >[]
}

export type TakeOutcome = 'taken' | 'stale' | 'gone'

/** Takes actions, all or none: `stale` where the run's data are no longer those that they were decided by. */
export async function takeActions(
  database: Database,
  scope: Scope,
  runId: string,
  { batch, actions: taken, ...shared }: NewActions,
): Promise<TakeOutcome> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      const version = dataVersionOf(database, scope, runId)
      if (version === null) return 'gone'
      requireOpen(database, runId)
      if (version !== shared.dataVersion) return 'stale'
      for (const action of taken)
        database.orm
          .insert(actions)
          .values({ ...action, ...shared, runId, batch })
          .run()
      if (taken.length === 0) return 'taken'
      raiseActionsVersion(database, runId)
      noteActivity(database, scope, { kind: 'decided', subject: subjectOf(taken), at: shared.at, runId })
      return 'taken'
    },
    { behavior: 'immediate' },
  )
}

function subjectOf(taken: NewActions['actions']): ActivitySubjects['decided'] {
  const count = (wanted: ActionKind) => taken.filter(({ kind }) => kind === wanted).length
  const ways = { accepted: count('accepted'), overridden: count('overridden'), snoozed: count('snoozed') }
  return { ads: taken.length, ...ways }
}

/** Undoes a batch or, by its own id, one action; how many. What was decided before of the same ads counts again. */
export async function undoActions(
  database: Database,
  scope: Scope,
  runId: string,
  which: string,
  now: string,
): Promise<number> {
  const own = and(eq(actions.runId, runId), or(eq(actions.batch, which), eq(actions.id, which)))
  return change(database, scope, runId, () => {
    requireOpen(database, runId)
    const undone = database.orm
      .update(actions)
      .set({ undoneAt: now })
      .where(and(own, isNull(actions.undoneAt)))
      .run()
    const subject = { ads: undone.changes }
    if (undone.changes > 0) noteActivity(database, scope, { kind: 'decisionsTakenBack', subject, at: now, runId })
    return undone
  })
}

/** Notes of actions that they are carried out on the platform, or are not; how many. */
export async function setDone(
  database: Database,
  scope: Scope,
  runId: string,
  { ids, isDone }: { readonly ids: readonly string[]; readonly isDone: boolean },
  now: string,
): Promise<number> {
  const own = and(eq(actions.runId, runId), inArray(actions.id, [...ids]), isNull(actions.undoneAt))
  return change(database, scope, runId, () =>
    database.orm
      .update(actions)
      .set({ doneAt: isDone ? now : null })
      .where(own)
      .run(),
  )
}

/** What counts on a day: of each ad what was decided last; a verdict that was put off is back on the day named. */
export async function listActions(database: Database, scope: Scope, runId: string, today: Day): Promise<TakenAction[]> {
  const standing = rowsOf(database, scope, runId, isNull(actions.undoneAt))
  const latest = [...Map.groupBy(standing, ({ key }) => key).values()].flatMap(([first]) => first ?? [])
  return latest.filter(({ until }) => until === null || today < until).map(actionOf)
}

/** An action of the run's past, with the moment it was undone. */
export type PastAction = TakenAction & { readonly undoneAt: string | null }

/** Everything that was decided, the latest first. */
export async function listPastActions(database: Database, scope: Scope, runId: string): Promise<PastAction[]> {
  return rowsOf(database, scope, runId).map((row) => ({ ...actionOf(row), undoneAt: row.undoneAt }))
}

type Row = typeof actions.$inferSelect

function rowsOf({ orm }: Database, scope: Scope, runId: string, which?: ReturnType<typeof isNull>): Row[] {
  return orm
    .select({ action: actions })
    .from(actions)
    .innerJoin(runs, eq(runs.id, actions.runId))
    .where(and(ownRun(scope, runId), which))
    .orderBy(desc(actions.number))
    .all()
    .map(({ action }) => action)
}

function actionOf({ number: _, runId: __, batch: ___, doneAt, undoneAt: ____, ...action }: Row): TakenAction {
  return { ...action, isDone: doneAt !== null }
}

async function change(
  database: Database,
  scope: Scope,
  runId: string,
  write: () => { readonly changes: number },
): Promise<number> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      if (dataVersionOf(database, scope, runId) === null) return 0
      const { changes } = write()
      if (changes > 0) raiseActionsVersion(database, runId)
      return changes
    },
    { behavior: 'immediate' },
  )
}

/** What is concluded from the data stays as it is: only what is shown beside it has to be made anew. */
function raiseActionsVersion({ orm }: Database, runId: string): void {
  orm
    .update(runs)
    .set({ actionsVersion: sql`${runs.actionsVersion} + 1` })
    .where(eq(runs.id, runId))
    .run()
}

/** Null where there is no such run. */
function dataVersionOf({ orm }: Database, scope: Scope, runId: string): number | null {
  const found = orm.select({ version: runs.dataVersion }).from(runs).where(ownRun(scope, runId)).get()
  return found?.version ?? null
}
