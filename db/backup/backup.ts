/** Why it was made: by itself once a day, before the database is changed by a new version, or because somebody asked. */
export const BACKUP_KINDS = ['daily', 'migration', 'manual'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

/** A folder with a whole copy of a house: the database, its files, and a list of both with their SHA-256. */
export type Backup = {
  readonly path: string
  readonly kind: BackupKind
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The name tells what it is: backup-2026-11-23T16-40-12-345Z-daily. */
export function nameOf({ kind, at }: Omit<Backup, 'path'>): string {
  return `backup-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${kind}`
}

/** Null for what does not bear the name of a backup. */
export function readName(name: string): Omit<Backup, 'path'> | null {
  const [, day, hour, minute, second, millisecond, word] = NAME.exec(name) ?? []
  const kind = BACKUP_KINDS.find((known) => known === word)
  const at = Date.parse(`${day}T${hour}:${minute}:${second}.${millisecond}Z`)
  return kind === undefined || Number.isNaN(at) ? null : { kind, at }
}

const NAME = /^backup-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-([a-z]+)$/
