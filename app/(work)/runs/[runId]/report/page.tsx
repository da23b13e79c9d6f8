import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FirstSteps } from '#app/_sections/first-steps.tsx'
import { OnlyLeads } from '#app/_sections/only-leads.tsx'
import { loadReport } from '#app/_server/load-report.ts'
import { canPrintPdf } from '#app/_server/print-pdf.ts'
import { hasOnlyLeads } from '#lib/analysis/about-file'
import { DeskStanding } from './_report/desk-standing.tsx'
import { askedPaper, languageOf } from './_report/report-choice.ts'
import { ReportDesk } from './_report/report-desk.tsx'
import { viewOf } from './_report/view-of.ts'
import '#app/print.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('title') }
}

export default async function ReportPage({ params, searchParams }: PageProps<'/runs/[runId]/report'>) {
  const { runId } = await params
  const search = await searchParams
  const { report, draft, checks, versions } = await loadReport(runId)
  if (report.analysis.about.files.length === 0) return <FirstSteps runId={runId} />
  if (hasOnlyLeads(report.analysis.about)) return <OnlyLeads runId={runId} leads={report.analysis.leads} />
  const { draft: shown } = report.header
  return (
    <DeskStanding isFinal={checks === null}>
      <ReportDesk
        key={report.version?.sha256 ?? 'open'}
        view={viewOf(report, shown)}
        known={draft}
        askedPaper={askedPaper(search)}
        language={await languageOf(search, shown)}
        checks={checks}
        versions={versions}
        canPrintPdf={canPrintPdf()}
      />
    </DeskStanding>
  )
}
