import { randomUUID } from 'node:crypto'
import { keepFile, openFile } from '#db/files'
import { createImport, findImport } from '#db/imports'
import type { ImportResult } from '#db/schema'
import { saveImport } from '#db/saves'
import { surveyImport } from '#db/surveys'
import { readRows } from '#lib/import/read-rows'
import { accepted, type Result, refused } from '#lib/kernel/result'
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
  await createImport(database, scope, runId, { name: fileName, ...kept.value }, { id, now })
  const source = openFile(folder, kept.value.sha256)
  const surveyed = await surveyImport(database, scope, { id, runId, source }, {})
  if (!surveyed.ok) return surveyed
  const stored = await findImport(database, scope, runId, id)
  if (stored === null) return refused('notFound')
  if (surveyed.value.questions.length > 0) return refused('openQuestions')
  const { plan } = surveyed.value
  const outcome = await saveImport(database, scope, stored, {
    platform: plan.platform,
    replace: false,
    now,
    read: (sink) => readRows(source, plan, sink),
  })
  return outcome.saved ? accepted(outcome.result) : refused('conflicts')
}
