import 'server-only'
import { randomUUID } from 'node:crypto'
import { createImport, findImport, listSameFile } from '#db/imports'
import type { Scope } from '#db/scope'
import { sheetsLeft } from '#lib/import/sheets-left'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { begin } from './import-work.ts'
import { patiently } from './patiently.ts'

/** Begins to read another sheet of a workbook that was imported, from the bytes that are kept of it. */
export async function readSheet(
  scope: Scope,
  runId: string,
  importId: string,
  sheet: string,
): Promise<Result<{ id: string }>> {
  const { database } = await openHouse()
  const stored = await findImport(database, scope, runId, importId)
  if (stored === null) return refused('notFound')
  const { fileName, size, sha256, state } = stored
  if (state !== 'saved' || sha256 === null) return refused('notReady')
  const uploadSha256 = stored.uploadSha256 ?? sha256
  const same = await listSameFile(database, scope, runId, uploadSha256)
  if (!sheetsLeft(same).includes(sheet)) return refused('alreadyImported', { fileName })
  const id = randomUUID()
  const corrections = { sheet }
  const file = { name: fileName, size, sha256, uploadSha256, corrections }
  await patiently(() => createImport(database, scope, runId, file, { id, now: now() }))
  await begin(scope, runId, id, { kind: 'survey', corrections })
  return accepted({ id })
}
