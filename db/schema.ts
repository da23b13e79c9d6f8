import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Grouping } from '#lib/analysis/analysis'
import type { Settings } from '#lib/analysis/settings'
import type { ConflictKind } from '#lib/import/conflicts/conflicts'
import type { Layout } from '#lib/import/header/layout'
import type { Corrections, Survey } from '#lib/import/plan'
import type { Day, Span } from '#lib/kernel/day'
import type { SegmentDimension } from '#lib/kernel/dimension'
import { FILE_KINDS } from '#lib/kernel/file-kind'
import { LEAD_OUTCOMES } from '#lib/kernel/lead-outcome'
import { VERDICTS } from '#lib/kernel/outcome'
import type { Refusal } from '#lib/kernel/result'
import { STAGES } from '#lib/kernel/stage'

/** Days are ISO text, moments ISO text in UTC, money that adds up is whole micros; prices people type are units. */

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

export const workspaces = sqliteTable('workspaces', {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: text('created_at').notNull(),
})

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
    dailyBudget: real('daily_budget'),
    primaryStage: text('primary_stage', { enum: STAGES }).notNull(),
    segmentBy: text('segment_by', { mode: 'json' }).$type<SegmentDimension[]>(),
    engineSettings: text('engine_settings', { mode: 'json' }).$type<EngineSettings>(),
    /** Grows with every change of the settings, the columns above. */
    settingsVersion: integer('settings_version').notNull().default(0),
    synthetic: integer({ mode: 'boolean' }).notNull(),
    /** Grows with every import saved or taken back, and with the settings. */
    dataVersion: integer('data_version').notNull().default(0),
    /** What lists show of the data; made anew with every version of them. */
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

export const IMPORT_STATES = ['reading', 'ready', 'refused', 'saving', 'saved', 'reverted', 'failed'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

export type StoredConflict = {
  readonly kind: ConflictKind
  readonly rows: number
  readonly existing: number
  readonly span: Span
  readonly spend: number
  readonly importIds: readonly string[]
}

/** How the rows of an import stand to those of the run; spend in currency units, null where no row states any. */
export type ImportChanges = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Of the new rows. */
  readonly addedSpend: number | null
  /** Of the rows that change. */
  readonly changedSpend: { readonly before: number; readonly after: number } | null
}

/** The spend of changes is absent where it was not yet counted when the import was saved. */
export type ImportResult = Pick<ImportChanges, 'added' | 'changed' | 'unchanged'> &
  Partial<Pick<ImportChanges, 'addedSpend' | 'changedSpend'>> & {
    readonly read: number
    readonly accepted: number
    readonly refused: number
    readonly totals: number
    readonly duplicates: number
    /** Spend of the run's data before and after, in currency units; null without any. */
    readonly spendBefore: number | null
    readonly spendAfter: number | null
  }

/** An uploaded file and what became of it. The file itself lies beside the database, under its SHA-256. */
export const imports = sqliteTable(
  'imports',
  {
    /** Order of arrival. */
    number: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    fileName: text('file_name').notNull(),
    size: integer().notNull(),
    /** Of the file as it is kept; null where it was refused at first sight and not kept. */
    sha256: text(),
    /** Of the file as it came: personal cells may have been emptied before it was kept. */
    uploadSha256: text('upload_sha256'),
    kind: text({ enum: FILE_KINDS }).notNull().default('ads'),
    state: text({ enum: IMPORT_STATES }).notNull(),
    corrections: text({ mode: 'json' }).$type<Corrections>().notNull(),
    survey: text({ mode: 'json' }).$type<Survey>(),
    refusal: text({ mode: 'json' }).$type<Refusal>(),
    conflicts: text({ mode: 'json' }).$type<StoredConflict[]>().notNull(),
    /** What saving would do, while the import waits; null where that is not known. */
    changes: text({ mode: 'json' }).$type<ImportChanges>(),
    result: text({ mode: 'json' }).$type<ImportResult>(),
    createdAt: text('created_at').notNull(),
    savedAt: text('saved_at'),
    revertedAt: text('reverted_at'),
    /** Order of saving: what is saved later replaces what was stated before. Null until then. */
    savedOrder: integer('saved_order'),
  },
  (table) => [index('imports_by_run').on(table.runId, table.number)],
)

export const ads = sqliteTable(
  'ads',
  {
    number: integer().primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    platform: text().notNull(),
  },
  (table) => [uniqueIndex('ads_by_key').on(table.runId, table.key)],
)

/** What each import calls an ad. The word of the one saved last counts; taking it back uncovers the one before. */
export const adNames = sqliteTable(
  'ad_names',
  {
    ad: integer()
      .notNull()
      .references(() => ads.number, { onDelete: 'cascade' }),
    import: integer()
      .notNull()
      .references(() => imports.number, { onDelete: 'cascade' }),
    campaignId: text('campaign_id'),
    campaignName: text('campaign_name'),
    adSetId: text('ad_set_id'),
    adSetName: text('ad_set_name'),
    adId: text('ad_id'),
    adName: text('ad_name'),
    creative: text(),
    painPoint: text('pain_point'),
    segment: text(),
    interest: text(),
    utmContent: text('utm_content'),
  },
  (table) => [primaryKey({ columns: [table.ad, table.import] }), index('ad_names_by_import').on(table.import)],
)

/** A combination of values by which rows of one ad differ, as JSON with its keys in order. */
export const breakdowns = sqliteTable(
  'breakdowns',
  {
    number: integer().primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    values: text().notNull(),
  },
  (table) => [uniqueIndex('breakdowns_by_values').on(table.runId, table.values)],
)

/** A statement of one import: an ad's figures for a day or period and a breakdown. Null is "no data". */
export const rows = sqliteTable(
  'rows',
  {
    number: integer().primaryKey(),
    ad: integer()
      .notNull()
      .references(() => ads.number, { onDelete: 'cascade' }),
    /** Day numbers (kernel/day.ts), as text would double the table; null where nothing names a day. */
    start: integer(),
    end: integer(),
    breakdown: integer()
      .notNull()
      .references(() => breakdowns.number, { onDelete: 'cascade' }),
    ordinal: integer().notNull(),
    import: integer()
      .notNull()
      .references(() => imports.number, { onDelete: 'cascade' }),
    impressions: real(),
    clicks: real(),
    subscribers: real(),
    leads: real(),
    sales: real(),
    spend: integer(),
    revenue: integer(),
    /** Figures that later imports have replaced, as bits in the order of SUM_NAMES; the union of the row's covers. */
    hidden: integer().notNull().default(0),
  },
  (table) => [
    index('rows_by_key').on(table.ad, table.start, table.end, table.breakdown, table.ordinal),
    index('rows_by_import').on(table.import),
  ],
)

/** Figures of a row (as bits) that an import has replaced. Taking the import back takes its covers away. */
export const covers = sqliteTable(
  'covers',
  {
    import: integer()
      .notNull()
      .references(() => imports.number, { onDelete: 'cascade' }),
    row: integer()
      .notNull()
      .references(() => rows.number, { onDelete: 'cascade' }),
    figures: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.import, table.row] }), index('covers_by_row').on(table.row)],
)

/** A row that a later import states with the same figures: it stays when the import that brought it is taken back. */
export const restatements = sqliteTable(
  'restatements',
  {
    import: integer()
      .notNull()
      .references(() => imports.number, { onDelete: 'cascade' }),
    row: integer()
      .notNull()
      .references(() => rows.number, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.import, table.row] }), index('restatements_by_row').on(table.row)],
)

/** What people have settled for files with the same headers; applied by itself to the next one. */
export const layouts = sqliteTable(
  'layouts',
  {
    id: text().primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    fingerprint: text().notNull(),
    /** The platform as it was recognised or chosen. */
    platform: text().notNull(),
    layout: text({ mode: 'json' }).$type<Layout>().notNull(),
    createdAt: text('created_at').notNull(),
    usedAt: text('used_at').notNull(),
  },
  (table) => [uniqueIndex('layouts_by_fingerprint').on(table.workspaceId, table.fingerprint)],
)

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

/** A dictionary file or an edit by hand: what people call ads. Later batches win; a batch can be taken back whole. */
export const labelBatches = sqliteTable(
  'label_batches',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    kind: text({ enum: ['dictionary', 'edit'] }).notNull(),
    /** Of a dictionary. */
    fileName: text('file_name'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('label_batches_by_run').on(table.runId, table.number)],
)

/** What a batch says of one ad, or, by its name, of all ads that bear it. Null says nothing; empty text says "none". */
export const labels = sqliteTable(
  'labels',
  {
    batch: integer()
      .notNull()
      .references(() => labelBatches.number, { onDelete: 'cascade' }),
    /** `key` is an ad's key, `id` its id on the platform, `name` its name. */
    by: text({ enum: ['key', 'id', 'name'] }).notNull(),
    value: text().notNull(),
    segment: text(),
    creative: text(),
    painPoint: text('pain_point'),
  },
  (table) => [primaryKey({ columns: [table.batch, table.by, table.value] })],
)

/** Text and picture of a creative, by its name. The picture lies beside the database, under its SHA-256. */
export const creatives = sqliteTable(
  'creatives',
  {
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    creative: text().notNull(),
    text: text(),
    picture: text(),
    pictureType: text('picture_type'),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.creative] })],
)

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
    engine: text().notNull(),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.dataVersion, table.grouping, table.key] })],
)
