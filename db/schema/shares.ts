import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from './people.ts'
import { runs } from './runs.ts'

/** Links by which an owner reads one run without an account. The token itself is kept nowhere. */
export const shares = sqliteTable(
  'shares',
  {
    id: text().primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    tokenSha256: text('token_sha256').notNull().unique(),
    /** For whom, as whoever made it calls them. */
    label: text(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at'),
    revokedAt: text('revoked_at'),
    /** Who made it; null for whoever is at the machine itself. */
    createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
    /** What it is opened by beside its address, hashed as passwords are; null where the address is enough. */
    passwordHash: text('password_hash'),
  },
  (table) => [index('shares_by_run').on(table.runId)],
)
