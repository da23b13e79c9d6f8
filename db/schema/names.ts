import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { runs } from './runs.ts'

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
