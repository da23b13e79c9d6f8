import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openConnection, openDatabase } from '#db/open'
import { openDiskHouse } from './backup/house-on-disk.ts'
import { importText, NEW_RUN } from './runs-of-text.ts'
import { CAN_MOUNT, SmallDisk } from './small-disk.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-sound-'))
  path = join(folder, 'touchstone.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const EXPORT = [
  'date,ad_id,age,clicks,spend',
  ...Array.from({ length: 2000 }, (_, row) => `2026-09-${String((row % 14) + 7).padStart(2, '0')},ad${row},18-24,1,2`),
  '',
].join('\n')

async function makeHouse(): Promise<void> {
  const house = await openDiskHouse(folder)
  await importText(house, 'export', EXPORT)
  house.database.sqlite.close()
}

/** The start refuses, says so in one sentence that names the database or its folder, and leaves every byte as it was. */
function expectRefused(reason: string): void {
  const before = existsSync(path) && statSync(path).isFile() ? hashOf(path) : null
  let fault: { reason?: string; message: string } = { message: 'nothing was thrown' }
  try {
    openDatabase(path).sqlite.close()
  } catch (thrown) {
    fault = thrown as typeof fault
  }
  expect(fault.message).toContain(folder)
  expect(fault.reason).toBe(reason)
  expect(existsSync(path) && statSync(path).isFile() ? hashOf(path) : null).toBe(before)
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function overwrite(at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

describe('a start refuses', () => {
  test.each([
    ['flipped bytes in a page', () => overwrite(4096 * 20, new Uint8Array(4096).fill(0xa5)), 'damaged'],
    ['a flipped schema', () => overwrite(104, new Uint8Array(40).fill(0xff)), 'damaged'],
    ['a flipped header', () => overwrite(0, new Uint8Array(16).fill(0xff)), 'notADatabase'],
    ['a truncated database', () => truncateSync(path, 40_960), 'damaged'],
    ['one of which little is left', () => truncateSync(path, 700), 'damaged'],
    ['another file in its place', () => writeFileSync(path, 'date,ad_id\n'.repeat(500)), 'notADatabase'],
    ['a small one too', () => writeFileSync(path, 'hello'), 'notADatabase'],
  ])('%s', async (_, harm, reason) => {
    await makeHouse()
    harm()
    expectRefused(reason)
  })

  test('a folder in its place', () => {
    mkdirSync(path)
    expectRefused('notADatabase')
  })

  test('a database of another program', () => {
    const { sqlite } = openConnection(path)
    sqlite.exec('CREATE TABLE notes (text)')
    sqlite.close()
    expectRefused('foreign')
  })

  test('one of a newer version', async () => {
    await makeHouse()
    const { sqlite } = openConnection(path)
    sqlite.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)")
    sqlite.close()
    expectRefused('newer')
  })

  test('one without the changes that lay beside it', async () => {
    const house = await openDiskHouse(join(folder, 'first'))
    for (const name of ['touchstone.db', 'touchstone.db-shm']) {
      writeFileSync(join(folder, name), readFileSync(join(folder, 'first', name)))
    }
    house.database.sqlite.close()
    expectRefused('changesLost')
  })

  test('to make an empty database beside the files of a lost one', async () => {
    mkdirSync(join(folder, 'files'))
    writeFileSync(join(folder, 'files', 'a'.repeat(64)), '')
    expectRefused('gone')
    expect(existsSync(path)).toBe(false)
  })

  test('a folder that nobody can be in', () => {
    path = join(folder, 'nowhere', 'touchstone.db')
    expectRefused('notWritable')
  })
})

test.skipIf(!CAN_MOUNT)('a start refuses a disk that may only be read', async () => {
  const disk = new SmallDisk(8)
  onTestFinished(() => disk.remove())
  const house = await openDiskHouse(disk.path)
  house.database.sqlite.close()
  disk.makeReadOnly()
  expect(() => openDatabase(house.path)).toThrow('cannot be written to')
})

describe('a start goes on', () => {
  test('after a stop that has left changes beside the database', async () => {
    const house = await openDiskHouse(join(folder, 'first'))
    await importText(house, 'export', EXPORT)
    for (const name of ['touchstone.db', 'touchstone.db-shm', 'touchstone.db-wal']) {
      writeFileSync(join(folder, name), readFileSync(join(folder, 'first', name)))
    }
    house.database.sqlite.close()
    const database = openDatabase(path)
    expect(database.sqlite.prepare('SELECT name FROM runs').pluck().all()).toEqual([NEW_RUN.name])
    expect(database.sqlite.prepare('SELECT count(*) FROM rows').pluck().get()).toBe(2000)
    database.sqlite.close()
  })

  test('from an empty file, which a stop at the very beginning leaves', () => {
    writeFileSync(path, '')
    openDatabase(path).sqlite.close()
    expect(statSync(path).size).toBeGreaterThan(0)
  })
})
