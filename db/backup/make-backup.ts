import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { damageOf } from '../damage.ts'
import { HouseFault } from '../house-fault.ts'
import type { Backup, BackupKind } from './backup.ts'
import { nameOf } from './backup.ts'
import { backupsOf, listBackups, PARTIAL } from './backups.ts'
import type { Manifest } from './manifest.ts'
import { FORMAT, writeManifest } from './manifest.ts'
import { hashNow, placeFile, syncPath } from './place-file.ts'

export type MadeBackup = Backup & { readonly manifest: Manifest }

/**
 * Copies a house while others work in it, into a folder of its own inside `to`. The copy gets its name once it is whole,
 * looked through and on the disk; a fault or a stop leaves none. The schema may be an older one.
 */
export function makeBackup(
  database: string,
  kind: BackupKind,
  at: number,
  to: string = backupsOf(dirname(database)),
): MadeBackup {
  const path = join(/* turbopackIgnore: true */ to, nameOf({ kind, at }))
  const partial = `${path}${PARTIAL}`
  mkdirSync(to, { recursive: true, mode: OWNER_ONLY })
  requireRoom(database, to)
  mkdirSync(join(/* turbopackIgnore: true */ partial, 'files'), { recursive: true, mode: OWNER_ONLY })
  try {
    const manifest: Manifest = {
      format: FORMAT,
      kind,
      createdAt: new Date(at).toISOString(),
      ...takeHouse(database, partial, to),
    }
    writeManifest(partial, manifest)
    syncPath(partial)
    renameSync(partial, path)
    syncPath(to)
    return { path, kind, at, manifest }
  } catch (fault) {
    rmSync(partial, { recursive: true, force: true })
    throw fault
  }
}

/** It holds what clients told nobody else. */
const OWNER_ONLY = 0o700

/** Bytes that have to stay free on the disk of a backup. */
const SPARE = 50_000_000

/** A copy of the database takes as much room as it does; files take none on the same disk. */
function requireRoom(database: string, to: string): void {
  const { bavail, bsize } = statfsSync(to)
  const [needed, free] = [statSync(database).size + SPARE, bavail * bsize]
  if (free >= needed) return
  const [most, least] = [needed, free].map((bytes) => Math.ceil(bytes / 1e6))
  throw new HouseFault(
    'noRoom',
    `A backup in ${to} needs ${most} MB of disk, and ${least} MB are free. Free some space.`,
  )
}

type Taken = Pick<Manifest, 'database' | 'files' | 'damaged'>

/** The database first: what it names was in the house by then. */
function takeHouse(database: string, partial: string, to: string): Taken {
  const copy = join(/* turbopackIgnore: true */ partial, 'touchstone.db')
  copyDatabase(database, copy)
  const damage = damageOf(copy, 'thorough')
  if (damage !== null) throw damage
  const stored = { size: statSync(copy).size, sha256: hashNow(copy) }
  return { database: stored, ...takeFiles(join(/* turbopackIgnore: true */ dirname(database), 'files'), partial, to) }
}

/** All in one reading transaction, which holds up nobody; without what deleted rows have left. */
function copyDatabase(database: string, copy: string): void {
  const sqlite = new Sqlite(database, { fileMustExist: true, timeout: PATIENCE })
  try {
    sqlite.prepare('VACUUM INTO ?').run(copy)
  } finally {
    sqlite.close()
  }
  syncPath(copy)
}

const PATIENCE = 60_000

/** All that lie there, whoever needs them. On another disk, those of the backup before are linked. */
function takeFiles(files: string, partial: string, to: string): Pick<Manifest, 'files' | 'damaged'> {
  const before = listBackups(to)[0]?.path
  const taken: Manifest['files'][number][] = []
  const damaged: string[] = []
  for (const name of namesIn(files)) {
    const copy = join(/* turbopackIgnore: true */ partial, 'files', name)
    const others = before === undefined ? [] : [join(/* turbopackIgnore: true */ before, 'files', name)]
    placeFile([join(/* turbopackIgnore: true */ files, name), ...others], copy)
    if (hashNow(copy) === name) taken.push({ sha256: name, size: statSync(copy).size })
    else {
      damaged.push(name)
      rmSync(copy)
    }
  }
  syncPath(join(/* turbopackIgnore: true */ partial, 'files'))
  return { files: taken, damaged }
}

/** What else lies there, the system has put there. */
function namesIn(files: string): string[] {
  const names = existsSync(files) ? readdirSync(files) : []
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).sort()
}
