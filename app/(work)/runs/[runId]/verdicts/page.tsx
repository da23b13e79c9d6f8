import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { partOf } from '#app/_client/analysis-part.ts'
import { PicturesOf } from '#app/_sections/creative-pictures.tsx'
import { ExportTables } from '#app/_sections/export-tables.tsx'
import { FirstSteps } from '#app/_sections/first-steps.tsx'
import { OnlyLeads } from '#app/_sections/only-leads.tsx'
import { VerdictStillSpending } from '#app/_sections/verdict-still-spending.tsx'
import { loadVerdicts } from '#app/_server/load-actions.ts'
import { loadPictures } from '#app/_server/load-names.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { hasOnlyLeads } from '#lib/analysis/about-file'
import type { TableName } from '#lib/analysis/tables'
import { filledTables } from '#lib/analysis/tables/filled'
import { lastDayOf } from '#lib/kernel/report'
import { VerdictBoard } from './verdict-board.tsx'

const TABLES = ['verdicts', 'waste', 'actions', 'still-spending'] as const satisfies readonly TableName[]

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('verdicts')
  return { title: t('title') }
}

/** What to do with each ad of the whole run, what was decided, and what of it is carried out. */
export default async function VerdictsPage({ params }: PageProps<'/runs/[runId]/verdicts'>) {
  const { runId } = await params
  const [{ analysis, ...view }, run, pictures, t] = await Promise.all([
    loadVerdicts(runId),
    loadRun(runId),
    loadPictures(runId),
    getTranslations('verdicts'),
  ])
  const { about, actions } = analysis
  if (about.files.length === 0) return <FirstSteps runId={runId} />
  if (hasOnlyLeads(about)) return <OnlyLeads runId={runId} leads={analysis.leads} />
  const { groups } = partOf(analysis, 'ad')
  return (
    <div className="space-y-8">
      <VerdictStillSpending ads={actions?.stillSpending ?? []} currency={about.currency} />
      {groups.every(({ verdict }) => verdict === null) && <Notice>{t('notJudged')}</Notice>}
      <PicturesOf pictures={pictures}>
        <VerdictBoard
          {...view}
          runId={runId}
          groups={groups}
          taken={actions?.taken ?? []}
          segmentBy={about.segmentBy}
          currency={about.currency}
          timeZone={run.timeZone}
          lastDay={lastDayOf(analysis)}
        />
      </PicturesOf>
      <ExportTables runId={runId} tables={TABLES.filter((table) => filledTables(analysis).includes(table))} />
    </div>
  )
}
