import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { Actor } from './activities.ts'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { requireAdmin } from './require-role.ts'
import { webhooks } from './schema/connections.ts'
import { users } from './schema/people.ts'
import type { Scope } from './scope.ts'

/** An address that is told, without what its messages are signed with. */
export type Webhook = Omit<typeof webhooks.$inferSelect, 'workspaceId' | 'secret' | 'createdBy'> & {
  /** Who added it; null for whoever is at the machine itself. */
  readonly maker: string | null
}

export type NewWebhook = Omit<Webhook, 'maker'> & { readonly secret: string }

/** As many addresses a workspace has at most: each is told of every act. */
const MOST_WEBHOOKS = 20

/** Keeps an address; false where there are as many as there may be. */
export async function createWebhook(database: Database, scope: Scope, webhook: NewWebhook): Promise<boolean> {
  requireAdmin(scope)
  const { workspaceId, userId: createdBy } = scope
  return database.orm.transaction(
    () => {
      const own = eq(webhooks.workspaceId, workspaceId)
      const [before] = database.orm.select({ count: count() }).from(webhooks).where(own).all()
      if ((before?.count ?? 0) >= MOST_WEBHOOKS) return false
      database.orm
        .insert(webhooks)
        .values({ ...webhook, workspaceId, createdBy })
        .run()
      const subject = { host: hostOf(webhook.url) }
      noteActivity(database, scope, { kind: 'webhookCreated', subject, at: webhook.createdAt })
      return true
    },
    { behavior: 'immediate' },
  )
}

/** The addresses of the workspace, the latest first. */
export async function listWebhooks({ orm }: Database, scope: Scope): Promise<Webhook[]> {
  requireAdmin(scope)
  const { id, url, events, createdAt, createdBy } = webhooks
  return orm
    .select({ id, url, events, createdAt, maker: users.name })
    .from(webhooks)
    .leftJoin(users, eq(users.id, createdBy))
    .where(eq(webhooks.workspaceId, scope.workspaceId))
    .orderBy(desc(createdAt), desc(id))
    .all()
}

/** Takes an address away with its messages; false where there is none. */
export async function removeWebhook(database: Database, scope: Scope, id: string, now: string): Promise<boolean> {
  requireAdmin(scope)
  const own = and(eq(webhooks.id, id), eq(webhooks.workspaceId, scope.workspaceId))
  return database.orm.transaction(
    () => {
      const [gone] = database.orm.delete(webhooks).where(own).returning({ url: webhooks.url }).all()
      if (gone === undefined) return false
      noteActivity(database, scope, { kind: 'webhookRemoved', subject: { host: hostOf(gone.url) }, at: now })
      return true
    },
    { behavior: 'immediate' },
  )
}

/**
 * Takes away all that somebody has added to a workspace, or to any, with the messages that wait, and has each journal tell
 * it; null for whoever is at the machine itself. For who takes their rights away, in that transaction.
 */
export function removeWebhooksOf(
  database: Database,
  by: Pick<Actor, 'userId' | 'tokenName'>,
  { userId, workspaceId }: { readonly userId: string | null; readonly workspaceId?: string },
  at: string,
): void {
  const there = workspaceId === undefined ? undefined : eq(webhooks.workspaceId, workspaceId)
  const own = userId === null ? isNull(webhooks.createdBy) : eq(webhooks.createdBy, userId)
  const removed = database.orm.delete(webhooks).where(and(own, there)).returning().all()
  for (const { url, workspaceId: where } of removed)
    noteActivity(
      database,
      { ...by, workspaceId: where },
      { kind: 'webhookRemoved', subject: { host: hostOf(url) }, at },
    )
}

function hostOf(url: string): string {
  return new URL(url).host
}
