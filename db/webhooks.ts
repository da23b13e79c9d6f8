import { and, count, desc, eq } from 'drizzle-orm'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { requireAdmin } from './require-role.ts'
import { webhooks } from './schema/connections.ts'
import type { Scope } from './scope.ts'

/** An address that is told, without what its messages are signed with. */
export type Webhook = Omit<typeof webhooks.$inferSelect, 'workspaceId' | 'secret' | 'createdBy'>

export type NewWebhook = Webhook & { readonly secret: string }

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
  const { id, url, events, createdAt } = webhooks
  return orm
    .select({ id, url, events, createdAt })
    .from(webhooks)
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

function hostOf(url: string): string {
  return new URL(url).host
}
