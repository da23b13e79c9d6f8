import { useLocale, useTranslations } from 'next-intl'
import { ExportLinks } from '#app/_sections/export-links.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { LeadCounts, Leads } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'

const FIGURES = ['leads', 'sales', 'revenue'] as const satisfies readonly (keyof LeadCounts)[]

/** The CRM's count beside the platform's, and which of the two the answers go by. */
export function LeadCountsTable({ runId, leads, currency }: { runId: string; leads: Leads; currency: CurrencyCode }) {
  const t = useTranslations('leads')
  const format = createFormat(useLocale(), currency)
  const rows = [
    { name: 'attributed', counts: leads.crm.attributed, counted: leads.from === 'crm' },
    { name: 'unattributed', counts: leads.crm.unattributed, counted: false },
    { name: 'platform', counts: leads.platform, counted: leads.from === 'platform' && leads.platform !== null },
  ] as const
  return (
    <Section
      id="counts"
      title={t('counts.title')}
      lead={difference(leads)}
      actions={<ExportLinks runId={runId} table="leads" />}
    >
      <Table label={t('counts.title')}>
        <thead>
          <tr>
            <ColumnHead>{t('counts.who')}</ColumnHead>
            {FIGURES.map((name) => (
              <ColumnHead key={name} numeric>
                {t(`counts.${name}`)}
              </ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts, counted }) => (
            <tr key={name}>
              <RowHead>
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  {t(`counts.${name}`)}
                  {counted && <Tag tone="gold">{t('counts.counted')}</Tag>}
                </span>
              </RowHead>
              {FIGURES.map((figure) => (
                <Cell key={figure} numeric>
                  {shown(counts?.[figure] ?? null, figure, format) ?? (
                    <span className="whitespace-normal text-muted">{t('counts.noData')}</span>
                  )}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  )

  /** How far the platform's count is from the CRM's, in a sentence. */
  function difference({ platform, crm }: Leads): string {
    const ours = crm.attributed.leads ?? 0
    const theirs = platform?.leads ?? null
    if (theirs === null) return t('counts.onlyCrm')
    if (theirs === ours) return t('counts.same', { count: ours })
    return t(theirs > ours ? 'counts.platformMore' : 'counts.crmMore', { platform: theirs, crm: ours })
  }
}

function shown(value: number | null, figure: (typeof FIGURES)[number], format: Format): string | null {
  if (value === null) return null
  return figure === 'revenue' ? format.money(value) : format.count(value)
}
