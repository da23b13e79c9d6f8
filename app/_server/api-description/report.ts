import { z } from 'zod'
import { COMMENTED_PARTS, PAPERS, REPORT_PARTS } from '#lib/kernel/report'
import { LOCALES } from '#lib/locale/locales'
import type { SnapshotSummary } from '../load-report.ts'
import { draftChanges, reportSignature } from '../save-report.ts'
import type { Content, Operation } from './operation.ts'
import { file, id, inLanguage, json, moment, query } from './operation.ts'

const draft = json(
  'ReportDraft',
  z.object({
    draft: z.object({
      locale: z.enum(LOCALES).nullable(),
      paper: z.enum(PAPERS),
      leftOut: z.array(z.enum(REPORT_PARTS)),
      comments: z.partialRecord(z.enum(COMMENTED_PARTS), z.string()),
      agency: z.string().nullable(),
      preparedBy: z.string().nullable(),
      logo: z.object({ sha256: z.string(), type: z.string() }).nullable(),
    }),
    revision: z.number().int(),
  }),
)

const snapshot = z.object({
  id,
  runId: id,
  number: z.number().int(),
  sha256: z.string(),
  changes: z.array(z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  dataVersion: z.number().int(),
  signedBy: z.string(),
  createdAt: moment,
  reopenedAt: moment.nullable(),
}) satisfies z.ZodType<SnapshotSummary>

const picture: Content = file('PNG, JPEG or WebP.', 'image/png', 'image/jpeg', 'image/webp')
const pdf = file('The report, with page numbers in its contents.', 'application/pdf')
const onPaper = [inLanguage, query('paper', 'That of the report where it is left out.', z.enum(PAPERS))]
const NO_PDF = ['noChromium', 'chromiumFailed', 'pdfBusy', 'pdfTooSlow', 'pdfStopped'] as const

export const REPORT: readonly Operation[] = [
  {
    method: 'get',
    path: '/runs/{runId}/report',
    summary: 'What people have set for the report',
    takes: 'read',
    status: 200,
    answer: draft,
    refusals: [],
  },
  {
    method: 'patch',
    path: '/runs/{runId}/report',
    summary: 'Changes what is set for the report',
    says: 'Only what is named changes. `revision` is the one that was read: where somebody has changed the draft since, nothing is changed.',
    takes: 'write',
    body: json('ReportChanges', draftChanges),
    status: 200,
    answer: draft,
    refusals: ['invalid', 'reportChanged', 'finalReport'],
  },
  {
    method: 'post',
    path: '/runs/{runId}/report/logo',
    summary: 'Takes in the agency’s logo',
    takes: 'write',
    body: picture,
    status: 201,
    answer: draft,
    refusals: ['tooLarge', 'truncated', 'notALogo', 'reportChanged', 'finalReport'],
  },
  {
    method: 'get',
    path: '/runs/{runId}/report/pictures/{sha256}',
    summary: 'A picture that a report shows',
    takes: 'read',
    status: 200,
    answer: picture,
    refusals: [],
  },
  {
    method: 'post',
    path: '/runs/{runId}/report/pdf',
    summary: 'The report as it stands, as a PDF',
    takes: 'read',
    parameters: onPaper,
    status: 200,
    answer: pdf,
    refusals: ['nothingToPrint', ...NO_PDF],
  },
  {
    method: 'get',
    path: '/runs/{runId}/report/snapshots',
    summary: 'The finished reports, the latest first',
    takes: 'read',
    status: 200,
    answer: json('Snapshots', z.object({ snapshots: z.array(snapshot) })),
    refusals: [],
  },
  {
    method: 'post',
    path: '/runs/{runId}/report/snapshots',
    summary: 'Finishes the report as its next version, and closes the run',
    takes: 'write',
    body: json('ReportSignature', reportSignature),
    status: 201,
    answer: json('FinishedReport', z.object({ id, sha256: z.string(), version: z.string() })),
    refusals: ['invalid', 'finalReport', 'reportStale', 'nothingToFinish'],
  },
  {
    method: 'get',
    path: '/runs/{runId}/report/snapshots/{snapshotId}',
    summary: 'The analysis of a finished report, letter by letter as it was hashed',
    takes: 'read',
    status: 200,
    answer: file('An `Analysis`; its SHA-256 is the report’s.', 'application/json'),
    refusals: [],
  },
  {
    method: 'post',
    path: '/runs/{runId}/report/snapshots/{snapshotId}/pdf',
    summary: 'A finished report as a PDF',
    takes: 'read',
    parameters: onPaper,
    status: 200,
    answer: pdf,
    refusals: [...NO_PDF],
  },
  {
    method: 'post',
    path: '/runs/{runId}/report/reopen',
    summary: 'Opens a finished report again, and its run',
    takes: 'write',
    status: 204,
    refusals: ['notFinal'],
  },
]
