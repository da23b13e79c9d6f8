import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { RowCounts } from '#lib/analysis/analysis'
import type { Day } from '#lib/kernel/day'
import { createFormat } from '#lib/locale/format'

type Source = { readonly name: string; readonly platform: string; readonly rows: RowCounts }

const COUNTS = ['read', 'accepted', 'refused', 'totals', 'duplicates'] as const satisfies readonly (keyof RowCounts)[]

/** When the data end and which files they come from. */
export function DataSources({ lastDay, files }: { lastDay: Day | null; files: readonly Source[] }) {
  const t = useTranslations('analysis')
  const platform = useTranslations('import')
  const format = createFormat(useLocale())
  const counts = COUNTS.filter((name) => name === 'read' || files.some(({ rows }) => rows[name] > 0))

  return (
    <Section
      id="sources"
      title={t('sources.title')}
      lead={lastDay === null ? t('sources.noDay') : t('sources.end', { day: format.day(lastDay) })}
    >
      <Table label={t('table.label', { title: t('sources.title') })}>
        <thead>
          <tr>
            <ColumnHead>{t('sources.file')}</ColumnHead>
            <ColumnHead>{t('sources.platform')}</ColumnHead>
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
