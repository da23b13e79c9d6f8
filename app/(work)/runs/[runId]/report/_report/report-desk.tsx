'use client'

import { useRouter } from 'next/navigation'
import { useDeferredValue, useMemo } from 'react'
import { ForWriters } from '#app/_client/may-write.tsx'
import type { ReportView } from '#app/_sections/report-view.ts'
import { carriedParts } from '#app/_sections/report-view.ts'
import type { SnapshotSummary } from '#app/_server/load-report.ts'
import type { ReportCheck } from '#lib/analysis/report-checks'
import type { Paper } from '#lib/kernel/report'
import { versionOf } from '#lib/kernel/report'
import type { Locale } from '#lib/locale/locales'
import { DeskFinal } from './desk-final.tsx'
import { DeskFinish } from './desk-finish.tsx'
import { DeskLook } from './desk-look.tsx'
import { DeskParts } from './desk-parts.tsx'
import { STANDING } from './desk-standing.tsx'
import { DeskState } from './desk-state.tsx'
import { DeskVersions } from './desk-versions.tsx'
import { PdfButton } from './pdf-button.tsx'
import { PrintButton } from './print-button.tsx'
import { ReportPages } from './report-pages.tsx'
import type { KnownDraft } from './use-draft.ts'
import { useDraft } from './use-draft.ts'

/** The report's pages beside what makes them: parts, comments, language and paper; and what finishes it. */
export function ReportDesk({
  view,
  known,
  askedPaper,
  language,
  checks,
  versions,
  canPrintPdf,
}: {
  view: ReportView
  known: KnownDraft
  /** What the address asks for, whatever is set. */
  askedPaper: Paper | null
  language: Locale
  /** Null once the report is finished. */
  checks: readonly ReportCheck[] | null
  versions: readonly SnapshotSummary[]
  canPrintPdf: boolean
}) {
  const router = useRouter()
  const desk = useDraft(view.runId, known, (change) => {
    if ('locale' in change || 'comments' in change) router.refresh()
  })
  const draft = useDeferredValue(desk.draft)
  const shown = useMemo(() => {
    const own = checks === null ? view.header.draft : draft
    return { ...view, header: { ...view.header, draft: { ...own, paper: askedPaper ?? own.paper } } }
  }, [view, draft, askedPaper, checks])

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="min-w-0 space-y-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:pe-1">
        <PrintButton className="w-full" />
        {canPrintPdf && (
          <PdfButton
            address={`/api/v1/runs/${view.runId}/report/pdf?lang=${language}&paper=${shown.header.draft.paper}`}
            before={desk.save}
            className="w-full"
          />
        )}
        <div id={STANDING} tabIndex={-1} className="space-y-4 rounded-lg">
          {checks === null && versions[0] !== undefined && (
            <DeskFinal runId={view.runId} latest={versions[0]} timeZone={view.header.timeZone} />
          )}
          {checks !== null && (
            <ForWriters>
              <DeskState desk={desk} />
            </ForWriters>
          )}
        </div>
        {checks !== null && (
          <ForWriters>
            <DeskLook runId={view.runId} desk={desk} />
            <DeskParts desk={desk} carried={carriedParts(view.answer)} />
            <DeskFinish
              runId={view.runId}
              currency={view.answer.about.currency}
              checks={checks}
              next={versionOf((versions[0]?.number ?? 0) + 1)}
              signer={desk.draft.preparedBy}
            />
          </ForWriters>
        )}
        <DeskVersions runId={view.runId} versions={versions} timeZone={view.header.timeZone} />
      </div>
      <ReportPages view={shown} locale={language} />
    </div>
  )
}
