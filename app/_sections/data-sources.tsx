import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { AboutFile, RowCounts } from '#lib/analysis/analysis'
import { isolateFile } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import type { Freshness } from './freshness.ts'

const COUNTS = ['read', 'accepted', 'refused', 'totals', 'duplicates'] as const satisfies readonly (keyof RowCounts)[]

/** When the data end and which files they come from, the latest import first in words. */
export function DataSources({
  files,
  freshness,
  now,
  timeZone,
}: {
  files: readonly AboutFile[]
  freshness: Freshness
  /** The moment, as ISO 8601. */
  now: string
  timeZone: string
}) {
  const t = useTranslations('analysis')
  const overview = useTranslations('overview.sources')
  const platform = useTranslations('import')
  const format = createFormat(useLocale())
  const counts = COUNTS.filter((name) => name === 'read' || files.some(({ rows }) => rows[name] > 0))

  return (
    <Section id="sources" title={t('sources.title')} lead={<Lead freshness={freshness} now={now} format={format} />}>
      <Table label={t('table.label', { title: t('sources.title') })}>
        <thead>
          <tr>
            <ColumnHead>{t('sources.file')}</ColumnHead>
            <ColumnHead>{t('sources.platform')}</ColumnHead>
            <ColumnHead>{overview('column')}</ColumnHead>
            {counts.map((name) => (
              <ColumnHead key={name} numeric className="rtl:text-start">
                {t(`sources.rows.${name}`)}
              </ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and the list never moves
            <tr key={index}>
              <RowHead className="max-w-64 min-w-36 wrap-anywhere">
                <BidiText>{file.name}</BidiText>
              </RowHead>
              <Cell className="whitespace-nowrap">{platform(`platform.${file.platform}`)}</Cell>
              <Cell className="min-w-28">
                {file.importedAt === null ? t('noData') : format.dateTime(file.importedAt, timeZone)}
              </Cell>
              {counts.map((name) => (
                <Cell key={name} numeric className="rtl:text-start">
                  {format.count(file.rows[name])}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}

function Lead({
  freshness: { lastDay, lastImport },
  now,
  format,
}: {
  freshness: Freshness
  now: string
  format: Format
}) {
  const t = useTranslations('analysis.sources')
  const overview = useTranslations('overview.sources')
  return (
    <>
      {lastDay === null ? t('noDay') : t('end', { day: format.day(lastDay) })}{' '}
      {lastImport !== null &&
        overview('last', { ago: format.ago(lastImport.at, now), file: isolateFile(lastImport.name) })}
    </>
  )
}
