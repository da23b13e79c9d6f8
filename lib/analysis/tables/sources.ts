import type { Unattributed } from '../../kernel/unattributed.ts'
import { UNATTRIBUTED } from '../../kernel/unattributed.ts'
import type { AboutFile, Analysis, LeadCounts, RowCounts } from '../analysis.ts'
import type { Table, Words } from './table.ts'
import { describe, tableFrom } from './table.ts'

type Counted = Partial<LeadCounts> & { readonly by: string }

/** Leads and sales by who counts them, and why leads of the CRM join no ad. */
export function leadsTable({ leads }: Analysis, words: Words): Table {
  const counts = (name: string) => words.text(`leads.counts.${name}`)
  const reason = (why: Unattributed) => `${counts('unattributed')}: ${words.text(`leads.unattributed.short.${why}`)}`
  const rows: Counted[] =
    leads === null
      ? []
      : [
          ...(leads.platform === null ? [] : [{ ...leads.platform, by: counts('platform') }]),
          { ...leads.crm.attributed, by: counts('attributed') },
          { ...leads.crm.unattributed, by: counts('unattributed') },
          ...UNATTRIBUTED.map((why) => ({ leads: leads.crm.unattributed.reasons[why], by: reason(why) })),
        ]
  return tableFrom(words.text('export.title.leads'), rows, [
    describe('by', 'text', words.text('export.column.countedBy'), ({ by }) => by),
    describe('leads', 'count', words.text('analysis.measure.leads'), (row) => row.leads ?? null),
    describe('sales', 'count', words.text('analysis.measure.sales'), (row) => row.sales ?? null),
    describe('revenue', 'money', words.text('analysis.measure.revenue'), (row) => row.revenue ?? null),
  ])
}

/** What people said against buying, the most frequent first. */
export function objectionsTable({ leads }: Analysis, words: Words): Table {
  return tableFrom(words.text('export.title.objections'), leads?.objections ?? [], [
    describe('label', 'text', words.text('leads.objections.label'), ({ label }) => label),
    describe('count', 'count', words.text('export.column.count'), ({ count }) => count),
  ])
}

const ROWS = ['read', 'accepted', 'refused', 'totals', 'duplicates'] as const satisfies readonly (keyof RowCounts)[]

/** The files that the figures come from. */
export function filesTable({ about }: Analysis, words: Words): Table {
  const column = (name: string) => words.text(`export.column.${name}`)
  return tableFrom(words.text('export.title.files'), about.files, [
    describe('name', 'text', words.text('analysis.sources.file'), ({ name }) => name),
    describe('platform', 'text', words.text('analysis.sources.platform'), ({ platform }) =>
      words.text(`import.platform.${platform}`),
    ),
    describe('kind', 'text', column('kind'), ({ kind }) => words.text(`export.fileKind.${kind}`)),
    ...ROWS.map((count) =>
      describe<AboutFile>(count, 'count', words.text(`analysis.sources.rows.${count}`), ({ rows }) => rows[count]),
    ),
    describe('encoding', 'text', column('encoding'), ({ encoding }) => encoding),
    describe('headerLine', 'count', column('headerLine'), ({ headerLine }) => headerLine),
    describe('sha256', 'text', 'SHA-256', ({ sha256 }) => sha256),
  ])
}
