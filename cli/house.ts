import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE, ensureWorkspace } from '#db/workspaces'
import { WrongUse } from './wrong-use.ts'

/** The data folder with its open database, and the scope of whoever may run commands on this machine. */
export type House = { readonly folder: string; readonly database: Database; readonly scope: Scope }

/** Where the server keeps its data, wherever the command was called. */
const DATA = fileURLToPath(new URL('../data', import.meta.url))

export async function openHouse(): Promise<House> {
  const folder = process.env.TOUCHSTONE_DATA ?? DATA
  makeFolder(folder)
  const database = openDatabase(join(folder, 'touchstone.db'))
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, new Date().toISOString())
  return { folder, database, scope: mintScope(BUILT_IN_WORKSPACE.id, 'owner') }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch {
    throw new WrongUse(`the data folder “${path}” cannot be made or used: see TOUCHSTONE_DATA`)
  }
}
