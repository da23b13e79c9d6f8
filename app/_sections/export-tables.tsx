import { useTranslations } from 'next-intl'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import type { TableName } from '#lib/analysis/tables'
import { ExportAnalysis, ExportLinks } from './export-links.tsx'

/** All that a run can be taken away as: each table that has something in it, and the whole answer. */
export function ExportTables({
  runId,
  tables,
  query = '',
}: {
  runId: string
  tables: readonly TableName[]
  /** The question that the page asks, as in its address. */
  query?: string
}) {
  const t = useTranslations('export')
  return (
    <div className="print:hidden">
      <Disclosure summary={t('links.all')}>
        <div className="space-y-4">
          <p className="max-w-[75ch] text-sm text-muted">{t('links.allText')}</p>
          <ul className="grid gap-x-8 gap-y-2 md:grid-cols-2 xl:grid-cols-3">
            {tables.map((table) => (
              <li key={table} className="flex flex-wrap items-center justify-between gap-2 border-b border-line pb-2">
                <span>{t(`title.${table}`)}</span>
                <ExportLinks runId={runId} table={table} query={query} />
              </li>
            ))}
          </ul>
          <ExportAnalysis runId={runId} query={query} />
        </div>
      </Disclosure>
    </div>
  )
}
