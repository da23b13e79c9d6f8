import Sqlite from 'better-sqlite3'
import { HouseFault, RESTORE_IT } from './house-fault.ts'
import { schemaAge } from './migrations.ts'

/** `quick` reads every page; `thorough` compares every index with its table and follows every reference as well. */
export type Look = 'quick' | 'thorough'

/** Why a database file cannot be worked with; null where it can. Nothing is written to it. */
export function damageOf(path: string, look: Look): HouseFault | null {
  try {
    const sqlite = new Sqlite(path, { readonly: true, timeout: PATIENCE })
    try {
      return wrongIn(sqlite, path, look)
    } finally {
      sqlite.close()
    }
  } catch (fault) {
    return damageBy(fault, path)
  }
}

const PATIENCE = 60_000

function wrongIn(sqlite: Sqlite.Database, path: string, look: Look): HouseFault | null {
  const finding = String(sqlite.pragma(look === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true }))
  if (finding !== 'ok') return damaged(path, finding)
  const age = schemaAge(sqlite)
  if (age === 'foreign') {
    return new HouseFault(
      'foreign',
      `${path} is a database of another program. Put it elsewhere, and its own in its place.`,
    )
  }
  if (age === 'newer') {
    return new HouseFault('newer', `${path} was made by a newer Touchstone. Install that version or a later one.`)
  }
  const dangling = look === 'quick' ? 0 : (sqlite.pragma('foreign_key_check') as unknown[]).length
  if (dangling === 0) return null
  return new HouseFault(
    'dangling',
    `${path} has ${dangling} rows that refer to others which are not there. ${RESTORE_IT}`,
  )
}

/** What SQLite throws of a file; whatever else is thrown is a surprise. */
function damageBy(fault: unknown, path: string): HouseFault {
  const { code, message } = fault as { code?: unknown; message: string }
  const name = String(code)
  if (name === 'SQLITE_NOTADB') return notADatabase(path)
  if (name.startsWith('SQLITE_CORRUPT')) return damaged(path, message)
  if (name.startsWith('SQLITE_CANTOPEN') || name.startsWith('SQLITE_READONLY')) {
    return new HouseFault(
      'unreadable',
      `${path} cannot be opened. It and its folder have to be readable and writable for this user.`,
    )
  }
  throw fault
}

export function notADatabase(path: string): HouseFault {
  return new HouseFault(
    'notADatabase',
    `${path} is not a database. Put the right file back in its place. ${RESTORE_IT}`,
  )
}

/** The first line of what SQLite found names the database. */
function damaged(path: string, finding: string): HouseFault {
  const last = finding.trim().split('\n').at(-1)
  return new HouseFault(
    'damaged',
    `The database ${path} is damaged (${last}). Nothing was written to it. ${RESTORE_IT}`,
  )
}
