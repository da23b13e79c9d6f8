import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { LEAD_OUTCOMES } from '#lib/kernel/lead-outcome'
import { imports } from './imports.ts'
import { runs } from './runs.ts'
import { workspaces } from './workspaces.ts'

/** Leads of a CRM as each import states them. The word of the one saved last counts; taking it back uncovers the one before. */
export const leads = sqliteTable(
  'leads',
  {
    import: integer()
      .notNull()
      .references(() => imports.number, { onDelete: 'cascade' }),
    /** CRM and its id of the lead. */
    key: text().notNull(),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    platform: text().notNull(),
    /** Day numbers (kernel/day.ts). */
    created: integer(),
    closed: integer(),
    pipeline: text(),
    stage: text(),
    product: text(),
    objection: text(),
    source: text(),
    amount: integer(),
    paid: integer(),
    adId: text('ad_id'),
    utmSource: text('utm_source'),
    utmMedium: text('utm_medium'),
    utmCampaign: text('utm_campaign'),
    utmContent: text('utm_content'),
    utmTerm: text('utm_term'),
  },
  (table) => [primaryKey({ columns: [table.import, table.key] }), index('leads_by_run').on(table.runId, table.key)],
)

/** What the stages of a CRM mean; the same in all runs of a workspace. `pipeline` is empty where the CRM names none. */
export const leadStages = sqliteTable(
  'lead_stages',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    platform: text().notNull(),
    pipeline: text().notNull(),
    stage: text().notNull(),
    outcome: text({ enum: LEAD_OUTCOMES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.platform, table.pipeline, table.stage] })],
)
