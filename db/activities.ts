import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm'
import { may } from '#lib/kernel/access'
import type { ActivityDone } from '#lib/kernel/activity'
import type { Database } from './open.ts'
import { requireWrite } from './require-role.ts'
import { activities } from './schema/activities.ts'
import { memberships, users } from './schema/people.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** Whose act it is, and in which workspace: a scope, or who is about to have one. */
export type Actor = Pick<Scope, 'workspaceId' | 'userId' | 'tokenName'>

export type NewActivity = ActivityDone & { readonly at: string; readonly runId?: string }

/** Inside the transaction of the act itself: whoever asks later is told of it if and only if it was done. */
export function noteActivity({ orm }: Database, actor: Actor, { kind, subject, at, runId }: NewActivity): void {
  const { workspaceId, userId, tokenName = null } = actor
  const who = userId === null ? null : (orm.select().from(users).where(eq(users.id, userId)).get()?.name ?? null)
  const run = runId === undefined ? undefined : orm.select().from(runs).where(eq(runs.id, runId)).get()
  const by = { workspaceId, userId, who, tokenName }
  orm
    .insert(activities)
    .values({ id: randomUUID(), ...by, kind, subject, at, runId: run?.id ?? null, runName: run?.name ?? null })
    .run()
}

/** What somebody has done about their own account, told in the first of their workspaces. No scope: it is not of a workspace. */
export async function noteOwnActivity(
  database: Database,
  userId: string,
  kind: 'signedIn' | 'passwordChanged',
  at: string,
): Promise<void> {
  const workspaceId = firstWorkspaceOf(database, userId)
  if (workspaceId !== null) noteActivity(database, { workspaceId, userId }, { kind, subject: {}, at })
}

/** The workspace in which a person was first; null for a member of none. */
export function firstWorkspaceOf({ orm }: Database, userId: string): string | null {
  const { workspaceId, createdAt } = memberships
  const first = orm
    .select({ workspaceId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
    .orderBy(asc(createdAt), asc(workspaceId))
    .limit(1)
    .get()
  return first?.workspaceId ?? null
}

/** An act as it is told: who, what, when; names as they were then. */
export type Activity = ActivityDone & {
  readonly id: string
  readonly at: string
  /** Null for whoever was at the machine itself. */
  readonly who: string | null
  readonly tokenName: string | null
  readonly runId: string | null
  readonly runName: string | null
}

/** A place in the journal: what stands before it is older. */
export type ActivityPlace = Pick<Activity, 'at' | 'id'>

export type ActivityQuestion = {
  readonly runId: string | null
  readonly before: ActivityPlace | null
  readonly most: number
}

/** What was done, the latest first. Who only runs tests is told of these; admins of the people as well. */
export async function listActivities(
  { orm }: Database,
  scope: Scope,
  { runId, before, most }: ActivityQuestion,
): Promise<Activity[]> {
  requireWrite(scope)
  const { id, at, kind, subject, who, tokenName, runName } = activities
  const asked = and(
    eq(activities.workspaceId, scope.workspaceId),
    may(scope.role, 'administer') ? undefined : isNotNull(runName),
    runId === null ? undefined : eq(activities.runId, runId),
    before === null ? undefined : olderThan(before),
  )
  const found = orm
    .select({ id, at, kind, subject, who, tokenName, runId: activities.runId, runName })
    .from(activities)
    .where(asked)
    .orderBy(desc(at), desc(WRITTEN))
    .limit(most)
    .all()
  // Written by `noteActivity` alone, which takes each kind with its own subject.
  return found as Activity[]
}

function olderThan({ at, id }: ActivityPlace) {
  const row = sql`(SELECT rowid FROM activities AS place WHERE place.id = ${id})`
  return or(lt(activities.at, at), and(eq(activities.at, at), lt(WRITTEN, row)))
}

/** In which order acts of one moment were written. */
const WRITTEN = sql`activities.rowid`
