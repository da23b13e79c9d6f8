import 'server-only'
import { randomUUID } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { keepPart, LARGEST_FILE } from '#db/arrivals'
import {
  claimForSaving,
  createImport,
  discardImport,
  findImport,
  listSameFile,
  markFailed,
  markReading,
  markReadingAgain,
  markRefused,
} from '#db/imports'
import { findRun } from '#db/runs'
import type { ImportState } from '#db/schema/imports'
import type { Scope } from '#db/scope'
import { dropSpool } from '#db/spool'
import { withoutPersonalCells } from '#lib/import/personal/personal-cells'
import type { Corrections } from '#lib/import/plan'
import { restOfFile } from '#lib/import/sheets-left'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { cancelWork } from './import-jobs.ts'
import { begin, perform } from './import-work.ts'
import type { ImportView } from './load-import.ts'
import { findImportView } from './load-import.ts'
import { patiently } from './patiently.ts'
import { requireOpenRun } from './require-open-run.ts'
import { rememberLayout } from './save-layout.ts'
import { noteVerdicts, noteVerdictsSoon } from './save-verdicts.ts'
import { withinQuota } from './within-quota.ts'

export type Upload = {
  readonly fileName: string
  readonly pieces: AsyncIterable<Uint8Array>
  /** Bytes that the sender announced; null where it did not. */
  readonly announced: number | null
}

/** Takes a file in and begins to read it. The answer names the import; its state tells the rest. */
export async function receiveImport(scope: Scope, runId: string, upload: Upload): Promise<Result<{ id: string }>> {
  const { database } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return refused('notFound')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  if ((upload.announced ?? 0) > LARGEST_FILE) return refused('tooLarge', { limit: LARGEST_FILE / 1e6 })
  const id = randomUUID()
  const recorded = await withinQuota(scope, upload, (pieces) => record(scope, runId, id, { ...upload, pieces }))
  if (!recorded.ok) return recorded
  const { corrections, refusal } = recorded.value
  if (refusal === null) await begin(scope, runId, id, { kind: 'survey', corrections })
  else await patiently(() => markRefused(database, scope, id, refusal))
  return accepted({ id })
}

/** Keeps what may be kept of an upload, as an import that is not read yet. */
async function record(scope: Scope, runId: string, id: string, { fileName, pieces, announced }: Upload) {
  const { database, folder } = await openHouse()
  const kept = await keepPart(folder, id, pieces, announced, (arriving) => withoutPersonalCells(arriving, breathe))
  if (!kept.ok) return kept
  const { refusal, ...copy } = kept.value
  const rest = restOfFile(await listSameFile(database, scope, runId, copy.uploadSha256))
  if (!rest.ok) return rest
  const corrections = rest.value
  const file = { name: fileName, ...copy, corrections }
  await patiently(() => createImport(database, scope, runId, file, { id, now: now() }))
  return accepted({ corrections, refusal })
}

/** Reads the file again, as the user corrects. */
export async function correctImport(
  scope: Scope,
  runId: string,
  id: string,
  corrections: Corrections,
): Promise<Result<ImportView>> {
  const { database } = await openHouse()
  const stored = await findImport(database, scope, runId, id)
  if (stored === null) return refused('notFound')
  if (stored.sha256 === null || (stored.state !== 'ready' && stored.state !== 'refused')) return refused('notReady')
  if (!(await patiently(() => markReading(database, scope, id, corrections)))) return refused('notReady')
  await begin(scope, runId, id, { kind: 'survey', corrections })
  return findImportView(scope, runId, id)
}

type Confirmation = {
  /** Earlier rows step back where the file's would count their money twice. */
  readonly replace: boolean
  /** The corrections of the plan that was looked at. */
  readonly seen?: Readonly<Record<string, unknown>> | undefined
}

/** Begins to save. Of two confirmations at once the first one wins. */
export async function confirmImport(
  scope: Scope,
  runId: string,
  id: string,
  { replace, seen }: Confirmation,
): Promise<Result<ImportView>> {
  const { database } = await openHouse()
  const stored = await findImport(database, scope, runId, id)
  if (stored === null) return refused('notFound')
  if (stored.state !== 'ready') return notWaiting(stored)
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  if (seen !== undefined && !isDeepStrictEqual(seen, stored.corrections)) return refused('planChanged')
  if ((stored.survey?.questions.length ?? 0) > 0) return refused('openQuestions')
  if (stored.conflicts.length > 0 && !replace) return refused('conflicts')
  await rememberLayout(scope, stored)
  if (!(await patiently(() => claimForSaving(database, scope, id)))) {
    return notWaiting(await findImport(database, scope, runId, id))
  }
  await begin(scope, runId, id, { kind: 'save', replace })
  return findImportView(scope, runId, id)
}

/** What has been confirmed already is done, by whomever; it is not done twice. */
function notWaiting(stored: { readonly state: ImportState } | null): ReturnType<typeof refused> {
  if (stored === null) return refused('notFound')
  return refused(stored.state === 'saving' || stored.state === 'saved' ? 'confirmedBefore' : 'notReady')
}

/** Takes a saved import back whole, and answers when that is done. */
export async function takeBackImport(scope: Scope, runId: string, id: string): Promise<Result<ImportView>> {
  const { database } = await openHouse()
  const stored = await findImport(database, scope, runId, id)
  if (stored === null) return refused('notFound')
  if (stored.state !== 'saved') return refused('notSaved')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  await noteVerdicts(scope, runId)
  await perform(scope, runId, id, { kind: 'revert' })
  noteVerdictsSoon(scope, runId)
  return findImportView(scope, runId, id)
}

export async function dropImport(scope: Scope, runId: string, id: string): Promise<Result<null>> {
  const { database, folder } = await openHouse()
  if ((await findImport(database, scope, runId, id)) === null) return refused('notFound')
  if (!(await patiently(() => discardImport(database, scope, id)))) return refused('notReady')
  await cancelWork(id)
  dropSpool(folder, id)
  return accepted(null)
}

/** Ends reading or saving. Nothing of it is saved, unless it was done already. */
export async function cancelImport(scope: Scope, runId: string, id: string): Promise<Result<ImportView>> {
  const { database, folder } = await openHouse()
  if ((await findImport(database, scope, runId, id)) === null) return refused('notFound')
  await cancelWork(id)
  const cancelled = await patiently(() => markFailed(database, scope, id, { key: 'cancelled', params: {} }))
  if (!cancelled) return refused('notUnderWay')
  dropSpool(folder, id)
  return findImportView(scope, runId, id)
}

/** Reads the file again after a stop, a cancel or a fault, with what the user had corrected. */
export async function rerunImport(scope: Scope, runId: string, id: string): Promise<Result<ImportView>> {
  const { database } = await openHouse()
  const stored = await findImport(database, scope, runId, id)
  if (stored === null) return refused('notFound')
  const { corrections } = stored
  if (!(await patiently(() => markReadingAgain(database, scope, id)))) return refused('notStopped')
  await begin(scope, runId, id, { kind: 'survey', corrections })
  return findImportView(scope, runId, id)
}
