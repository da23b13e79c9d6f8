import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupsOf, dropOldBackups, isDailyDue, listBackups } from '#db/backup/backups'
import { makeBackup } from '#db/backup/make-backup'
import { verifyBackup } from '#db/backup/verify-backup'
import { openConnection } from '#db/open'
import type { DiskHouse } from './house-on-disk.ts'
import { countRows, keepUpload, openDiskHouse } from './house-on-disk.ts'

const AT = Date.parse('2026-11-23T16:40:12.345Z')
const A_DAY = 86_400_000

let folder: string
let house: DiskHouse
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-backup-'))
  house = await openDiskHouse(join(folder, 'data'))
})
afterEach(() => {
  house.database.sqlite.close()
  rmSync(folder, { recursive: true })
})

/** Throws away the cause, keeps what it is called. */
function reasonOf(act: () => unknown): string {
  try {
    act()
  } catch (fault) {
    return (fault as { reason?: string }).reason ?? String(fault)
  }
  return 'none'
}

describe('a backup', () => {
  test('holds the database as it is, what is not yet in its main file too, and every file', async () => {
    const sha256 = await keepUpload(house, 'a,b')
    expect(statSync(`${house.path}-wal`).size).toBeGreaterThan(0)
    const { path, manifest } = makeBackup(house.path, 'daily', AT)
    expect(path).toBe(join(folder, 'data', 'backups', 'backup-2026-11-23T16-40-12-345Z-daily'))
    expect(manifest.files).toEqual([{ sha256, size: 3 }])
    expect(readFileSync(join(path, 'files', sha256), 'utf8')).toBe('a,b')
    const copy = openConnection(join(path, 'touchstone.db'))
    expect(countRows(copy)).toEqual(countRows(house.database))
    copy.sqlite.close()
    expect(verifyBackup(path)).toEqual(manifest)
  })

  test('on the same disk takes no room for files, and is only for its owner', async () => {
    const sha256 = await keepUpload(house, 'a,b')
    const { path } = makeBackup(house.path, 'manual', AT)
    expect(statSync(join(path, 'files', sha256)).ino).toBe(statSync(join(house.folder, 'files', sha256)).ino)
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  test('can be made elsewhere', async () => {
    const { path } = makeBackup(house.path, 'manual', AT, join(folder, 'elsewhere'))
    expect(path.startsWith(join(folder, 'elsewhere'))).toBe(true)
    expect(listBackups(backupsOf(house.folder))).toEqual([])
  })

  test('leaves out a file that is not what its name says, and tells', async () => {
    const harmed = await keepUpload(house, 'harmed')
    const whole = await keepUpload(house, 'whole')
    writeFileSync(join(house.folder, 'files', harmed), 'harmeD')
    const { path, manifest } = makeBackup(house.path, 'daily', AT)
    expect(manifest.damaged).toEqual([harmed])
    expect(readdirSync(join(path, 'files'))).toEqual([whole])
    expect(verifyBackup(path).files).toHaveLength(1)
  })

  test('of a database with dangling references is refused, and nothing is left of it', () => {
    house.database.sqlite.pragma('foreign_keys = OFF')
    house.database.sqlite.exec("INSERT INTO targets VALUES ('nobody', 'click', 1)")
    expect(reasonOf(() => makeBackup(house.path, 'daily', AT))).toBe('dangling')
    expect(readdirSync(backupsOf(house.folder))).toEqual([])
  })

  test('is known by its manifest: any byte that changes in it is found', async () => {
    const sha256 = await keepUpload(house, 'a,b')
    const { path } = makeBackup(house.path, 'manual', AT, join(folder, 'elsewhere'))
    const harm = (name: string, act: (file: string) => void) => {
      const file = join(path, name)
      const before = readFileSync(file)
      rmSync(file)
      act(file)
      const reason = reasonOf(() => verifyBackup(path))
      rmSync(file, { force: true })
      writeFileSync(file, before)
      return reason
    }
    expect(harm(`files/${sha256}`, (file) => writeFileSync(file, 'a,c'))).toBe('backupDamaged')
    expect(harm(`files/${sha256}`, () => undefined)).toBe('backupDamaged')
    expect(harm('touchstone.db', (file) => writeFileSync(file, 'SQLite format 3'))).toBe('backupDamaged')
    expect(harm('manifest.json', (file) => writeFileSync(file, '{"format":"touchstone-backup-1"'))).toBe('notABackup')
    expect(harm('manifest.json', () => undefined)).toBe('notABackup')
    expect(reasonOf(() => verifyBackup(path))).toBe('none')
  })
})

describe('backups of the day', () => {
  test('are due until there is one of that day, whatever else was made', () => {
    const to = backupsOf(house.folder)
    expect(isDailyDue(to, AT)).toBe(true)
    makeBackup(house.path, 'manual', AT)
    expect(isDailyDue(to, AT)).toBe(true)
    makeBackup(house.path, 'daily', AT)
    expect(isDailyDue(to, AT + 7 * 3_600_000)).toBe(false)
    expect(isDailyDue(to, AT + A_DAY)).toBe(true)
  })

  test('go once they are old; what was cut off goes a day later', () => {
    const to = backupsOf(house.folder)
    for (let day = 0; day < 9; day++) makeBackup(house.path, 'daily', AT + day * A_DAY)
    const cutOff = join(to, 'backup-2026-11-01T00-00-00-000Z-daily.partial')
    const underWay = join(to, 'backup-2026-11-02T00-00-00-000Z-daily.partial')
    for (const path of [cutOff, underWay]) writeFileSync(path, '')
    const now = Date.now()
    utimesSync(cutOff, 0, (now - 2 * A_DAY) / 1000)
    // Nine days from a Monday on: the Sunday of its week is one of the last seven.
    expect(dropOldBackups(to, now)).toBe(2)
    expect(listBackups(to)).toHaveLength(7)
    expect([cutOff, underWay].map((path) => existsSync(path))).toEqual([false, true])
  })
})
