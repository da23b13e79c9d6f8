import 'server-only'
import { exportWorkspace, noteExport } from '#db/archive/export-workspace'
import type { Scope } from '#db/scope'
import { workspaceName } from '#db/workspaces'
import { csvLine } from '#lib/import/container/write-delimited'
import { may } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { fileNameOf } from '#lib/locale/file-name'
import packageJson from '../../package.json' with { type: 'json' }
import { now } from './clock.ts'
import type { Download } from './download.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'

/** All that the workspace in view holds, as an archive that is made while it is sent. */
export async function loadArchive(scope: Scope): Promise<Result<Download>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { folder, database, databasePath: path } = await openHouse()
  const name = await workspaceName(database, scope)
  const at = now()
  await patiently(() => noteExport(database, scope, at))
  const writing = { line: csvLine, fileName: fileNameOf }
  const pieces = exportWorkspace({ folder, path, version: packageJson.version, now: at, writing }, scope)
  return accepted({
    fileName: fileNameOf([name, at.slice(0, 10)], 'zip'),
    type: 'application/zip',
    body: streamOf(pieces),
  })
}

/** Asked for a piece at a time, so that a slow reader holds up nothing; closed when the reader goes away. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await pieces.return(undefined)),
  })
}
