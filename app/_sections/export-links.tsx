import { useTranslations } from 'next-intl'
import { DownloadButton } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { TableName } from '#lib/analysis/tables'

const FORMATS = ['csv', 'xlsx'] as const

/** Saves a table of a run as a file. `query` is the question that the table on the page answers, as in its address. */
export function ExportLinks({ runId, table, query = '' }: { runId: string; table: TableName; query?: string }) {
  const t = useTranslations('export')
  const title = t(`title.${table}`)
  return (
    <ul aria-label={t('links.label', { title })} className="flex flex-wrap gap-2 print:hidden">
      {FORMATS.map((format) => (
        <li key={format}>
          <DownloadButton
            size="small"
            href={`/api/v1/runs/${runId}/tables/${table}?${[`format=${format}`, query].filter(Boolean).join('&')}`}
            label={t(`links.${format}`, { title })}
          >
            <Icon name="download" /> {format.toUpperCase()}
          </DownloadButton>
        </li>
      ))}
    </ul>
  )
}

/** Saves the whole answer as a file for programs. */
export function ExportAnalysis({ runId, query = '' }: { runId: string; query?: string }) {
  const t = useTranslations('export')
  return (
    <div className="print:hidden">
      <DownloadButton size="small" href={`/api/v1/runs/${runId}/analysis/file?${query}`}>
        <Icon name="download" /> {t('links.json')}
      </DownloadButton>
    </div>
  )
}
