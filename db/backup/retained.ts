import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import type { Backup } from './backup.ts'

const DAYS = 7
const WEEKS = 4
const MIGRATIONS = 3

/**
 * Of the backups that are made by themselves, those that stay: the newest of each of the last 7 days and of the last 4
 * weeks that have any, and the 3 newest from before a migration. Days without a backup count for nothing, so that a
 * computer that was off for a month loses none. What a person has asked for stays in any case.
 */
export function retained(backups: readonly Backup[]): Set<Backup> {
  const newestFirst = [...backups].sort((one, other) => other.at - one.at)
  const daily = newestFirst.filter(({ kind }) => kind === 'daily')
  return new Set([
    ...newestOfEach(daily, dayOf).slice(0, DAYS),
    ...newestOfEach(daily, weekOf).slice(0, WEEKS),
    ...newestFirst.filter(({ kind }) => kind === 'migration').slice(0, MIGRATIONS),
    ...newestFirst.filter(({ kind }) => kind === 'manual'),
  ])
}

function newestOfEach(newestFirst: readonly Backup[], spanOf: (backup: Backup) => number): Backup[] {
  return newestFirst.filter((backup, place) => {
    const before = newestFirst[place - 1]
    return before === undefined || spanOf(before) !== spanOf(backup)
  })
}

/** Days of UTC since 1970. */
export function dayOf({ at }: Pick<Backup, 'at'>): number {
  return Math.floor(at / MILLISECONDS_PER_DAY)
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
function weekOf(backup: Backup): number {
  return Math.floor((dayOf(backup) + 3) / 7)
}
