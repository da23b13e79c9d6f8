import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Scope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import type { Question } from '#lib/analysis/question'
import type { TableName } from '#lib/analysis/tables'
import { tableOf } from '#lib/analysis/tables'
import { aboutTable } from '#lib/analysis/tables/about'
import type { Table, View, Words } from '#lib/analysis/tables/table'
import { writeCsv } from '#lib/analysis/tables/write-csv'
import { writeXlsx } from '#lib/analysis/tables/write-xlsx'
import { lastDayOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted } from '#lib/kernel/result'
import { withoutIsolates } from '#lib/locale/bidi'
import { fileNameOf } from '#lib/locale/file-name'
import { createFormat } from '#lib/locale/format'
import type { Locale } from '#lib/locale/locales'
import { directionOf } from '#lib/locale/locales'
import { reasonValues } from '#lib/locale/reason-values'
import type { Download } from './download.ts'
import { answerQuestion } from './load-analysis.ts'

/** A table of a run as it is asked for. */
export type TableRequest = {
  readonly name: TableName
  readonly format: 'csv' | 'xlsx'
  readonly question: Question
  readonly verdicts: View['verdicts']
  readonly locale: Locale
}

/** A table of a run as a file, in the language asked for. */
export async function loadTable(scope: Scope, runId: string, request: TableRequest): Promise<Result<Download>> {
  const answer = await answerQuestion(scope, runId, request.question)
  if (!answer.ok) return answer
  const analysis = answer.value
  const words = await wordsFor(request.locale, analysis)
  const { name, question, verdicts } = request
  const isFiltered = question.period !== null || Object.keys(question.filter).length > 0
  const table = tableOf(analysis, name, words, { verdicts, isFiltered })
  const fileName = fileNameOf([analysis.about.name, table.title, lastDayOf(analysis)], request.format)
  if (request.format === 'csv') return accepted({ fileName, ...csvFile(table, request.locale) })
  const about = aboutTable(analysis, question, table.title, words)
  return accepted({ fileName, ...(await xlsxFile([table, about], request.locale)) })
}

/** The whole answer as it is, for programs. */
export async function loadAnalysisFile(scope: Scope, runId: string, question: Question): Promise<Result<Download>> {
  const answer = await answerQuestion(scope, runId, question)
  if (!answer.ok) return answer
  return accepted({
    fileName: fileNameOf([answer.value.about.name, lastDayOf(answer.value)], 'json'),
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(answer.value),
  })
}

async function wordsFor(locale: Locale, { about }: Analysis): Promise<Words> {
  const translate = await getTranslations({ locale })
  const text: Words['text'] = (key, params) => translate(key as Parameters<typeof translate>[0], { ...params })
  const format = createFormat(locale, about.currency)
  // Between letters that run to the right nothing has to be kept apart, and tables have no use for marks unseen.
  const plain = directionOf(locale) === 'rtl' ? (sentence: string) => sentence : withoutIsolates
  return {
    text,
    reason: ({ key, params }) => plain(text(`reasons.${key}`, reasonValues(params, format))),
    span: (span) => plain(format.span(span)),
  }
}

/** With a byte-order mark, so that spreadsheets read it as UTF-8. */
export function csvFile(table: Table, locale: Locale) {
  return { type: 'text/csv; charset=utf-8', body: `\ufeff${writeCsv(table, locale)}` }
}

export async function xlsxFile(tables: readonly Table[], locale: Locale) {
  const { pieces } = await writeXlsx(tables, directionOf(locale) === 'rtl')
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const piece of pieces()) parts.push(new Uint8Array(piece))
  return { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: new Blob(parts) }
}
