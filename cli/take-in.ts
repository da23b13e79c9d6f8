import { randomUUID } from 'node:crypto'
import { keepFile, openFile } from '#db/files'
import { footprintsBeside } from '#db/footprints'
import { claimForSaving, createImport, findImport, markReady, markRefused } from '#db/imports'
import { findRun } from '#db/runs'
import { saveImport } from '#db/saves'
import type { ImportResult } from '#db/schema'
import { clashingWith, findConflicts } from '#lib/import/conflicts'
import { readRows } from '#lib/import/read-rows'
import { acceptingOnly } from '#lib/import/row-reader'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import type { Rehearsal } from '#lib/metrics/rehearse'
import { rehearse } from '#lib/metrics/rehearse'
import type { House } from './house.ts'

/** Takes a file into a run as the screens do, without asking: what only a person can decide refuses it. */
export async function takeIn(
  { folder, database, scope }: House,
  runId: string,
  fileName: string,
  pieces: AsyncIterable<Uint8Array>,
  now: string,
): Promise<Result<ImportResult>> {
  const id = randomUUID()
  const kept = await keepFile(folder, id, pieces, null)
  if (!kept.ok) return kept
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  await createImport(database, scope, runId, { name: fileName, ...kept.value }, { id, now })
  const stored = await findImport(database, scope, runId, id)
  if (stored === null) return refused('notFound')
  const source = openFile(folder, kept.value.sha256)
  const ground = { currency: run.currency, footprints: await footprintsBeside(database, scope, stored) }
  const rehearsed = withoutQuestions(await rehearse(source, {}, ground))
  if (!rehearsed.ok) {
    await markRefused(database, scope, id, rehearsed.reason)
    return rehearsed
  }
  const { survey } = rehearsed.value
  await markReady(database, scope, id, survey, [])
  await claimForSaving(database, scope, id)
  const outcome = await saveImport(database, scope, stored, {
    platform: survey.plan.platform,
    onConflict: { find: findConflicts, clashing: clashingWith, replace: false },
    now,
    read: (accept) => readRows(source, survey.plan, acceptingOnly(accept)),
  })
  return outcome.saved ? accepted(outcome.result) : refused('conflicts')
}

/** What would have to be asked refuses the file. */
function withoutQuestions(rehearsed: Result<Rehearsal>): Result<Rehearsal> {
  if (!rehearsed.ok) return rehearsed
  if (rehearsed.value.survey.questions.length > 0) return refused('openQuestions')
  return rehearsed.value.conflicts.length > 0 ? refused('conflicts') : rehearsed
}
