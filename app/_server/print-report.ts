import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { findRun, hasSavedImports } from '#db/runs'
import type { Scope } from '#db/scope'
import { findSnapshot } from '#db/snapshots'
import { PAPERS, versionOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { fileNameOf } from '#lib/locale/file-name'
import { isLocale } from '#lib/locale/locales'
import type { Download } from './download.ts'
import { openHouse } from './house.ts'
import { printPdf } from './print-pdf.ts'

/** The report of a run as it stands, or as it was finished, as a PDF. */
export async function printReport(scope: Scope, runId: string, request: Request): Promise<Result<Download>> {
  const { database } = await openHouse()
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  if (!(await hasSavedImports(database, scope, runId))) return refused('nothingToPrint')
  return printedAs([run.client, run.name], `/runs/${runId}/report`, request)
}

/** A version of the report as it was frozen, as a PDF. */
export async function printSnapshot(
  scope: Scope,
  runId: string,
  id: string,
  request: Request,
): Promise<Result<Download>> {
  const { database } = await openHouse()
  const snapshot = await findSnapshot(database, scope, runId, id)
  if (snapshot === null) return refused('notFound')
  const { client, run } = snapshot.header
  return printedAs([client, run, versionOf(snapshot.number)], `/runs/${runId}/report/${id}`, request)
}

/** Prints a page in the language and on the paper that the address of the request asks for. */
async function printedAs(names: readonly (string | null)[], page: string, request: Request): Promise<Result<Download>> {
  const { searchParams } = new URL(request.url)
  const [lang, paper] = [searchParams.get('lang') ?? undefined, searchParams.get('paper')]
  const locale = isLocale(lang) ? lang : undefined
  const asked = new URLSearchParams({
    ...(locale === undefined ? {} : { lang: locale }),
    ...(PAPERS.some((known) => known === paper) ? { paper: String(paper) } : {}),
  })
  const printed = await printPdf(`${page}?${asked}`, request.signal)
  if (!printed.ok) return printed
  const t = await getTranslations({ locale: locale ?? (await getLocale()), namespace: 'report' })
  const fileName = fileNameOf([...names, t('title')], 'pdf')
  return accepted({ fileName, type: 'application/pdf', body: printed.value })
}
