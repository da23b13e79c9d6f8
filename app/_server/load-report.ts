import 'server-only'
import { notFound } from 'next/navigation'
import { findPicture, listCreatives } from '#db/creatives'
import type { Draft } from '#db/reports'
import { findDraft, findReportPicture } from '#db/reports'
import { dataStateOf } from '#db/run-data'
import type { TestRun } from '#db/runs'
import type { ReportChange, ReportHeader } from '#db/schema/reports'
import type { Scope } from '#db/scope'
import type { Snapshot, SnapshotSummary } from '#db/snapshots'
import { finalSnapshot, findSnapshot, listSnapshots } from '#db/snapshots'
import type { Analysis } from '#lib/analysis/analysis'
import { WHOLE_RUN } from '#lib/analysis/question'
import type { ReportCheck } from '#lib/analysis/report-checks'
import { reportChecks } from '#lib/analysis/report-checks'
import type { Day } from '#lib/kernel/day'
import { versionOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { dayIn } from '#lib/locale/time-zones'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { loadAnalysis } from './load-analysis.ts'
import { loadRun } from './load-runs.ts'
import { readPictureFile } from './read-picture-file.ts'
import { requireScope } from './require-scope.ts'

export type { ReportDraft, ReportHeader } from '#db/schema/reports'
export type { SnapshotSummary } from '#db/snapshots'

/** What is printed: an answer about the whole run with what stands around it. */
export type Report = {
  readonly runId: string
  readonly analysis: Analysis
  readonly header: ReportHeader
  /** Null while the report is worked on. */
  readonly version: ReportVersion | null
  /** As the run's clocks have it. */
  readonly madeOn: Day
}

export type ReportVersion = {
  readonly name: string
  readonly signedBy: string
  readonly sha256: string
  /** Beside the version before; empty for the first one. */
  readonly changes: readonly ReportChange[]
}

/** A run's report with what its maker works by. */
export type ReportDesk = {
  readonly report: Report
  readonly draft: Draft
  /** Null where there is nothing to finish, or the report is finished. */
  readonly checks: readonly ReportCheck[] | null
  readonly versions: readonly SnapshotSummary[]
}

/** The report of a run: the finished one until it is reopened, else as it stands now. */
export async function loadReport(runId: string): Promise<ReportDesk> {
  const run = await loadRun(runId)
  const scope = await requireScope()
  const { database } = await openHouse()
  const draft = (await findDraft(database, scope, runId)) ?? notFound()
  const versions = await listSnapshots(database, scope, runId)
  const final = await finalSnapshot(database, scope, runId)
  if (final !== null) return { report: finishedReport(final), draft, versions, checks: null }
  const analysis = await loadAnalysis(runId, WHOLE_RUN)
  const header = await headerOf(scope, run, draft)
  const report = { runId, analysis, header, version: null, madeOn: dayIn(now(), run.timeZone) }
  const hasComment = Object.values(header.draft.comments).some((comment) => comment.trim() !== '')
  return { report, draft, versions, checks: reportChecks(analysis, run, hasComment) }
}

/** A finished report, from its snapshot alone; or the page that says there is none. */
export async function loadSnapshot(runId: string, id: string): Promise<Report> {
  const { database } = await openHouse()
  const snapshot = await findSnapshot(database, await requireScope(), runId, id)
  return finishedReport(snapshot ?? notFound())
}

/** The report by which a run is final. */
export type FinalReport = {
  readonly version: string
  /**
   * What the stages of its CRM mean has been changed since, in another run: all else is refused. The report stays as it
   * is, while the run's pages follow.
   */
  readonly hasOtherStages: boolean
}

/** Null while the run's report is open. */
export async function loadFinalReport(runId: string): Promise<FinalReport | null> {
  const { database } = await openHouse()
  const scope = await requireScope()
  const [latest] = await listSnapshots(database, scope, runId)
  if (latest === undefined || latest.reopenedAt !== null) return null
  const { version } = await dataStateOf(database, scope, runId)
  return { version: versionOf(latest.number), hasOtherStages: version !== latest.dataVersion }
}

/** The frozen `Analysis`, letter by letter as it was hashed. */
export async function findFrozenText(scope: Scope, runId: string, id: string): Promise<Result<Snapshot>> {
  const { database } = await openHouse()
  const snapshot = await findSnapshot(database, scope, runId, id)
  return snapshot === null ? refused('notFound') : accepted(snapshot)
}

/** The finished reports of a run, the latest first. */
export async function findVersions(scope: Scope, runId: string): Promise<Result<{ snapshots: SnapshotSummary[] }>> {
  const { database } = await openHouse()
  return accepted({ snapshots: await listSnapshots(database, scope, runId) })
}

/** A picture that a report of the run shows. */
export async function openReportPicture(
  scope: Scope,
  runId: string,
  sha256: string,
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; type: string }>> {
  const { database, folder } = await openHouse()
  const type =
    (await findReportPicture(database, scope, runId, sha256)) ?? (await findPicture(database, scope, runId, sha256))
  return type === null ? refused('notFound') : accepted({ bytes: await readPictureFile(folder, sha256), type })
}

/** What a report says of its run beside the answer. */
export async function headerOf(scope: Scope, run: TestRun, { draft }: Draft): Promise<ReportHeader> {
  const { database } = await openHouse()
  const { name, client, start, end, timeZone, synthetic } = run
  const creatives = await listCreatives(database, scope, run.id)
  return { run: name, client, start, end, timeZone, synthetic, draft, creatives }
}

function finishedReport(snapshot: Snapshot): Report {
  const { runId, header, number, signedBy, sha256, changes, createdAt } = snapshot
  return {
    runId,
    analysis: JSON.parse(snapshot.analysis),
    header,
    version: { name: versionOf(number), signedBy, sha256, changes },
    madeOn: dayIn(createdAt, header.timeZone),
  }
}
