import { rm, stat } from 'node:fs/promises'
import { dropArrival } from '../arrivals.ts'
import { pathOf } from '../files.ts'
import { namedFiles } from '../named-files.ts'
import type { Database } from '../open.ts'
import { dropSpool } from '../spool.ts'
import type { Remains } from './remove-runs.ts'

/** Milliseconds: somebody may just have uploaded the same file, and its import not be noted yet. Sweeping finds it later. */
const FRESH = 60_000

/** Removes the files of what is no longer in the database, but those that somebody else names; how many went. */
export async function removeRemains(
  folder: string,
  database: Database,
  { files, imports }: Remains,
  now: number,
): Promise<number> {
  for (const id of imports) {
    dropSpool(folder, id)
    await dropArrival(folder, id)
  }
  const inUse = await namedFiles(database)
  let gone = 0
  for (const path of files.filter((name) => !inUse.has(name)).map((name) => pathOf(folder, name))) {
    const age = await stat(path).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => null,
    )
    if (age === null || age < FRESH) continue
    await rm(path, { force: true })
    gone++
  }
  return gone
}
