import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { HouseFault } from '../house-fault.ts'
import { aloneInHouse } from '../house-lock.ts'
import { RESTORING } from '../require-sound.ts'
import type { Manifest } from './manifest.ts'
import { hashNow, placeFile, syncPath } from './place-file.ts'
import { damagedBackup, verifyBackup } from './verify-backup.ts'

/** `aside`: where the house that was there lies now; null where there was none. */
export type Restored = { readonly manifest: Manifest; readonly aside: string | null }

/**
 * Makes a data folder what it was when a backup was made. What is there is put aside, never removed, and only if
 * `replace` says so. The backup is read through before anything is touched.
 */
export function restoreBackup(backup: string, folder: string, replace: boolean, at: number): Restored {
  const manifest = verifyBackup(backup)
  mkdirSync(folder, { recursive: true })
  return aloneInHouse(folder, () => {
    const present = HOUSE.filter((name) => existsSync(inside(folder, name)))
    if (present.length > 0 && !replace) throw notEmpty(folder)
    bringIn(backup, folder, manifest)
    const aside = present.length === 0 ? null : putAside(folder, present, at)
    moveIn(folder)
    return { manifest, aside }
  })
}

/** What a house consists of, beside its backups. */
const HOUSE = ['files', 'uploads', 'spools', 'touchstone.db-shm', 'touchstone.db-wal', 'touchstone.db'] as const

function notEmpty(folder: string): HouseFault {
  const message = `There is a house in ${folder} already. With --replace it is put aside, and the backup takes its place.`
  return new HouseFault('notEmpty', message)
}

const ARRIVING = `${RESTORING}.partial`

/**
 * Beside the house, whole and on the disk. From here to the last move the name of the folder tells every start that the
 * house is not whole.
 */
function bringIn(backup: string, folder: string, { database, files }: Manifest): void {
  const arriving = inside(folder, ARRIVING)
  rmSync(arriving, { recursive: true, force: true })
  mkdirSync(inside(arriving, 'files'), { recursive: true })
  for (const { sha256 } of files) {
    placeFile([inside(inside(backup, 'files'), sha256)], inside(inside(arriving, 'files'), sha256))
  }
  const copy = inside(arriving, 'touchstone.db')
  copyFileSync(inside(backup, 'touchstone.db'), copy)
  if (hashNow(copy) !== database.sha256) throw damagedBackup(backup, copy)
  for (const path of [copy, inside(arriving, 'files'), arriving]) syncPath(path)
  // Of a restore that was cut off.
  rmSync(inside(folder, RESTORING), { recursive: true, force: true })
  renameSync(arriving, inside(folder, RESTORING))
  syncPath(folder)
}

function putAside(folder: string, present: readonly string[], at: number): string {
  const aside = inside(folder, `replaced-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`)
  mkdirSync(aside, { mode: 0o700 })
  for (const name of present) renameSync(inside(folder, name), inside(aside, name))
  syncPath(aside)
  return aside
}

function moveIn(folder: string): void {
  const arrived = inside(folder, RESTORING)
  for (const name of readdirSync(arrived)) renameSync(inside(arrived, name), inside(folder, name))
  syncPath(folder)
  rmdirSync(arrived)
  syncPath(folder)
}

function inside(folder: string, name: string): string {
  return join(/* turbopackIgnore: true */ folder, name)
}
