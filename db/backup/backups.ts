import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import type { Backup } from './backup.ts'
import { readName } from './backup.ts'
import { dayOf, retained } from './retained.ts'

/** Where a house keeps those that nobody wanted elsewhere. */
export function backupsOf(folder: string): string {
  return join(/* turbopackIgnore: true */ folder, 'backups')
}

/** The backups in a folder, the newest first. What was cut off has another name. */
export function listBackups(to: string): Backup[] {
  return namesIn(to)
    .flatMap((name) => {
      const read = readName(name)
      return read === null ? [] : [{ path: join(/* turbopackIgnore: true */ to, name), ...read }]
    })
    .sort((one, other) => other.at - one.at)
}

/** Milliseconds after which somebody has to look why there is no newer one: a server that runs makes one a day. */
export const LATE_AFTER = 2 * MILLISECONDS_PER_DAY

/** A day of UTC has one at least. */
export function isDailyDue(to: string, now: number): boolean {
  return !listBackups(to).some((backup) => backup.kind === 'daily' && dayOf(backup) === dayOf({ at: now }))
}

/** Removes what is no longer kept, and what a stop has cut off a day ago; how many backups went. */
export function dropOldBackups(to: string, now: number): number {
  const all = listBackups(to)
  const staying = retained(all)
  const old = all.filter((backup) => !staying.has(backup))
  for (const { path } of old) removeWhole(path)
  for (const path of cutOffBackups(to)) {
    if (now - statSync(path).mtimeMs > MILLISECONDS_PER_DAY) rmSync(path, { recursive: true, force: true })
  }
  return old.length
}

/** Unfinished ones: under way, or cut off. */
export function cutOffBackups(to: string): string[] {
  return namesIn(to)
    .filter((name) => name.startsWith('backup-') && name.endsWith(PARTIAL))
    .map((name) => join(/* turbopackIgnore: true */ to, name))
}

/** Behind the name of what is not whole. */
export const PARTIAL = '.partial'

/** Under another name first: half of a backup never bears the name of one. */
function removeWhole(path: string): void {
  renameSync(path, `${path}${PARTIAL}`)
  rmSync(`${path}${PARTIAL}`, { recursive: true, force: true })
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
