import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROLES } from '#lib/kernel/access'
import { moment } from './moment.ts'
import { workspaces } from './workspaces.ts'

/** Everybody who may sign in. Columns up to `updatedAt` are those that better-auth asks for, here and in the next three. */
export const users = sqliteTable('users', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** In small letters. Nothing is ever sent to it. */
  email: text().notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
  image: text(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  /** ISO text; since then this person opens nothing. */
  disabledAt: text('disabled_at'),
})

/** What somebody signs in with: the hash of a password. */
export const credentials = sqliteTable(
  'credentials',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    password: text(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('credentials_by_user').on(table.userId)],
)

/** Who is signed in where. A token opens nothing without the signature that stands beside it in the cookie. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: moment('created_at').notNull(),
    /** When it was last used, to the hour. */
    updatedAt: moment('updated_at').notNull(),
    /** The workspace that its person looks at; null for the first there is. */
    workspaceId: text('workspace_id').references(() => workspaces.id, { onDelete: 'set null' }),
  },
  (table) => [index('sessions_by_user').on(table.userId)],
)

/** Asked for by better-auth, and empty: nothing is verified by letter. */
export const verifications = sqliteTable('verifications', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: moment('expires_at').notNull(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** Who may do what in which workspace. */
export const memberships = sqliteTable(
  'memberships',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: ROLES }).notNull(),
    /** The only runs that a viewer sees; null for all. */
    runIds: text('run_ids', { mode: 'json' }).$type<readonly string[]>(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index('memberships_by_user').on(table.userId, table.createdAt),
  ],
)

/** Links by which somebody becomes a member, once. The token itself is kept nowhere. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: text().primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    tokenSha256: text('token_sha256').notNull().unique(),
    /** For whom, as whoever made it calls them. */
    label: text(),
    role: text({ enum: ROLES }).notNull(),
    runIds: text('run_ids', { mode: 'json' }).$type<readonly string[]>(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at'),
    revokedAt: text('revoked_at'),
    /** Which admin made it; it opens nothing once they are one no more. Null for whoever is at the machine itself. */
    createdBy: text('created_by').references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [
    index('invitations_by_workspace').on(table.workspaceId),
    index('invitations_by_maker').on(table.createdBy),
  ],
)

/** Attempts to sign in that failed or are under way, by account and by address, as hashes. */
export const attempts = sqliteTable(
  'attempts',
  { id: text().primaryKey(), key: text().notNull(), at: text().notNull() },
  (table) => [index('attempts_by_key').on(table.key, table.at), index('attempts_by_time').on(table.at)],
)
