import { useLocale, useTranslations } from 'next-intl'
import { ExportLinks } from '#app/_sections/export-links.tsx'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Leads } from '#lib/analysis/analysis'
import { createFormat } from '#lib/locale/format'

/** What people said against buying, the most frequent first: those from the ads, or all where none joins an ad. */
export function Objections({ runId, leads: { crm, objections } }: { runId: string; leads: Leads }) {
  const t = useTranslations('leads')
  const format = createFormat(useLocale())
  return (
    <Section
      id="objections"
      title={t('objections.title')}
      lead={t(crm.attributed.leads ? 'objections.lead' : 'objections.leadOfAll')}
      actions={<ExportLinks runId={runId} table="objections" />}
    >
      <Table label={t('objections.title')}>
        <thead>
          <tr>
            <ColumnHead>{t('objections.label')}</ColumnHead>
            <ColumnHead numeric>{t('counts.leads')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {objections.map(({ label, count }) => (
            <tr key={label}>
              <RowHead className="wrap-anywhere">
                <BidiText>{label}</BidiText>
              </RowHead>
              <Cell numeric>{format.count(count)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )
}
