import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Settings } from '#lib/analysis/settings'
import type { Day } from '#lib/kernel/day'
import type { SegmentDimension } from '#lib/kernel/dimension'
import { STAGES } from '#lib/kernel/stage'
import { workspaces } from './workspaces.ts'

/** What lists show of a run's data. */
export type DataSummary = {
  /** Micros by platform. */
  readonly spend: Readonly<Record<string, number>>
  readonly end: Day | null
  /** Different days inside the run's dates that have rows of their own. */
  readonly daysSeen: number
  /** Rows without those that a conflict has set aside; earlier statements of a later one are among them. */
  readonly rows: number
}

/** What a run's analysis goes by, as far as a person has set it; what is absent has its default. */
export type EngineSettings = Pick<
  Settings,
  'decision' | 'assumptions' | 'naming' | 'sameValues' | 'leadsFrom' | 'context'
> & {
  readonly plan?: Pick<NonNullable<Settings['plan']>, 'days'>
}

/** Days are ISO text, moments ISO text in UTC. */
export const runs = sqliteTable(
  'runs',
  {
    id: text().primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    name: text().notNull(),
    client: text(),
    currency: text().notNull(),
    timeZone: text('time_zone').notNull(),
    start: text().notNull(),
    end: text().notNull(),
    /** Currency units, as people type it. */
    dailyBudget: real('daily_budget'),
    primaryStage: text('primary_stage', { enum: STAGES }).notNull(),
    segmentBy: text('segment_by', { mode: 'json' }).$type<SegmentDimension[]>(),
    engineSettings: text('engine_settings', { mode: 'json' }).$type<EngineSettings>(),
    /** Grows with every change of the settings, the columns above. */
    settingsVersion: integer('settings_version').notNull().default(0),
    synthetic: integer({ mode: 'boolean' }).notNull(),
    /** Grows with every import saved or taken back, and with the settings. */
    dataVersion: integer('data_version').notNull().default(0),
    /** Grows with every action that people take about its ads. */
    actionsVersion: integer('actions_version').notNull().default(0),
    /** Made anew with every version of the data. */
    dataSummary: text('data_summary', { mode: 'json' }).$type<DataSummary>(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('runs_by_workspace').on(table.workspaceId, table.createdAt)],
)

/** What an event of a stage may cost, in currency units. A stage without a row has no target. */
export const targets = sqliteTable(
  'targets',
  {
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    stage: text({ enum: STAGES }).notNull(),
    cost: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.stage] })],
)
