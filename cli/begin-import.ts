import { nameArrival } from '#db/arrivals'
import { openFile } from '#db/files'
import type { StoredImport } from '#db/imports'
import { createImport, findImport, listSameFile, markRefused } from '#db/imports'
import type { TestRun } from '#db/runs'
import { findRun } from '#db/runs'
import { finalNumber } from '#db/snapshots'
import type { Source } from '#lib/import/container/decode'
import { restOfFile } from '#lib/import/sheets-left'
import { versionOf } from '#lib/kernel/report'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import type { Arrival } from './arrival.ts'
import type { House } from './house.ts'

export type BegunImport = {
  readonly run: TestRun
  readonly stored: StoredImport
  /** The file as it is kept. */
  readonly source: Source
  /** The saved imports of the very same file. */
  readonly before: readonly StoredImport[]
}

/** An arrival becomes an import of the run, in which a refusal of the file itself is noted. */
export async function beginImport(
  { folder, database, scope }: House,
  runId: string,
  { id, fileName, part: { refusal, ...copy } }: Arrival,
  now: string,
  sheet: string | undefined,
): Promise<Result<BegunImport>> {
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  const final = await finalNumber(database, scope, runId)
  if (final !== null) return refused('finalReport', { version: versionOf(final) })
  const before = await listSameFile(database, scope, runId, copy.uploadSha256)
  const rest = restOfFile(before, sheet)
  if (!rest.ok) return rest
  if (copy.sha256 !== null) await nameArrival(folder, id, copy.sha256)
  await createImport(database, scope, runId, { name: fileName, ...copy, corrections: rest.value }, { id, now })
  const stored = await findImport(database, scope, runId, id)
  if (stored === null) return refused('notFound')
  if (copy.sha256 !== null) return accepted({ run, stored, source: openFile(folder, copy.sha256), before })
  const reason = refusal ?? { key: 'notFound', params: {} }
  await markRefused(database, scope, id, reason)
  return { ok: false, reason }
}
