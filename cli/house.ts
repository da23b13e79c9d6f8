import { mkdirSync } from 'node:fs'
import { shareHouse } from '#db/house-lock'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE, ensureWorkspace } from '#db/workspaces'
import { databaseIn, dataFolder } from './data-folder.ts'
import { WrongUse } from './wrong-use.ts'

/** The data folder with its open database, and the scope of whoever may run commands on this machine. */
export type House = { readonly folder: string; readonly database: Database; readonly scope: Scope }

export async function openHouse(): Promise<House> {
  const folder = dataFolder()
  makeFolder(folder)
  shareHouse(folder)
  const database = openDatabase(databaseIn(folder))
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, new Date().toISOString())
  return { folder, database, scope: mintScope(BUILT_IN_WORKSPACE.id, 'admin') }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch {
    throw new WrongUse(`the data folder “${path}” cannot be made or used: see TOUCHSTONE_DATA`)
  }
}
