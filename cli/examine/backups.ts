import { statSync } from 'node:fs'
import type { Backup } from '#db/backup/backup'
import { backupsOf, LATE_AFTER, listBackups } from '#db/backup/backups'
import { verifyBackup } from '#db/backup/verify-backup'
import { HouseFault } from '#db/house-fault'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import type { Finding, Patient } from './finding.ts'
import { note, sound, wrong } from './finding.ts'

export function examineBackups({ folder, database, now }: Patient): Finding[] {
  const backups = listBackups(backupsOf(folder))
  const [newest] = backups
  if (newest === undefined) {
    return [
      note(
        `There is no backup in ${backupsOf(folder)} yet: a server makes one a day, “touchstone backup” one at once.`,
      ),
    ]
  }
  return [examineAge(newest, lastChange(database), now), examineNewest(newest), ...backups.map(listed)]
}

function examineAge({ at }: Backup, changedAt: number, now: number): Finding {
  const days = Math.floor((now - at) / MILLISECONDS_PER_DAY)
  const sentence = `The newest backup is ${days === 0 ? 'of the last 24 hours' : `${days} days old`}`
  return changedAt - at > LATE_AFTER
    ? wrong(`${sentence}, and the database has changed since. The server's log says why it makes none.`)
    : sound(sentence)
}

/** Milliseconds since 1970; what is not in the database yet lies beside it. */
function lastChange(database: string): number {
  const times = [database, `${database}-wal`].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  return Math.max(...times)
}

function examineNewest({ path }: Backup): Finding {
  try {
    verifyBackup(path)
    return sound('It was read through: it can be restored')
  } catch (fault) {
    if (fault instanceof HouseFault) return wrong(fault.message)
    throw fault
  }
}

function listed({ path, kind }: Backup): Finding {
  const why = { daily: 'of the day', migration: 'before an update', manual: 'asked for' }[kind]
  return note(`${path} (${why})`)
}
