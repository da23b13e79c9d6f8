import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import { RowLoad } from '#db/row-load'

const COLUMNS = [
  'ad',
  'start',
  'end',
  'breakdown',
  'ordinal',
  'import',
  'impressions',
  'clicks',
  'subscribers',
  'leads',
  'sales',
  'spend',
  'revenue',
  'hidden',
]

let folder: string
let database: Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-load-'))
  database = openDatabase(join(folder, 'touchstone.db'))
  database.sqlite.pragma('foreign_keys = OFF')
})
afterEach(() => {
  database.sqlite.close()
  rmSync(folder, { recursive: true })
})

const SIZES = [0, 1, 7, 15, 23, 31, 47, 53].map((bits) => 2 ** bits)
/** Whole numbers on either side of where SQLite stores them in more bytes. */
const whole = fc
  .tuple(fc.constantFrom(...SIZES), fc.integer({ min: -2, max: 1 }), fc.boolean())
  .map(([size, step, isNegative]) => Math.min(size + step, Number.MAX_SAFE_INTEGER) * (isNegative ? -1 : 1) + 0)
const count = fc.oneof(whole, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null))
const row = fc.tuple(
  ...COLUMNS.map((_, column) => (column < 6 || column === 13 ? whole : column < 11 ? count : fc.option(whole))),
)

function stored(): unknown[][] {
  return database.sqlite.prepare('SELECT * FROM rows ORDER BY number').raw().all() as unknown[][]
}

function load(rows: readonly (readonly (number | null)[])[]): void {
  database.sqlite.exec('BEGIN IMMEDIATE')
  const loading = new RowLoad(database, COLUMNS.length)
  for (const values of rows) loading.add(values)
  loading.finish()
  database.sqlite.exec('COMMIT')
  loading.close()
}

test('the values of a row stand in the order of the table', () => {
  const names = database.sqlite.prepare("SELECT name FROM pragma_table_info('rows')").pluck().all()
  expect(names).toEqual(['number', ...COLUMNS])
})

test('what is loaded is what statements would have written', { timeout: 60_000 }, () => {
  const insert = database.sqlite.prepare(`INSERT INTO rows VALUES (NULL${', ?'.repeat(COLUMNS.length)})`)
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      database.sqlite.exec('DELETE FROM rows')
      for (const values of rows) insert.run(values)
      const written = stored()
      const types = database.sqlite.prepare('SELECT typeof(clicks), typeof(spend), typeof(ad) FROM rows').raw()
      const before = types.all()
      database.sqlite.exec('DELETE FROM rows')
      load(rows)
      expect(stored()).toEqual(written)
      expect(types.all()).toEqual(before)
    }),
    { seed: 11, numRuns: 30 },
  )
})

test('a tree of several levels holds every row, behind those that were there', { timeout: 60_000 }, () => {
  const row = (number: number) => [number, 2 ** 48, 2 ** 48, 1, 0, 1, 0.5, 0.5, 0.5, 0.5, 0.5, -number, 0.25, 0]
  load([row(-5)])
  // More leaves than one page leads to.
  const ROWS = 800_000
  database.sqlite.exec('BEGIN IMMEDIATE')
  const loading = new RowLoad(database, COLUMNS.length)
  for (let number = 0; number < ROWS; number++) loading.add(row(number))
  loading.finish()
  expect(database.sqlite.pragma('load.integrity_check')).toEqual([{ integrity_check: 'ok' }])
  database.sqlite.exec('COMMIT')
  loading.close()
  expect(database.sqlite.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  const sums = database.sqlite.prepare('SELECT count(*), max(number), sum(ad), sum(spend) FROM rows').raw().get()
  const sum = (ROWS * (ROWS - 1)) / 2
  expect(sums).toEqual([ROWS + 1, ROWS + 1, sum - 5, -sum + 5])
  expect(readdirSync(join(folder, 'spools'))).toEqual([])
})

test('nothing is left of a load that is given up', () => {
  database.sqlite.exec('BEGIN IMMEDIATE')
  const loading = new RowLoad(database, COLUMNS.length)
  loading.add([1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0])
  database.sqlite.exec('ROLLBACK')
  loading.close()
  expect(stored()).toEqual([])
  expect(readdirSync(join(folder, 'spools'))).toEqual([])
  expect(existsSync(join(folder, 'touchstone.db'))).toBe(true)
})
