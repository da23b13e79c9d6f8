import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupsOf, cutOffBackups } from '#db/backup/backups'
import type { Finding, Patient } from './finding.ts'
import { note, sound } from './finding.ts'

const A_DAY = 86_400_000

/** What stops have cut off, which the next start or the next backup removes, and houses that a restore has put aside. */
export function examineLeftovers({ folder, now }: Patient): Finding[] {
  const cutOff = ['uploads', 'spools'].flatMap((part) => pathsIn(join(folder, part)))
  const old = [...cutOff, ...cutOffBackups(backupsOf(folder))].filter((path) => now - changeOf(path) > A_DAY)
  const aside = pathsIn(folder).filter((path) => path.startsWith(join(folder, 'replaced-')))
  return [
    old.length === 0
      ? sound('Nothing is left of what was cut off')
      : note(`Cut off, and removed by the next start: ${old.join(', ')}`),
    ...aside.map((path) => note(`${path} is a house that a restore has put aside. Remove it once nobody needs it.`)),
  ]
}

/** What went meanwhile is not old. */
function changeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
}

function pathsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}
