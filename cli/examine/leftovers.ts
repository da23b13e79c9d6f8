import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupsOf, cutOffBackups } from '#db/backup/backups'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import type { Finding, Patient } from './finding.ts'
import { note, sound } from './finding.ts'

/** What stops have cut off, and what removes it, and houses that a restore has put aside. */
export function examineLeftovers({ folder, now }: Patient): Finding[] {
  const isOld = (path: string) => now - changeOf(path) > MILLISECONDS_PER_DAY
  const uploads = ['uploads', 'spools'].flatMap((part) => pathsIn(join(folder, part))).filter(isOld)
  const backups = cutOffBackups(backupsOf(folder)).filter(isOld)
  const aside = pathsIn(folder).filter((path) => path.startsWith(join(folder, 'replaced-')))
  return [
    ...(uploads.length + backups.length === 0 ? [sound('Nothing is left of what was cut off')] : []),
    ...told('the next start', uploads),
    ...told('the next daily backup', backups),
    ...aside.map((path) => note(`${path} is a house that a restore has put aside. Remove it once nobody needs it.`)),
  ]
}

function told(remover: string, paths: readonly string[]): Finding[] {
  return paths.length === 0 ? [] : [note(`Cut off, and removed by ${remover}: ${paths.join(', ')}`)]
}

/** What went meanwhile is not old. */
function changeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
}

function pathsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}
