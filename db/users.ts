import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { firstWorkspaceOf, noteActivity } from './activities.ts'
import { revokeApiTokensOf } from './api-tokens.ts'
import type { Database } from './open.ts'
import { prepared } from './prepared.ts'
import { credentials, memberships, sessions, users } from './schema/people.ts'
import { removeWebhooksOf } from './webhooks.ts'

/** Somebody who gets an account; the password as its hash. */
export type NewPerson = { readonly name: string; readonly email: string; readonly password: string }

/** Whether anybody has an account: from then on this house asks who is there. No scope: gates ask. */
export async function hasUsers(database: Database): Promise<boolean> {
  return anyUser(database).get() !== undefined
}

const anyUser = prepared((orm) => orm.select({ id: users.id }).from(users).limit(1).prepare())

/** Whether an account is closed, or not there. No scope: the gate of sessions asks. */
export async function isClosed({ orm }: Database, userId: string): Promise<boolean> {
  const found = orm.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, userId)).get()
  return found === undefined || found.disabledAt !== null
}

/**
 * Makes the first account, that of the admin of a workspace; false where there is one already. Tokens and webhooks from before,
 * which nobody answers for, end. No scope: there is nobody yet.
 */
export async function createFirstAdmin(
  database: Database,
  person: NewPerson,
  workspaceId: string,
  now: string,
): Promise<boolean> {
  return database.orm.transaction(
    () => {
      if (database.orm.select({ id: users.id }).from(users).limit(1).get() !== undefined) return false
      const userId = insertPerson(database, person, now)
      database.orm.insert(memberships).values({ workspaceId, userId, role: 'admin', createdAt: now }).run()
      revokeApiTokensOf(database, { userId: null }, now)
      noteActivity(database, { workspaceId, userId }, { kind: 'joined', subject: { role: 'admin' }, at: now })
      removeWebhooksOf(database, { userId }, { userId: null }, now)
      return true
    },
    { behavior: 'immediate' },
  )
}

/** Inside a transaction: the account with what it is opened by. Its id. */
export function insertPerson({ orm }: Database, { name, email, password }: NewPerson, now: string): string {
  const [id, at] = [randomUUID(), new Date(now)]
  orm.insert(users).values({ id, name, email, createdAt: at, updatedAt: at }).run()
  orm
    .insert(credentials)
    .values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password,
      createdAt: at,
      updatedAt: at,
    })
    .run()
  return id
}

/** Gives an account another password, opens it again and ends its sessions; false where there is none. No scope: only who is at the machine asks. */
export async function resetPassword(
  database: Database,
  email: string,
  password: string,
  now: string,
): Promise<boolean> {
  const { orm } = database
  return orm.transaction(
    () => {
      const user = orm.select({ id: users.id, name: users.name }).from(users).where(eq(users.email, email)).get()
      if (user === undefined) return false
      orm
        .update(credentials)
        .set({ password, updatedAt: new Date(now) })
        .where(eq(credentials.userId, user.id))
        .run()
      orm.update(users).set({ disabledAt: null }).where(eq(users.id, user.id)).run()
      orm.delete(sessions).where(eq(sessions.userId, user.id)).run()
      const workspaceId = firstWorkspaceOf(database, user.id)
      const done = { kind: 'passwordReset', subject: { name: user.name }, at: now } as const
      if (workspaceId !== null) noteActivity(database, { workspaceId, userId: null }, done)
      return true
    },
    { behavior: 'immediate' },
  )
}

/** The addresses of all accounts. No scope: only who is at the machine asks. */
export async function listAccounts({
  orm,
}: Database): Promise<{ email: string; name: string; disabledAt: string | null }[]> {
  const { email, name, disabledAt } = users
  return orm.select({ email, name, disabledAt }).from(users).orderBy(email).all()
}
