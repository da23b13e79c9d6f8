import { eq } from 'drizzle-orm'
import { noteActivity } from './activities.ts'
import { revokeApiTokensOf } from './api-tokens.ts'
import { revokeInvitationsOf } from './invitations.ts'
import type { Database } from './open.ts'
import { sessions, users } from './schema/people.ts'
import type { Scope } from './scope.ts'
import { closeLinksOf } from './shares.ts'
import { removeWebhooksOf } from './webhooks.ts'

/**
 * Inside a transaction: from now on nobody comes in with this account, nor with what it has made, and nobody is told by its
 * webhooks. Links that were closed.
 */
export function endAccount(
  database: Database,
  scope: Scope,
  userId: string,
  { at, closesLinks }: { readonly at: string; readonly closesLinks: boolean },
): number {
  const { orm } = database
  orm.update(users).set({ disabledAt: at }).where(eq(users.id, userId)).run()
  orm.delete(sessions).where(eq(sessions.userId, userId)).run()
  revokeInvitationsOf(database, { userId }, at)
  revokeApiTokensOf(database, { userId }, at)
  removeWebhooksOf(database, scope, { userId }, at)
  return closesLinks ? closeLinksOf(database, { userId }, at) : 0
}

/** Inside a transaction: the account opens what its memberships allow again. */
export function resumeAccount({ orm }: Database, userId: string): void {
  orm.update(users).set({ disabledAt: null }).where(eq(users.id, userId)).run()
}

/** Closes or opens an account, whatever it is a member of; false where there is none. For whoever is at the machine itself. */
export async function switchAccount(
  database: Database,
  scope: Scope,
  email: string,
  { isClosed, at }: { readonly isClosed: boolean; readonly at: string },
): Promise<boolean> {
  if (scope.userId !== null) throw new Error('only who is at the machine closes any account')
  return database.orm.transaction(
    () => {
      const { orm } = database
      const user = orm.select({ id: users.id, name: users.name }).from(users).where(eq(users.email, email)).get()
      if (user === undefined) return false
      const { id, name } = user
      if (isClosed) {
        const links = endAccount(database, scope, id, { at, closesLinks: true })
        noteActivity(database, scope, { kind: 'accountClosed', subject: { name, links }, at })
      } else {
        resumeAccount(database, id)
        noteActivity(database, scope, { kind: 'accountOpened', subject: { name }, at })
      }
      return true
    },
    { behavior: 'immediate' },
  )
}
