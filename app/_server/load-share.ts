import 'server-only'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { Share } from '#db/shares'
import { listShares } from '#db/shares'
import { finalSnapshot } from '#db/snapshots'
import type { Analysis } from '#lib/analysis/analysis'
import { WHOLE_RUN } from '#lib/analysis/question'
import type { Day, Span } from '#lib/kernel/day'
import { versionOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { dayIn } from '#lib/locale/time-zones'
import { openHouse } from './house.ts'
import { answerQuestion } from './load-analysis.ts'
import { requireShare } from './require-share.ts'

export type { Share } from '#db/shares'

/** What a reader by link sees of a run. */
export type SharedRun = {
  readonly name: string
  readonly client: string | null
  readonly span: Span
  readonly synthetic: boolean
  readonly analysis: Analysis
  /** The finished report that the figures are those of; null while the run is open. */
  readonly final: { readonly version: string; readonly on: Day } | null
}

/** The name of the run that a link opens; null where it opens nothing, `locked` where it asks for a password first. */
export async function loadSharedName(token: string): Promise<{ readonly name: string } | 'locked' | null> {
  const shared = await requireShare(token)
  if (shared === null || shared === 'locked') return shared
  const { database } = await openHouse()
  return findRun(database, shared.scope, shared.runId)
}

/** The run that a link opens, by its finished report or as it stands now; null and `locked` as above. */
export async function loadSharedRun(token: string): Promise<SharedRun | 'locked' | null> {
  const shared = await requireShare(token)
  if (shared === null || shared === 'locked') return shared
  const { scope, runId } = shared
  return (await finishedRun(scope, runId)) ?? openRun(scope, runId)
}

/** The links of a run, the latest first. */
export async function findShares(scope: Scope, runId: string): Promise<Result<{ shares: Share[] }>> {
  const { database } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return refused('notFound')
  return accepted({ shares: await listShares(database, scope, runId) })
}

async function finishedRun(scope: Scope, runId: string): Promise<SharedRun | null> {
  const { database } = await openHouse()
  const snapshot = await finalSnapshot(database, scope, runId)
  if (snapshot === null) return null
  const { run: name, client, start, end, timeZone, synthetic } = snapshot.header
  const final = { version: versionOf(snapshot.number), on: dayIn(snapshot.createdAt, timeZone) }
  return { name, client, span: { start, end }, synthetic, analysis: JSON.parse(snapshot.analysis), final }
}

async function openRun(scope: Scope, runId: string): Promise<SharedRun | null> {
  const { database } = await openHouse()
  const run = await findRun(database, scope, runId)
  const answer = await answerQuestion(scope, runId, WHOLE_RUN)
  if (run === null || !answer.ok) return null
  const { name, client, start, end, synthetic } = run
  return { name, client, span: { start, end }, synthetic, analysis: answer.value, final: null }
}
