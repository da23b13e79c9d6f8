import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupsOf, cutOffBackups, listBackups } from '#db/backup/backups'
import { verifyBackup } from '#db/backup/verify-backup'
import { openConnection } from '#db/open'
import type { CrashReport } from './crash-report.ts'
import { showRound, uncleanIn } from './crash-report.ts'
import { exportOf } from './export-of.ts'
import type { Ended } from './killed-command.ts'
import { killTouchstone } from './killed-command.ts'

const ROWS = 150_000
/** Some kills come after the end. */
const SLACK = 1.2

/** What is left of a backup: nothing, a part that does not bear its name, or all of it. */
type Left = 'not begun' | 'cut off' | 'whole'

/** Backups of one house, killed: what bears the name of a backup can be restored, and what was told is there. */
export async function crashBackups(rounds: number, random: () => number): Promise<CrashReport> {
  const data = mkdtempSync(join(tmpdir(), 'touchstone-crash-'))
  const hits: Record<Left, number> = { 'not begun': 0, 'cut off': 0, whole: 0 }
  const faults: string[] = []
  try {
    writeFileSync(join(data, 'export.csv'), exportOf('backup', ROWS))
    await killTouchstone(['import', join(data, 'export.csv'), '--run', 'crash'], data, null)
    const { milliseconds } = await killTouchstone(['backup'], data, null)
    for (let round = 0; round < rounds; round++) {
      rmSync(backupsOf(data), { recursive: true, force: true })
      const ended = await killTouchstone(['backup'], data, random() * milliseconds * SLACK)
      hits[leftIn(data)]++
      faults.push(...faultsOf(data, ended).map((fault) => `round ${round}: ${fault}`))
      showRound(round, rounds, faults.length)
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
  return { title: `kills of backups of ${ROWS} rows`, lines: Object.entries(hits), faults }
}

function leftIn(data: string): Left {
  if (listBackups(backupsOf(data)).length > 0) return 'whole'
  return cutOffBackups(backupsOf(data)).length > 0 ? 'cut off' : 'not begun'
}

function faultsOf(data: string, { isDone, output }: Ended): string[] {
  const faults: string[] = []
  const told = output.split(': database')[0] ?? ''
  if (output.endsWith('\n') && !existsSync(told)) faults.push(`the backup ${told} was acknowledged and is lost`)
  if (isDone && output === '') faults.push('the command ended without a word')
  for (const { path } of listBackups(backupsOf(data))) {
    try {
      verifyBackup(path)
    } catch (fault) {
      faults.push(String(fault))
    }
  }
  const living = openConnection(join(data, 'touchstone.db'))
  faults.push(...uncleanIn(living))
  living.sqlite.close()
  return faults
}
