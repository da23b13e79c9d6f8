import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreBackup } from '#db/backup/restore-backup'
import { dataFolder } from './data-folder.ts'
import { WrongUse } from './wrong-use.ts'

/** `restore BACKUP [--replace]`: the data folder as it was when the backup was made. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  })
  const [backup, ...others] = positionals
  if (backup === undefined || others.length > 0)
    throw new WrongUse('name one backup: the folder that “backup” has made')
  const folder = dataFolder()
  const { manifest, aside } = restoreBackup(resolve(backup), folder, values.replace, Date.now())
  process.stdout.write(`${folder} is as it was at ${manifest.createdAt}, files: ${manifest.files.length}.\n`)
  if (aside !== null) process.stdout.write(`What was there before lies in ${aside}.\n`)
  return 0
}
