import { access, constants, stat } from 'node:fs/promises'
import { WrongUse } from './wrong-use.ts'

/** Refuses a call before any work where a path is no file that can be read from its beginning more than once. */
export async function requireFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) await requireFile(path)
}

async function requireFile(path: string): Promise<void> {
  if (path === '-')
    throw new WrongUse('a file is read more than once, so it cannot come through “-”: save it and name it')
  const found = await stat(path).catch(() => null)
  if (found === null) throw new WrongUse(`there is no file “${path}”`)
  if (found.isDirectory()) throw new WrongUse(`“${path}” is a folder: name the files in it`)
  if (!found.isFile())
    throw new WrongUse(`“${path}” can be read only once, and a file is read more often: save it first`)
  await access(path, constants.R_OK).catch(() => {
    throw new WrongUse(`the file “${path}” may not be read: check its permissions`)
  })
}
