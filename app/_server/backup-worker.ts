import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { backupsOf, dropOldBackups } from '#db/backup/backups'
import { makeBackup } from '#db/backup/make-backup'
import type { BackupTask } from './keep-backups.ts'
import { noteFault } from './note-fault.ts'

/** The thread's whole life: the backup of the day. Old ones go only once there is a new one. */
const { database } = workerData as BackupTask
try {
  const now = Date.now()
  makeBackup(database, 'daily', now)
  parentPort?.postMessage(true)
  dropOldBackups(backupsOf(dirname(database)), now)
} catch (fault) {
  parentPort?.postMessage(false)
  noteFault(fault, 'there was no backup today; the next try is in an hour')
}
