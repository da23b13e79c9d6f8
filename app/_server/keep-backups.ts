import 'server-only'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { backupsOf, isDailyDue } from '#db/backup/backups'
import { logFault } from './log.ts'

/** Milliseconds: after a start people come first, and a computer that slept is late by an hour at most. */
const [SOON, AN_HOUR] = [60_000, 3_600_000]

/** For the thread: the path of the database. The build adds values of its own to an object, and spoils what is none. */
export type BackupTask = { readonly database: string }

/** Whether the last try came to nothing. Kept on the global object: development reloads modules. */
const shelf = globalThis as { touchstoneBackupFailed?: boolean }

export function hasBackupFailed(): boolean {
  return shelf.touchstoneBackupFailed ?? false
}

/** For as long as the server runs, one backup a day. */
export function keepBackups(database: string): void {
  setTimeout(() => {
    backUpIfDue(database)
    setInterval(backUpIfDue, AN_HOUR, database).unref()
  }, SOON).unref()
}

/** In a thread of its own: a large house takes seconds. It says whether there is one. */
function backUpIfDue(database: string): void {
  try {
    if (isDailyDue(backupsOf(dirname(database)), Date.now())) backUp({ database })
  } catch (fault) {
    noteFailure(fault)
  }
}

function backUp(task: BackupTask): void {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: task })
  worker.on('message', (isMade: boolean) => {
    shelf.touchstoneBackupFailed = !isMade
  })
  worker.on('error', noteFailure)
}

function noteFailure(fault: unknown): void {
  shelf.touchstoneBackupFailed = true
  logFault('there was no backup today', fault)
}
