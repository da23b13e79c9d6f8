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
import { archiveStream, mayBegin } from './archive-stream.ts'
import { now } from './clock.ts'
import type { Download } from './download.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'

/** All that the workspace in view holds, as an archive that is made while it is sent. */
export async function loadArchive(scope: Scope): Promise<Result<Download>> {
  const free = checkArchive(scope)
  if (!free.ok) return free
  const { folder, database, databasePath: path } = await openHouse()
  const name = await workspaceName(database, scope)
  const at = now()
  await patiently(() => noteExport(database, scope, at))
  const writing = { line: csvLine, fileName: fileNameOf }
  const pieces = exportWorkspace({ folder, path, version: packageJson.version, now: at, writing }, scope)
  return accepted({
    fileName: fileNameOf([name, at.slice(0, 10)], 'zip'),
    type: 'application/zip',
    body: archiveStream(pieces, scope.workspaceId),
  })
}

/** Whether an archive would come now. */
export function checkArchive({ role, workspaceId }: Scope): Result<null> {
  if (!may(role, 'administer')) return refused('notAllowed')
  return mayBegin(workspaceId) ? accepted(null) : refused('exportBusy')
}
