import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Grouping } from '#lib/analysis/analysis'
import { VERDICTS } from '#lib/kernel/outcome'
import { STAGES } from '#lib/kernel/stage'
import { runs } from './runs.ts'

/** The journal: what was concluded of each group at each version of a run's data, with what a later change needs. */
export const verdicts = sqliteTable(
  'verdicts',
  {
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    dataVersion: integer('data_version').notNull(),
    grouping: text().$type<Grouping>().notNull(),
    key: text().notNull(),
    outcome: text({ enum: VERDICTS }).notNull(),
    stage: text({ enum: STAGES }).notNull(),
    probability: real().notNull(),
    /** Currency units, as the target and the limits. */
    spend: real(),
    events: real(),
    target: real(),
    boostLimit: real('boost_limit').notNull(),
    pauseLimit: real('pause_limit').notNull(),
    ratio: real(),
    confidence: real(),
    basis: text().notNull(),
    names: text(),
    leadsBy: text('leads_by'),
    engine: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.dataVersion, table.grouping, table.key] })],
)
