import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { damageOf } from '../damage.ts'
import { HouseFault } from '../house-fault.ts'
import type { Manifest } from './manifest.ts'
import { readManifest } from './manifest.ts'
import { hashNow } from './place-file.ts'

/** Reads a backup through: every file is there and what it was, and the database is sound. */
export function verifyBackup(path: string): Manifest {
  const manifest = readManifest(path)
  if (manifest === null) {
    throw new HouseFault(
      'notABackup',
      `${path} is not a backup: no folder with a manifest.json that this version can read.`,
    )
  }
  const database = join(path, 'touchstone.db')
  const parts = [
    { file: database, sha256: manifest.database.sha256 },
    ...manifest.files.map(({ sha256 }) => ({ file: join(path, 'files', sha256), sha256 })),
  ]
  const wrong = parts.find(({ file, sha256 }) => !existsSync(file) || hashNow(file) !== sha256)
  if (wrong !== undefined) throw damagedBackup(path, wrong.file)
  const damage = damageOf(database, 'thorough')
  if (damage !== null) throw damage
  return manifest
}

export function damagedBackup(path: string, file: string): HouseFault {
  return new HouseFault(
    'backupDamaged',
    `The backup ${path} is damaged: ${file} is missing or not what it was. Take another one.`,
  )
}
