import { randomUUID } from 'node:crypto'
import { and, asc, desc, eq, getTableColumns, inArray, isNull, lt, lte, sql } from 'drizzle-orm'
import type { WebhookEvent } from '#lib/kernel/connection'
import type { Database } from './open.ts'
import { requireAdmin } from './require-role.ts'
import { deliveries, webhooks } from './schema/connections.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** A message as it is listed: what it tells of and what became of it, without its text. */
export type Delivery = Omit<typeof deliveries.$inferSelect, 'body'> & {
  /** The name of the run, as it was then. */
  readonly run: string
}

/** What is told of an act: which ids it concerns, and no figure. */
export type Told = {
  readonly runId: string
  readonly event: WebhookEvent
  readonly at: string
  readonly about: { readonly importId: string } | { readonly reportId: string; readonly version: string }
}

/** Inside the transaction of the act: a message for each address of the workspace that is told of such. */
export function tellWebhooks({ orm }: Database, { runId, event, at, about }: Told): void {
  const run = orm
    .select({ id: runs.id, name: runs.name, workspaceId: runs.workspaceId })
    .from(runs)
    .where(eq(runs.id, runId))
    .get()
  if (run === undefined) return
  const { workspaceId, ...named } = run
  const own = orm.select().from(webhooks).where(eq(webhooks.workspaceId, workspaceId)).all()
  const body = JSON.stringify({ type: event, timestamp: at, data: { run: named, ...about } })
  for (const { id: webhookId, events } of own)
    if (events.includes(event))
      orm.insert(deliveries).values({ id: randomUUID(), webhookId, event, body, createdAt: at, nextAt: at }).run()
}

const MOST_LISTED = 50

/** The last messages of the workspace, the latest first. */
export async function listDeliveries({ orm }: Database, scope: Scope): Promise<Delivery[]> {
  requireAdmin(scope)
  const { body, ...columns } = getTableColumns(deliveries)
  return orm
    .select({ ...columns, run: sql<string>`${body} ->> '$.data.run.name'` })
    .from(deliveries)
    .innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
    .where(eq(webhooks.workspaceId, scope.workspaceId))
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(MOST_LISTED)
    .all()
}

/** Has a message sent at once, as if for the first time; false where there is none. */
export async function sendDeliveryAgain({ orm }: Database, scope: Scope, id: string, now: string): Promise<boolean> {
  requireAdmin(scope)
  const own = orm.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.workspaceId, scope.workspaceId))
  const which = and(eq(deliveries.id, id), inArray(deliveries.webhookId, own))
  const again = { nextAt: now, arrivedAt: null, tries: 0 }
  return orm.update(deliveries).set(again).where(which).run().changes > 0
}

/** A message that is to be sent, with where to and what it is signed with. */
export type DueDelivery = Pick<typeof deliveries.$inferSelect, 'id' | 'body' | 'tries'> &
  Pick<typeof webhooks.$inferSelect, 'url' | 'secret'>

/** How many messages are asked for, in all and of one workspace: whose addresses are slow holds up few of the others. */
export type MostDue = { readonly most: number; readonly ofWorkspace: number }

/** The messages whose time has come, the longest waiting first. No scope: it is the house that sends. */
export async function dueDeliveries(
  { orm }: Database,
  now: string,
  { most, ofWorkspace }: MostDue,
): Promise<DueDelivery[]> {
  const { id, body, tries, nextAt } = deliveries
  const { url, secret, workspaceId } = webhooks
  const place = sql<number>`row_number() OVER (PARTITION BY ${workspaceId} ORDER BY ${nextAt})`.as('place')
  const due = orm
    .select({ id, body, tries, nextAt, url, secret, place })
    .from(deliveries)
    .innerJoin(webhooks, eq(webhooks.id, deliveries.webhookId))
    .where(lte(nextAt, now))
    .as('due')
  return orm
    .select({ id: due.id, body: due.body, tries: due.tries, url: due.url, secret: due.secret })
    .from(due)
    .where(lte(due.place, ofWorkspace))
    .orderBy(asc(due.nextAt))
    .limit(most)
    .all()
}

/**
 * Notes a try before it is made, so that none is made that could not be noted, and when the message is due again if nobody
 * notes how it ended. False where it is no longer waiting, or somebody else sends it. No scope: it is the house that sends.
 */
export async function claimDelivery(
  { orm }: Database,
  { id, tries }: Pick<DueDelivery, 'id' | 'tries'>,
  { nextAt, now }: { readonly nextAt: string | null; readonly now: string },
): Promise<boolean> {
  const which = and(eq(deliveries.id, id), eq(deliveries.tries, tries), lte(deliveries.nextAt, now))
  return (
    orm
      .update(deliveries)
      .set({ tries: tries + 1, nextAt })
      .where(which)
      .run().changes > 0
  )
}

/**
 * Notes how the try ended that was claimed as this one of the message's; nothing where somebody has it sent again meanwhile.
 * No scope: it is the house that sends.
 */
export async function noteDelivery(
  { orm }: Database,
  { id, tries }: Pick<DueDelivery, 'id' | 'tries'>,
  outcome: Pick<typeof deliveries.$inferSelect, 'nextAt' | 'arrivedAt' | 'lastAnswer'>,
): Promise<void> {
  orm
    .update(deliveries)
    .set(outcome)
    .where(and(eq(deliveries.id, id), eq(deliveries.tries, tries)))
    .run()
}

/** Drops messages from before a moment that nobody will send any more. No scope: it is the house that tidies up. */
export async function discardDeliveriesBefore({ orm }: Database, moment: string): Promise<void> {
  orm
    .delete(deliveries)
    .where(and(lt(deliveries.createdAt, moment), isNull(deliveries.nextAt)))
    .run()
}
