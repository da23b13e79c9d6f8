import { picturesInUse } from './creatives.ts'
import { filesInUse } from './imports.ts'
import type { Database } from './open.ts'
import { reportPicturesInUse } from './reports.ts'

/** SHA-256 of every file that the database names. No scope: it is the house that asks. */
export async function namedFiles(database: Database): Promise<Set<string>> {
  const named = await Promise.all([filesInUse, picturesInUse, reportPicturesInUse].map((those) => those(database)))
  return new Set(named.flatMap((those) => [...those]))
}
