import { mkdirSync } from 'node:fs'
import { shareHouse } from '#db/house-lock'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import type { Workspace } from '#db/workspaces'
import { BUILT_IN_WORKSPACE, ensureWorkspace, listWorkspaces } from '#db/workspaces'
import { databaseIn, dataFolder } from './data-folder.ts'
import { WrongUse } from './wrong-use.ts'

/** The data folder with its open database, and the scope of whoever may run commands on this machine, in one workspace. */
export type House = { readonly folder: string; readonly database: Database; readonly scope: Scope }

/** `named`: the workspace by its name or id; the first one where nobody says. */
export async function openHouse(named?: string): Promise<House> {
  const folder = dataFolder()
  makeFolder(folder)
  shareHouse(folder)
  const database = openDatabase(databaseIn(folder))
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, new Date().toISOString())
  const id = named === undefined ? BUILT_IN_WORKSPACE.id : (await findWorkspace(database, named)).id
  return { folder, database, scope: mintScope(id, 'admin') }
}

async function findWorkspace(database: Database, named: string): Promise<Workspace> {
  const all = await listWorkspaces(database)
  const found = all.filter(({ id, name }) => id === named || name === named)
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  throw new WrongUse(
    only === undefined
      ? `there is no workspace “${named}”; “workspace list” tells those there are`
      : `${found.length} workspaces are called “${named}”: say the id of one, ${found.map(({ id }) => id).join(' or ')}`,
  )
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch {
    throw new WrongUse(`the data folder “${path}” cannot be made or used: see TOUCHSTONE_DATA`)
  }
}
