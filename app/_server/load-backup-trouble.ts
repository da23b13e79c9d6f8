import 'server-only'
import type { Backup } from '#db/backup/backup'
import { backupsOf, LATE_AFTER, listBackups } from '#db/backup/backups'
import { BUILT_IN_WORKSPACE, workspaceBegin } from '#db/workspaces'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { hasBackupFailed } from './keep-backups.ts'
import type { Account } from './load-account.ts'

/** What is wrong with the daily backups; the age of the newest in hours, null where there is none. */
export type BackupTrouble = { readonly kind: 'failed' | 'late'; readonly hours: number | null }

const AN_HOUR = 3_600_000

/** Seconds after a start in which the backup of the day may still be under way. */
const FIRST_TRY = 900

/** For whoever can do something about it: the admins of the agency, and who works alone; null where all is well. */
export async function loadBackupTrouble(account: Account | null): Promise<BackupTrouble | null> {
  if (account !== null && !account.makesWorkspaces) return null
  const { folder, database } = await openHouse()
  const time = Date.parse(now())
  const newest = newestIn(folder, time)
  const age = time - (newest?.at ?? Date.parse(await workspaceBegin(database, BUILT_IN_WORKSPACE.id)))
  const hours = newest === undefined ? null : Math.floor(age / AN_HOUR)
  if (hasBackupFailed()) return { kind: 'failed', hours }
  return age > LATE_AFTER && process.uptime() > FIRST_TRY ? { kind: 'late', hours } : null
}

/** Of those that a clock ahead of time has not dated later; none where they cannot be listed, and pages are drawn all the same. */
function newestIn(folder: string, time: number): Backup | undefined {
  try {
    return listBackups(backupsOf(folder)).find(({ at }) => at <= time)
  } catch {
    return undefined
  }
}
