import { createWriteStream, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { exportWorkspace, noteExport } from '#db/archive/export-workspace'
import { removeRemains } from '#db/removal/remove-remains'
import { removeWorkspace } from '#db/removal/remove-workspace'
import { workspaceContents } from '#db/removal/workspace-contents'
import { BUILT_IN_WORKSPACE, listWorkspaces, renameWorkspace, workspaceName } from '#db/workspaces'
import { csvLine } from '#lib/import/container/write-delimited'
import { fileNameOf } from '#lib/locale/file-name'
import packageJson from '../package.json' with { type: 'json' }
import { databaseIn } from './data-folder.ts'
import { openHouse } from './house.ts'
import { WrongUse } from './wrong-use.ts'

type Act = (named: string, word: string | undefined, confirm: string | undefined) => Promise<number>

const ACTS: Readonly<Record<string, Act>> = { rename, export: exportTo, delete: remove }

/** `workspace list | rename NAME NEW-NAME | export NAME FILE | delete NAME --confirm NAME`. */
export async function workspaceCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { confirm: { type: 'string' } },
  })
  const [action = '', named, word, ...rest] = positionals
  if (action === 'list' && named === undefined) return list()
  const act = Object.hasOwn(ACTS, action) ? ACTS[action] : undefined
  if (act === undefined || named === undefined || rest.length > 0)
    throw new WrongUse('say “workspace list”, or “workspace rename”, “export” or “delete” with the name of one')
  return act(named, word, values.confirm)
}

async function list(): Promise<number> {
  const { database } = await openHouse()
  for (const { id, name, runs } of await listWorkspaces(database)) {
    process.stdout.write(`${id}\t${name}\ttest runs: ${runs}\n`)
  }
  return 0
}

async function rename(named: string, word: string | undefined): Promise<number> {
  const name = word?.trim() ?? ''
  if (name === '' || name.length > 200) throw new WrongUse('say the new name, of 200 letters at most')
  const { database, scope } = await openHouse(named)
  await renameWorkspace(database, scope, name, new Date().toISOString())
  process.stdout.write(`“${named}” is called “${name}” now.\n`)
  return 0
}

async function exportTo(named: string, file: string | undefined): Promise<number> {
  if (file === undefined) throw new WrongUse('name the file to write to')
  const { folder, database, scope } = await openHouse(named)
  const now = new Date().toISOString()
  await noteExport(database, scope, now)
  const writing = { line: csvLine, fileName: fileNameOf }
  const call = { folder, path: databaseIn(folder), version: packageJson.version, now, writing }
  await pipeline(
    exportWorkspace(call, scope),
    file === '-' ? process.stdout : createWriteStream(file, { flags: 'wx', mode: 0o600 }),
  ).catch((fault) => {
    if (fault.code === 'EEXIST') throw new WrongUse(`“${file}” is there already`)
    // Half an archive would seem to be one.
    if (file !== '-') rmSync(file, { force: true })
    throw fault
  })
  if (file !== '-') process.stdout.write(`“${named}” is in ${file} with everything it holds.\n`)
  return 0
}

async function remove(named: string, _word: string | undefined, confirm: string | undefined): Promise<number> {
  const { folder, database, scope } = await openHouse(named)
  if (scope.workspaceId === BUILT_IN_WORKSPACE.id) throw new WrongUse('the first workspace cannot be deleted')
  const name = await workspaceName(database, scope)
  const { runs, files, members, accounts } = await workspaceContents(database, scope, new Date().toISOString())
  if (confirm !== name) {
    throw new WrongUse(
      `“${name}” holds test runs: ${runs}, files: ${files}, members: ${members}, of whom ${accounts} would lose their accounts. To delete it for good, say --confirm "${name}"`,
    )
  }
  const remains = await removeWorkspace(databaseIn(folder), scope, new Date().toISOString())
  if (remains !== null) await removeRemains(folder, database, remains, Date.now())
  process.stdout.write(
    `“${name}” is gone. Backups made before still hold it; daily ones go after a week, weekly ones after a month.\n`,
  )
  return 0
}
