import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { CommentedPart, Paper, ReportPart } from '#lib/kernel/report'
import type { Locale } from '#lib/locale/locales'
import { runs } from './runs.ts'

/** What people set for a report beside the run's own settings. */
export type ReportDraft = {
  /** Null: that of the screen. */
  readonly locale: Locale | null
  readonly paper: Paper
  readonly leftOut: readonly ReportPart[]
  readonly comments: Readonly<Partial<Record<CommentedPart, string>>>
  readonly agency: string | null
  readonly preparedBy: string | null
  readonly logo: { readonly sha256: string; readonly type: string } | null
}

/** A run's report while it is worked on. */
export const reports = sqliteTable('reports', {
  runId: text('run_id')
    .primaryKey()
    .references(() => runs.id, { onDelete: 'cascade' }),
  draft: text({ mode: 'json' }).$type<ReportDraft>().notNull(),
  /** Grows with every change, so that two people do not write over one another. */
  revision: integer().notNull(),
  updatedAt: text('updated_at').notNull(),
})

/** What a frozen report says of its run beside the `Analysis`. */
export type ReportHeader = {
  readonly run: string
  readonly client: string | null
  readonly start: string
  readonly end: string
  readonly timeZone: string
  readonly synthetic: boolean
  readonly draft: ReportDraft
  /** Texts and pictures of the creatives as they were then; pictures by the SHA-256 of their bytes. */
  readonly creatives: readonly {
    readonly creative: string
    readonly text: string | null
    readonly picture: string | null
    readonly pictureType: string | null
  }[]
}

/** What is otherwise in a version of a report than in the one before: keys of `report.change` with their values. */
export type ReportChange = { readonly key: string; readonly params: Readonly<Record<string, string | number>> }

/** Finished reports, each with the `Analysis` itself: printing one again recomputes nothing. Never written over. */
export const snapshots = sqliteTable(
  'snapshots',
  {
    id: text().primaryKey(),
    runId: text('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    /** 1 for version 1.0, 2 for 1.1. */
    number: integer().notNull(),
    /** The `Analysis` as JSON text, and the SHA-256 of exactly that text. */
    analysis: text().notNull(),
    sha256: text().notNull(),
    header: text({ mode: 'json' }).$type<ReportHeader>().notNull(),
    changes: text({ mode: 'json' }).$type<ReportChange[]>().notNull(),
    dataVersion: integer('data_version').notNull(),
    signedBy: text('signed_by').notNull(),
    createdAt: text('created_at').notNull(),
    /** Null while the run is final by this version. */
    reopenedAt: text('reopened_at'),
  },
  (table) => [uniqueIndex('snapshots_by_run').on(table.runId, table.number)],
)
