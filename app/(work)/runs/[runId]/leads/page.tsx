import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForWriters } from '#app/_client/may-write.tsx'
import { loadAnalysis, loadLeads } from '#app/_server/load-analysis.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { DownloadButton, LinkButton } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import type { Leads } from '#lib/analysis/analysis'
import { WHOLE_RUN } from '#lib/analysis/question'
import { LeadCountsTable } from './lead-counts-table.tsx'
import { LeadsFrom } from './leads-from.tsx'
import { Objections } from './objections.tsx'
import { Stages } from './stage-form.tsx'
import { UnattributedTable } from './unattributed-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('leads')
  return { title: t('title') }
}

/** What the run's CRMs say: whose leads count, what their stages mean, and which leads join no ad. */
export default async function LeadsPage({ params }: PageProps<'/runs/[runId]/leads'>) {
  const { runId } = await params
  const [run, { about, leads }, { stages, unattributed }] = await Promise.all([
    loadRun(runId),
    loadAnalysis(runId, WHOLE_RUN),
    loadLeads(runId),
  ])
  if (leads === null) return <NoLeads runId={runId} />
  return (
    <div className="space-y-10">
      <LeadCountsTable runId={runId} leads={leads} currency={about.currency} />
      <ForWriters>
        <LeadsFrom
          key={`from ${run.settingsVersion}`}
          runId={runId}
          version={run.settingsVersion}
          chosen={run.engineSettings.leadsFrom ?? 'usual'}
          deciding={countsNone(leads) ? 'none' : leads.from}
        />
      </ForWriters>
      {stages.length > 0 && <Stages runId={runId} stages={stages} />}
      <UnattributedTable leads={leads} marks={unattributed} />
      {leads.objections.length > 0 && <Objections runId={runId} leads={leads} />}
    </div>
  )
}

/** The CRM's leads join no ad, and no platform counts any. */
function countsNone({ from, platform, crm }: Leads): boolean {
  return from === 'platform' && platform === null && !crm.attributed.leads
}

async function NoLeads({ runId }: { runId: string }) {
  const t = await getTranslations('leads')
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <ForWriters>
          <LinkButton variant="primary" href={`/runs/${runId}/import`}>
            {t('empty.import')}
          </LinkButton>
          <DownloadButton href="/api/v1/template/leads">{t('empty.template')}</DownloadButton>
        </ForWriters>
      }
    >
      {t('empty.text')}
    </EmptyState>
  )
}
