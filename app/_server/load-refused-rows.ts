import 'server-only'
import { openFile } from '#db/files'
import { findImport } from '#db/imports'
import type { Scope } from '#db/scope'
import { refusedRows } from '#lib/import/rows/refused-rows'
import type { Problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { openHouse } from './house.ts'

export type Download = { readonly fileName: string; readonly body: ReadableStream<Uint8Array> }

/** The refused rows of an import as a CSV file, each with its reason in words. */
export async function loadRefusedRows(
  scope: Scope,
  runId: string,
  importId: string,
  wordsFor: (found: Problem) => string,
): Promise<Result<Download>> {
  const { database, folder } = await openHouse()
  const stored = await findImport(database, scope, runId, importId)
  if (stored?.survey == null || stored.sha256 === null) return refused('notFound')
  const download = { cancelled: false }
  const lines = refusedRows(openFile(folder, stored.sha256), stored.survey.plan, wordsFor, () => {
    if (download.cancelled) throw new Error('the download was broken off')
  })
  return accepted({
    fileName: `refused-rows-${stored.fileName.replace(/\.[^.]*$/, '')}.csv`,
    body: streamOf(lines, download),
  })
}

/** UTF-8 with a byte-order mark, so that spreadsheets read it as such. */
function streamOf(lines: AsyncGenerator<string>, download: { cancelled: boolean }): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode('\ufeff')),
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      download.cancelled = true
      await lines.return(undefined)
    },
  })
}
