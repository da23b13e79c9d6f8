import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Leads } from '#lib/analysis/analysis'
import { UNATTRIBUTED } from '#lib/kernel/unattributed'
import { createFormat } from '#lib/locale/format'
import type { UnattributedMarks } from '#lib/metrics/describe-leads'

const MARKS = ['utmSource', 'utmCampaign', 'utmContent', 'utmTerm', 'adId'] as const

/** The leads that join no ad: how many for which reason, with their marks, and nothing of the people. */
export function UnattributedTable({ leads, marks }: { leads: Leads; marks: readonly UnattributedMarks[] }) {
  const t = useTranslations('leads')
  const format = createFormat(useLocale())
  const { reasons, leads: count } = leads.crm.unattributed
  if (!count)
    return (
      <Section id="unattributed" title={t('unattributed.title')} lead={t('unattributed.none')}>
        {null}
      </Section>
    )
  const shown = MARKS.filter((name) => marks.some((own) => own.marks[name] !== null))
  const listed = marks.reduce((sum, own) => sum + own.count, 0)
  return (
    <Section id="unattributed" title={t('unattributed.title')} lead={t('unattributed.lead', { count })}>
      <ul className="max-w-[80ch] list-disc space-y-1 ps-5">
        {UNATTRIBUTED.filter((reason) => reasons[reason] > 0).map((reason) => (
          <li key={reason}>{t(`unattributed.reason.${reason}`, { count: reasons[reason] })}</li>
        ))}
      </ul>
      {shown.length > 0 && (
        <Table label={t('unattributed.table')}>
          <thead>
            <tr>
              <ColumnHead>{t('unattributed.why')}</ColumnHead>
              <ColumnHead numeric>{t('counts.leads')}</ColumnHead>
              {shown.map((name) => (
                <ColumnHead key={name}>
                  <bdi>{NAMES[name]}</bdi>
                </ColumnHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {marks.map((own) => (
              <tr key={JSON.stringify([own.reason, own.marks])}>
                <RowHead className="min-w-32">{t(`unattributed.short.${own.reason}`)}</RowHead>
                <Cell numeric>{format.count(own.count)}</Cell>
                {shown.map((name) => (
                  <Cell key={name} className={widthOf(own.marks[name])}>
                    {own.marks[name] === null ? (
                      <span className="text-muted">—</span>
                    ) : (
                      <BidiText>{own.marks[name]}</BidiText>
                    )}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {listed < count && <p className="text-sm text-muted">{t('unattributed.more', { count: count - listed })}</p>}
    </Section>
  )
}

/** A short mark stays on its line; a long one breaks where it has to, and not at every letter. */
function widthOf(mark: string | null): string {
  return mark !== null && mark.length > 20 ? 'min-w-52 max-w-64 wrap-anywhere' : 'whitespace-nowrap'
}

/** As the CRM's columns are called everywhere. */
const NAMES = {
  utmSource: 'utm_source',
  utmCampaign: 'utm_campaign',
  utmContent: 'utm_content',
  utmTerm: 'utm_term',
  adId: 'ad_id',
} as const
