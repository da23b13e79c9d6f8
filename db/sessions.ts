import { and, eq, lt, ne } from 'drizzle-orm'
import { noteOwnActivity } from './activities.ts'
import type { Database } from './open.ts'
import { sessions, users } from './schema/people.ts'

/** Notes that a session is in use. No scope in this file: a session is the ground on which scopes stand. */
export async function touchSession({ orm }: Database, id: string, now: string): Promise<void> {
  orm
    .update(sessions)
    .set({ updatedAt: new Date(now) })
    .where(eq(sessions.id, id))
    .run()
}

export async function endSession({ orm }: Database, id: string): Promise<void> {
  orm.delete(sessions).where(eq(sessions.id, id)).run()
}

/** Tells that somebody has signed in. */
export async function noteSignIn(database: Database, email: string, now: string): Promise<void> {
  const user = database.orm.select({ id: users.id }).from(users).where(eq(users.email, email)).get()
  if (user !== undefined) await noteOwnActivity(database, user.id, 'signedIn', now)
}

/** Ends a person's sessions but one. */
export async function endOtherSessions({ orm }: Database, userId: string, id: string): Promise<number> {
  return orm
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, id)))
    .run().changes
}

/** The workspace that a session looks at from now on. Whether its person may is asked wherever it is used. */
export async function chooseWorkspace({ orm }: Database, id: string, workspaceId: string): Promise<void> {
  orm.update(sessions).set({ workspaceId }).where(eq(sessions.id, id)).run()
}

/** Forgets sessions that are over at a moment. */
export async function discardSessionsBefore({ orm }: Database, now: string): Promise<void> {
  orm
    .delete(sessions)
    .where(lt(sessions.expiresAt, new Date(now)))
    .run()
}
