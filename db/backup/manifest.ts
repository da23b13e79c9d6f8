import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupKind } from './backup.ts'
import { BACKUP_KINDS } from './backup.ts'

/** What a backup holds; sizes in bytes, names of files are the SHA-256 of what is in them. */
export type Manifest = {
  readonly format: typeof FORMAT
  readonly kind: BackupKind
  readonly createdAt: string
  readonly database: { readonly size: number; readonly sha256: string }
  readonly files: readonly { readonly sha256: string; readonly size: number }[]
  /** Files that were in the house, and were not what their names say: they were left out. */
  readonly damaged: readonly string[]
}

export const FORMAT = 'touchstone-backup-1'

export function writeManifest(backup: string, manifest: Manifest): void {
  const file = openSync(pathOf(backup), 'wx')
  try {
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Null where there is none, or none that this program knows. */
export function readManifest(backup: string): Manifest | null {
  try {
    const read: unknown = JSON.parse(readFileSync(pathOf(backup), 'utf8'))
    return isManifest(read) ? read : null
  } catch {
    return null
  }
}

function pathOf(backup: string): string {
  return join(/* turbopackIgnore: true */ backup, 'manifest.json')
}

function isManifest(read: unknown): read is Manifest {
  const { format, kind, createdAt, database, files, damaged } = { ...(read as Partial<Manifest>) }
  return (
    format === FORMAT &&
    BACKUP_KINDS.some((known) => known === kind) &&
    typeof createdAt === 'string' &&
    isHash(database?.sha256) &&
    Array.isArray(files) &&
    files.every((file) => isHash(file?.sha256)) &&
    Array.isArray(damaged)
  )
}

/** It becomes part of a path. */
function isHash(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
}
