import { statSync } from 'node:fs'
import { backupsOf, listBackups } from '#db/backup/backups'
import type { Finding, Patient } from './finding.ts'
import { sound, wrong } from './finding.ts'

/** Milliseconds by which clocks of one machine and its disks may differ. */
const TOLERANCE = 600_000

/** A clock that was turned back shows by what is older than now and bears a later date. */
export function examineClock({ folder, database, now }: Patient): Finding[] {
  const latest = Math.max(
    statSync(database, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ...listBackups(backupsOf(folder)).map(({ at }) => at),
  )
  const [here, there] = [now, latest].map((moment) => new Date(moment).toISOString())
  return [
    latest - now > TOLERANCE
      ? wrong(
          `The clock says ${here}, but something was kept at ${there}. Set the clock: days of data and backups go by it.`,
        )
      : sound(`The clock says ${here}`),
  ]
}
