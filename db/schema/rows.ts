import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { imports } from './imports.ts'
import { runs } from './runs.ts'

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

/** A statement of one import: an ad's figures for a day or period and a breakdown; money in whole micros. Null is "no data". */
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
