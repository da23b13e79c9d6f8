import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backupsOf } from '#db/backup/backups'
import { makeBackup } from '#db/backup/make-backup'
import { requireSound } from '#db/require-sound'
import { databaseIn, dataFolder } from './data-folder.ts'
import { WrongUse } from './wrong-use.ts'

/** `backup [--to FOLDER]`: a copy of everything, looked through, while the server goes on. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } })
  const folder = dataFolder()
  const database = databaseIn(folder)
  if (!existsSync(database)) throw new WrongUse(`there is nothing to back up in “${folder}”: see TOUCHSTONE_DATA`)
  requireSound(database)
  const to = values.to === undefined ? backupsOf(folder) : resolve(values.to)
  const { path, manifest } = makeBackup(database, 'manual', Date.now(), to)
  const size = [manifest.database, ...manifest.files].reduce((sum, part) => sum + part.size, 0)
  process.stdout.write(
    `${path}: database, files: ${manifest.files.length}, ${Math.ceil(size / 1e6)} MB, read through\n`,
  )
  for (const name of manifest.damaged) process.stderr.write(`files/${name} is damaged and was left out\n`)
  return 0
}
