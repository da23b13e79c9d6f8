import 'server-only'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { backupsOf, isDailyDue } from '#db/backup/backups'
import { logFault } from './log.ts'

/** Milliseconds: after a start people come first, and a computer that slept is late by an hour at most. */
const [SOON, AN_HOUR] = [60_000, 3_600_000]

/** For the thread: the path of the database. The build adds values of its own to an object, and spoils what is none. */
export type BackupTask = { readonly database: string }

/** For as long as the server runs, one backup a day. */
export function keepBackups(database: string): void {
  setTimeout(() => {
    backUpIfDue(database)
    setInterval(backUpIfDue, AN_HOUR, database).unref()
  }, SOON).unref()
}

/** In a thread of its own: a large house takes seconds. */
function backUpIfDue(database: string): void {
  if (!isDailyDue(backupsOf(dirname(database)), Date.now())) return
  const task: BackupTask = { database }
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), { workerData: task })
  worker.on('error', (fault) => logFault('there was no backup today', fault))
}
