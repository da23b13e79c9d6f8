import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { keepFile } from '#db/arrivals'
import { listImports } from '#db/imports'
import type { Draft } from '#db/reports'
import { changeDraft, findDraft } from '#db/reports'
import { dataStateOf } from '#db/run-data'
import { findRun } from '#db/runs'
import type { ReportDraft } from '#db/schema/reports'
import type { Scope } from '#db/scope'
import { freeze, latestSnapshot, reopen } from '#db/snapshots'
import { hasOnlyLeads } from '#lib/analysis/about-file'
import type { Analysis } from '#lib/analysis/analysis'
import { WHOLE_RUN } from '#lib/analysis/question'
import { reportChanges } from '#lib/analysis/report-changes'
import { readPicture } from '#lib/import/naming/read-picture'
import { may } from '#lib/kernel/access'
import { COMMENTED_PARTS, PAPERS, REPORT_PARTS, versionOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { LOCALES } from '#lib/locale/locales'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { answerQuestion } from './load-analysis.ts'
import { headerOf } from './load-report.ts'
import { patiently } from './patiently.ts'
import { wholeOf } from './read-body.ts'
import { requireOpenRun } from './require-open-run.ts'

const LONGEST_COMMENT = 5000
const LONGEST_NAME = 200

const name = z
  .string()
  .trim()
  .max(LONGEST_NAME)
  .transform((text) => text || null)
  .nullable()

export const draftChanges = z.strictObject({
  revision: z.number().int().nonnegative(),
  locale: z.enum(LOCALES).nullable().optional(),
  paper: z.enum(PAPERS).optional(),
  leftOut: z.array(z.enum(REPORT_PARTS)).max(REPORT_PARTS.length).optional(),
  /** Only those that change; an empty one goes. */
  comments: z.partialRecord(z.enum(COMMENTED_PARTS), z.string().max(LONGEST_COMMENT)).optional(),
  agency: name.optional(),
  preparedBy: name.optional(),
  /** A logo comes as a file of its own; here it can only be taken away. */
  logo: z.null().optional(),
})

export async function findReportDraft(scope: Scope, runId: string): Promise<Result<Draft>> {
  const { database } = await openHouse()
  const found = await findDraft(database, scope, runId)
  return found === null ? refused('notFound') : accepted(found)
}

/** Changes what is named of a draft; refused where somebody has changed it since the revision that was looked at. */
export async function saveDraft(scope: Scope, runId: string, body: unknown): Promise<Result<Draft>> {
  const parsed = draftChanges.safeParse(body)
  if (!parsed.success) return invalid(parsed.error)
  const { revision, ...changes } = parsed.data
  return change(scope, runId, changes, revision)
}

/** Bytes of a logo at most. */
const LARGEST_LOGO = 1_000_000

const LOGO_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp']

/** Takes in an agency's logo: PNG, JPEG or WebP, by its bytes. */
export async function saveLogo(scope: Scope, runId: string, pieces: AsyncIterable<Uint8Array>): Promise<Result<Draft>> {
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  const { folder } = await openHouse()
  const bytes = await wholeOf(pieces, LARGEST_LOGO)
  if (bytes === null) return refused('tooLarge', { limit: LARGEST_LOGO / 1e6 })
  const picture = readPicture(bytes)
  if (picture === null || !LOGO_TYPES.includes(picture.type)) return refused('notALogo')
  const kept = await keepFile(folder, randomUUID(), inOnePiece(bytes), null)
  if (!kept.ok) return kept
  return change(scope, runId, { logo: { sha256: kept.value.sha256, type: picture.type } }, null)
}

type DraftChanges = Partial<Omit<ReportDraft, 'comments'>> & {
  readonly comments?: Readonly<Record<string, string | undefined>>
}

/** A change without a revision is made whatever others have changed besides. */
async function change(
  scope: Scope,
  runId: string,
  changes: Omit<z.infer<typeof draftChanges>, 'revision'> | DraftChanges,
  revision: number | null,
): Promise<Result<Draft>> {
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  const { database } = await openHouse()
  const found = await findDraft(database, scope, runId)
  if (found === null) return refused('notFound')
  const draft = { ...found.draft, ...withoutNothing(changes), comments: commentsOf(found.draft, changes.comments) }
  const from = revision ?? found.revision
  const outcome = await patiently(() => changeDraft(database, scope, runId, { draft, revision: from }, now()))
  if (outcome === 'gone') return refused('notFound')
  return outcome === 'stale' ? refused('reportChanged') : accepted({ draft, revision: from + 1 })
}

function commentsOf({ comments }: ReportDraft, changes: DraftChanges['comments'] = {}): ReportDraft['comments'] {
  return Object.fromEntries(
    Object.entries({ ...comments, ...changes }).filter(([, text]) => text !== undefined && text.trim() !== ''),
  )
}

function withoutNothing<Value extends object>(changes: Value): Partial<Value> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<Value>
}

export const reportSignature = z.strictObject({ signedBy: z.string().trim().min(1).max(LONGEST_NAME) })

/** Finishes a run's report: the answer of this moment is kept for good, with its hash, as the next version. */
export async function finishReport(
  scope: Scope,
  runId: string,
  body: unknown,
): Promise<Result<{ id: string; version: string; sha256: string }>> {
  const parsed = reportSignature.safeParse(body)
  if (!parsed.success) return invalid(parsed.error)
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  const { database } = await openHouse()
  const [run, draft] = [await findRun(database, scope, runId), await findDraft(database, scope, runId)]
  if (run === null || draft === null) return refused('notFound')
  const { version: dataVersion } = await dataStateOf(database, scope, runId)
  const isSaving = (await listImports(database, scope, runId)).some(({ state }) => state === 'saving')
  if (isSaving) return refused('reportStale')
  const found = await answerQuestion(scope, runId, WHOLE_RUN)
  if (!found.ok) return found
  if (hasOnlyLeads(found.value.about)) return refused('nothingToFinish')

  const analysis = JSON.stringify(found.value)
  const latest = await latestSnapshot(database, scope, runId)
  const before: Analysis | null = latest === null ? null : JSON.parse(latest.analysis)
  const snapshot = {
    id: randomUUID(),
    runId,
    analysis,
    sha256: createHash('sha256').update(analysis).digest('hex'),
    header: await headerOf(scope, run, draft),
    changes: before === null ? [] : reportChanges(before, found.value),
    dataVersion,
    signedBy: parsed.data.signedBy,
    createdAt: now(),
  }
  const outcome = await patiently(() => freeze(database, scope, snapshot))
  if (outcome === 'gone') return refused('notFound')
  if (outcome !== 'frozen') return refused('reportStale')
  const { id, sha256 } = snapshot
  return accepted({ id, sha256, version: versionOf((latest?.number ?? 0) + 1) })
}

/** Opens a finished run again: its report can change, and the next one to be finished is another version. */
export async function reopenReport(scope: Scope, runId: string): Promise<Result<null>> {
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const { database } = await openHouse()
  const isOpen = await patiently(() => reopen(database, scope, runId, now()))
  return isOpen ? accepted(null) : refused('notFinal')
}

function invalid(error: z.ZodError): Result<never> {
  return refused('invalid', { fields: error.issues.map(({ path }) => path.join('.')).join(', ') })
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
