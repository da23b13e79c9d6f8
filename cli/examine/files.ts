import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { damageOf } from '#db/damage'
import { sha256Of } from '#db/files'
import { ageOfSchema } from '#db/migrations'
import { namedFiles } from '#db/named-files'
import { openToRead } from '#db/open'
import type { Finding, Patient } from './finding.ts'
import { sound, wrong } from './finding.ts'

/** Whether every file that the database names is there, and what its name says. */
export async function examineFiles({ folder, database }: Patient): Promise<Finding[]> {
  if (!existsSync(database) || damageOf(database, 'quick') !== null || ageOfSchema(database) !== 'current') return []
  const names = await namesIn(database)
  const findings: Finding[] = []
  for (const name of names) findings.push(...(await examineFile(join(folder, 'files', name))))
  return findings.length > 0
    ? findings
    : [sound(`${names.length} of ${names.length} files that the database names are there and unharmed`)]
}

async function namesIn(path: string): Promise<string[]> {
  const database = openToRead(path)
  try {
    return [...(await namedFiles(database))].sort()
  } finally {
    database.sqlite.close()
  }
}

async function examineFile(path: string): Promise<Finding[]> {
  if (!existsSync(path)) return [wrong(`${path} is missing. ${FROM_A_BACKUP}`)]
  const isUnharmed = path.endsWith(await sha256Of(path))
  return isUnharmed ? [] : [wrong(`${path} is damaged: its bytes are not those it was kept with. ${FROM_A_BACKUP}`)]
}

const FROM_A_BACKUP =
  'Copy it from the folder “files” of a backup that has it. Figures that were saved stay; without it they cannot be read anew.'
