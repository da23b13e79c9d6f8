import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createImport } from '#db/imports'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import { createRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE, ensureWorkspace } from '#db/workspaces'
import { NEW_RUN, NOW } from '../runs-of-text.ts'

export type DiskHouse = {
  readonly folder: string
  readonly path: string
  readonly database: Database
  readonly scope: Scope
}

/** A house as the server makes one, with a run. */
export async function openDiskHouse(folder: string): Promise<DiskHouse> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'touchstone.db')
  const database = openDatabase(path)
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, NOW)
  const scope = mintScope(BUILT_IN_WORKSPACE.id, 'admin')
  await createRun(database, scope, NEW_RUN, { id: 'run', now: NOW })
  return { folder, path, database, scope }
}

/** A file as an upload leaves it, which the database names; its SHA-256. */
export async function keepUpload({ folder, database, scope }: DiskHouse, text: string): Promise<string> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(join(folder, 'files', sha256), text)
  const file = { name: 'export.csv', size: text.length, sha256, uploadSha256: sha256 }
  await createImport(database, scope, 'run', file, { id: `import of ${text}`, now: NOW })
  return sha256
}

/** How many rows each table has. */
export function countRows({ sqlite }: Database): Record<string, number> {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return Object.fromEntries(
    (tables as string[]).map((name) => [
      name,
      sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number,
    ]),
  )
}
