import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import type { LeadCounts, Leads } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { ReportSection } from './report-section.tsx'
import { Numeric, ReportTable } from './report-table.tsx'
import type { ReportView } from './report-view.ts'

const FIGURES = ['leads', 'sales', 'revenue'] as const satisfies readonly (keyof LeadCounts)[]
const MOST_OBJECTIONS = 15

/** What the CRM counts beside the platforms, and why people did not buy. */
export function ReportLeads({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const format = createFormat(useLocale(), answer.about.currency)
  const { leads } = answer
  if (leads === null) return null
  return (
    <ReportSection part="leads" header={header} lead={t('leads.from', { from: leads.from })}>
      <CountsTable leads={leads} format={format} />
      {leads.objections.length > 0 && <Objections objections={leads.objections} format={format} />}
    </ReportSection>
  )
}

function CountsTable({ leads, format }: { leads: Leads; format: Format }) {
  const t = useTranslations('leads.counts')
  const report = useTranslations('report')
  const rows = [
    { name: 'attributed', counts: leads.crm.attributed },
    { name: 'unattributed', counts: leads.crm.unattributed },
    { name: 'platform', counts: leads.platform },
  ] as const
  const columns = [
    { key: 'who', label: report('column.counted') },
    ...FIGURES.map((figure) => ({ key: figure, label: t(figure), numeric: true })),
  ]
  return (
    <ReportTable label={t('title')} columns={columns}>
      {rows.map(({ name, counts }) => (
        <tr key={name}>
          <th scope="row">{t(name)}</th>
          {FIGURES.map((figure) => {
            const value = counts?.[figure] ?? null
            return (
              <Numeric key={figure}>
                {value === null ? t('noData') : figure === 'revenue' ? format.money(value) : format.count(value)}
              </Numeric>
            )
          })}
        </tr>
      ))}
    </ReportTable>
  )
}

function Objections({ objections, format }: { objections: Leads['objections']; format: Format }) {
  const t = useTranslations('report')
  const leads = useTranslations('leads.counts')
  const columns = [
    { key: 'label', label: t('column.objection') },
    { key: 'count', label: leads('leads'), numeric: true },
  ]
  return (
    <>
      <h3>{t('leads.objections')}</h3>
      <ReportTable label={t('leads.objections')} columns={columns}>
        {objections.slice(0, MOST_OBJECTIONS).map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">
              <BidiText className="wrap-anywhere">{label}</BidiText>
            </th>
            <Numeric>{format.count(count)}</Numeric>
          </tr>
        ))}
      </ReportTable>
      {objections.length > MOST_OBJECTIONS && (
        <p className="report-quiet">{t('leads.rest', { count: objections.length - MOST_OBJECTIONS })}</p>
      )}
    </>
  )
}
