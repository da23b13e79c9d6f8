import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROLES } from '#lib/kernel/access'
import type { WebhookEvent } from '#lib/kernel/connection'
import { users } from './people.ts'
import { workspaces } from './workspaces.ts'

/** What programs ask with in somebody's place. The token itself is kept nowhere. */
export const apiTokens = sqliteTable(
  'api_tokens',
  {
    id: text().primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    tokenSha256: text('token_sha256').notNull().unique(),
    /** Its first letters, by which people tell one from another. */
    start: text().notNull(),
    name: text().notNull(),
    /** What it may at most; never more than its maker may at that moment. */
    role: text({ enum: ROLES }).notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    /** To the hour. */
    lastUsedAt: text('last_used_at'),
    revokedAt: text('revoked_at'),
    /** Null for whoever is at the machine itself. */
    createdBy: text('created_by').references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [index('api_tokens_by_workspace').on(table.workspaceId), index('api_tokens_by_maker').on(table.createdBy)],
)

/** Addresses that are told when something is final. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    id: text().primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    url: text().notNull(),
    /** What each message is signed with. */
    secret: text().notNull(),
    events: text({ mode: 'json' }).$type<readonly WebhookEvent[]>().notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [index('webhooks_by_workspace').on(table.workspaceId)],
)

/** Messages to those addresses, written with the act they tell of, sent afterwards until they arrive or are given up. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text().primaryKey(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    event: text().$type<WebhookEvent>().notNull(),
    body: text().notNull(),
    createdAt: text('created_at').notNull(),
    tries: integer().notNull().default(0),
    /** When it is tried next; null once it has arrived or was given up. */
    nextAt: text('next_at'),
    arrivedAt: text('arrived_at'),
    /** What the address answered last: a status, or the key of what kept it from answering. */
    lastAnswer: text('last_answer'),
  },
  (table) => [
    index('deliveries_by_webhook').on(table.webhookId, table.createdAt),
    index('deliveries_by_time').on(table.nextAt),
  ],
)
