import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ActivityKind } from '#lib/kernel/activity'
import { users } from './people.ts'
import { runs } from './runs.ts'
import { workspaces } from './workspaces.ts'

/** Who did what, and when: written with the act itself, changed never. Names stay as they were then. */
export const activities = sqliteTable(
  'activities',
  {
    id: text().primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    runId: text('run_id').references(() => runs.id, { onDelete: 'set null' }),
    runName: text('run_name'),
    at: text().notNull(),
    kind: text().$type<ActivityKind>().notNull(),
    /** Null for whoever is at the machine itself. */
    userId: text('user_id').references(() => users.id, { onDelete: 'set null' }),
    who: text(),
    /** The name of the token by which a program did it in somebody's place. */
    tokenName: text('token_name'),
    /** What it was done to: a file, a label, a name, a number of ads. Figures and names only. */
    subject: text({ mode: 'json' }).$type<Readonly<Record<string, string | number>>>().notNull(),
  },
  (table) => [
    index('activities_by_workspace').on(table.workspaceId, table.at),
    index('activities_by_run').on(table.runId, table.at),
  ],
)
