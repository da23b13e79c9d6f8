import { statfsSync, statSync } from 'node:fs'
import type { Finding, Patient } from './finding.ts'
import { note, sound, wrong } from './finding.ts'

/** Bytes for what a day brings. */
const SPARE = 200_000_000

export function examineDisk({ folder, database }: Patient): Finding[] {
  return [examineRoom(folder, database), ...examineMode(folder)]
}

/** A backup takes as much room as the database, and so does its journal while a large file comes in. */
function examineRoom(folder: string, database: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const size = statSync(database, { throwIfNoEntry: false })?.size ?? 0
  const sentence = `${inMegabytes(free)} MB are free on the disk of ${folder}; the database takes ${inMegabytes(size)} MB`
  return free < 2 * size + SPARE ? wrong(`${sentence}. Free some space: imports and backups need it.`) : sound(sentence)
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1e6)
}

/** Windows has no such rights. */
function examineMode(folder: string): Finding[] {
  if (process.platform === 'win32' || (statSync(folder).mode & 0o007) === 0) return []
  return [note(`Every user of this machine can look into ${folder}: “chmod o-rwx” keeps it to yourself.`)]
}
