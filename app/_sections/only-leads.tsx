import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ForWriters } from '#app/_client/may-write.tsx'
import { LinkButton } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import type { Leads } from '#lib/analysis/analysis'

/** A run with a CRM's leads and no ads yet: nothing can be said of what they cost. */
export function OnlyLeads({ runId, leads }: { runId: string; leads: Leads | null }) {
  const t = useTranslations('leads.only')
  const count = (leads?.crm.attributed.leads ?? 0) + (leads?.crm.unattributed.leads ?? 0)
  return (
    <EmptyState
      title={t('title', { count })}
      action={
        <>
          <ForWriters>
            <LinkButton variant="primary" href={`/runs/${runId}/import` as Route}>
              {t('import')}
            </LinkButton>
          </ForWriters>
          <LinkButton href={`/runs/${runId}/leads` as Route}>{t('more')}</LinkButton>
        </>
      }
    >
      {t('text')}
    </EmptyState>
  )
}
