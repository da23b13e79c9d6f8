import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE, ensureWorkspace } from '#db/workspaces'

/** The data folder with its open database, and the scope of whoever may run commands on this machine. */
export type House = { readonly folder: string; readonly database: Database; readonly scope: Scope }

export async function openHouse(): Promise<House> {
  const folder = process.env.TOUCHSTONE_DATA ?? 'data'
  mkdirSync(folder, { recursive: true })
  const database = openDatabase(join(folder, 'touchstone.db'))
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, new Date().toISOString())
  return { folder, database, scope: mintScope(BUILT_IN_WORKSPACE.id, 'owner') }
}
