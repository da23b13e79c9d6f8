import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ACTION_KINDS, VERDICTS } from '#lib/kernel/outcome'
import { runs } from './runs.ts'

/** What people decided about ads. Nothing is written over: a later action replaces an earlier one, undoing marks it. */
export const actions = sqliteTable(
  'actions',
  {
    /** Order of deciding. */
    number: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    /** Actions taken at once, which are undone at once. */
    batch: text().notNull(),
    /** Of the ad, as in `Analysis.groups.ad`. */
    key: text().notNull(),
    label: text().notNull(),
    kind: text({ enum: ACTION_KINDS }).notNull(),
    outcome: text({ enum: VERDICTS }).notNull(),
    verdict: text({ enum: VERDICTS }).notNull(),
    note: text(),
    by: text('decided_by'),
    /** The run's day, and the moment in UTC. */
    on: text('decided_on').notNull(),
    at: text('decided_at').notNull(),
    /** Day until which a verdict is put off. */
    until: text(),
    dataVersion: integer('data_version').notNull(),
    engine: text().notNull(),
    /** Moment at which somebody said that it is carried out on the platform. */
    doneAt: text('done_at'),
    undoneAt: text('undone_at'),
  },
  (table) => [index('actions_by_run').on(table.runId, table.number)],
)
