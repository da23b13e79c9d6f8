import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Leads } from '#lib/analysis/analysis'

/** Whose leads the figures are, what the other one counts, and where it stands in detail. */
export function LeadsNote({ leads, runId }: { leads: Leads; runId: string }) {
  const t = useTranslations('leads.note')
  const unattributed = leads.crm.unattributed.leads ?? 0
  return (
    <p className="max-w-[80ch] text-sm text-muted">
      {whose(leads)} {unattributed > 0 && t('unattributed', { count: unattributed })}{' '}
      <Link href={`/runs/${runId}/leads` as Route} className="text-accent underline underline-offset-4">
        {t('more')}
      </Link>
    </p>
  )

  function whose({ from, platform, crm }: Leads): string {
    if (from === 'platform' && platform === null) return t('none')
    if (from === 'platform') return t('platform', { crm: crm.attributed.leads ?? 0 })
    return platform?.leads == null ? t('crm') : t('crmBoth', { platform: platform.leads })
  }
}
