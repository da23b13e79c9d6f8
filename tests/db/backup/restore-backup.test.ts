import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBackup } from '#db/backup/make-backup'
import { restoreBackup } from '#db/backup/restore-backup'
import { aloneInHouse, shareHouse } from '#db/house-lock'
import { openDatabase } from '#db/open'
import { createRun } from '#db/runs'
import { NEW_RUN, NOW } from '../runs-of-text.ts'
import { countRows, keepUpload, openDiskHouse } from './house-on-disk.ts'

const AT = Date.parse('2026-11-23T16:40:12.345Z')

let folder: string
let data: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-restore-'))
  data = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A house with one run and one upload, its backup, and what came after it: another run. */
async function backedUp() {
  const house = await openDiskHouse(data)
  const sha256 = await keepUpload(house, 'a,b')
  const { path: backup } = makeBackup(house.path, 'manual', AT)
  const counts = countRows(house.database)
  await createRun(house.database, house.scope, NEW_RUN, { id: 'later', now: NOW })
  house.database.sqlite.close()
  return { backup, counts, sha256 }
}

function countsIn(of: string): Record<string, number> {
  const database = openDatabase(join(of, 'touchstone.db'))
  const counts = countRows(database)
  database.sqlite.close()
  return counts
}

describe('a restore', () => {
  test('into an empty folder brings the house back', async () => {
    const { backup, counts, sha256 } = await backedUp()
    const fresh = join(folder, 'fresh')
    expect(restoreBackup(backup, fresh, false, AT).aside).toBeNull()
    expect(countsIn(fresh)).toEqual(counts)
    expect(readFileSync(join(fresh, 'files', sha256), 'utf8')).toBe('a,b')
  })

  test('puts a house that is there aside, whole, and only when told to', async () => {
    const { backup, counts } = await backedUp()
    expect(() => restoreBackup(backup, data, false, AT)).toThrow('--replace')
    const after = countsIn(data)
    expect(after.runs).toBe(2)
    const { aside } = restoreBackup(backup, data, true, AT)
    expect(countsIn(data)).toEqual(counts)
    expect(countsIn(aside as string)).toEqual(after)
    expect(readdirSync(data).filter((name) => name.startsWith('restoring'))).toEqual([])
  })

  test('of a harmed backup touches nothing', async () => {
    const { backup, sha256 } = await backedUp()
    rmSync(join(backup, 'files', sha256))
    expect(() => restoreBackup(backup, data, true, AT)).toThrow(sha256)
    expect(countsIn(data).runs).toBe(2)
  })

  test('waits for nobody: in a house that somebody works in it is refused', async () => {
    const { backup } = await backedUp()
    shareHouse(data)
    expect(() => restoreBackup(backup, data, true, AT)).toThrow('Stop it first')
    expect(countsIn(data).runs).toBe(2)
  })

  test('keeps everybody out while it goes on', async () => {
    mkdirSync(data)
    aloneInHouse(data, () => {
      expect(() => shareHouse(data)).toThrow('is being restored')
      expect(() => aloneInHouse(data, () => undefined)).toThrow('Stop it first')
    })
    expect(() => shareHouse(data)).not.toThrow()
  })

  test('that was cut off keeps the house closed until it is run again', async () => {
    const { backup, counts } = await backedUp()
    mkdirSync(join(data, 'restoring'))
    expect(() => openDatabase(join(data, 'touchstone.db'))).toThrow('Run it again')
    restoreBackup(backup, data, true, AT)
    expect(countsIn(data)).toEqual(counts)
  })

  test('that was cut off between the old house and the new one makes no empty house', async () => {
    const { backup, counts } = await backedUp()
    mkdirSync(join(data, 'restoring'))
    rmSync(join(data, 'touchstone.db'))
    expect(() => openDatabase(join(data, 'touchstone.db'))).toThrow('Run it again')
    expect(existsSync(join(data, 'touchstone.db'))).toBe(false)
    restoreBackup(backup, data, true, AT)
    expect(countsIn(data)).toEqual(counts)
  })

  test('of something else says what it is not', () => {
    mkdirSync(data)
    writeFileSync(join(data, 'notes.txt'), '')
    expect(() => restoreBackup(data, join(folder, 'fresh'), false, AT)).toThrow('is not a backup')
  })
})
