import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { loadSnapshot } from '#app/_server/load-report.ts'
import { canPrintPdf } from '#app/_server/print-pdf.ts'
import { LOCALE_NAMES, LOCALES } from '#lib/locale/locales'
import { PdfButton } from '../_report/pdf-button.tsx'
import { PrintButton } from '../_report/print-button.tsx'
import { askedPaper, languageOf } from '../_report/report-choice.ts'
import { ReportPages } from '../_report/report-pages.tsx'
import { viewOf } from '../_report/view-of.ts'
import '#app/print.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('title') }
}

/** A finished report, printed again unchanged in any language, from what was frozen alone. */
export default async function SnapshotPage({ params, searchParams }: PageProps<'/runs/[runId]/report/[snapshotId]'>) {
  const { runId, snapshotId } = await params
  const search = await searchParams
  const report = await loadSnapshot(runId, snapshotId)
  const { draft } = report.header
  const language = await languageOf(search, draft)
  const t = await getTranslations('report')
  const address = `/runs/${runId}/report`
  const paper = askedPaper(search) ?? draft.paper
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <PrintButton />
        {canPrintPdf() && (
          <PdfButton address={`/api/v1${address}/snapshots/${snapshotId}/pdf?lang=${language}&paper=${paper}`} />
        )}
        <p>
          {t('versions.printIn')}{' '}
          {LOCALES.map((locale) => (
            <Link
              key={locale}
              href={`${address}/${snapshotId}?lang=${locale}` as Route}
              lang={locale}
              aria-current={locale === language || undefined}
              className="me-3 text-accent underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
            >
              {LOCALE_NAMES[locale]}
            </Link>
          ))}
        </p>
        <p>
          <Link href={address as Route} className="text-accent underline underline-offset-4">
            {t('versions.back')}
          </Link>
        </p>
      </div>
      <ReportPages view={viewOf(report, { ...draft, paper })} locale={language} />
    </div>
  )
}
