import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ConflictKind } from '#lib/import/conflicts/conflicts'
import type { Layout } from '#lib/import/header/layout'
import type { Corrections, Survey } from '#lib/import/plan'
import type { Span } from '#lib/kernel/day'
import { FILE_KINDS } from '#lib/kernel/file-kind'
import type { Refusal } from '#lib/kernel/result'
import type { RenamedAds } from '../renamed-ads.ts'
import { runs } from './runs.ts'
import { workspaces } from './workspaces.ts'

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

/**
 * What saving an import that waits would do. The run's spend is that before and after, in currency units, null without
 * any, where earlier rows that state the same money step back; absent where it was not counted.
 */
export type ImportPreview = ImportChanges &
  Partial<Pick<ImportResult, 'spendBefore' | 'spendAfter'>> & {
    /** What seems to be in the run under other names; absent or null where nothing does. */
    readonly renamed?: RenamedAds | null
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
    changes: text({ mode: 'json' }).$type<ImportPreview>(),
    result: text({ mode: 'json' }).$type<ImportResult>(),
    createdAt: text('created_at').notNull(),
    savedAt: text('saved_at'),
    revertedAt: text('reverted_at'),
    /** Order of saving: what is saved later replaces what was stated before. Null until then. */
    savedOrder: integer('saved_order'),
  },
  (table) => [index('imports_by_run').on(table.runId, table.number)],
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
