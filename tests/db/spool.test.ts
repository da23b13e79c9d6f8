import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dropAllSpools, dropSpool, readSpool, Spool } from '#db/spool'
import type { Plan } from '#lib/import/plan'
import type { RowReader } from '#lib/import/rows/row-reader'
import { surveyFile } from '#lib/import/survey'
import { bytesOf, inPieces } from '../import/read-text.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-spool-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const ROWS = 20_000

const TEXT = [
  'date,ad_id,ad_name,age,clicks,spend',
  ...Array.from({ length: ROWS }, (_, row) =>
    [
      `2026-09-${String((row % 28) + 1).padStart(2, '0')}`,
      row % 50,
      'Объявление',
      '18-24',
      row,
      row % 3 ? 1.25 : '',
    ].join(),
  ),
].join('\n')

type Kept = { ad: number; key: number; ordinal: number; sums: number[] }

/** Reads the text into a spool, and beside it into a list. */
async function keep(): Promise<{ plan: Plan; rows: Kept[]; reader: RowReader }> {
  const spool = new Spool(folder, 'one')
  const rows: Kept[] = []
  const reading = await surveyFile(inPieces(bytesOf(TEXT), [65_536]), () => {
    const store = spool.begin()
    rows.length = 0
    return {
      accept: (row, registry) => {
        rows.push({ ad: row.ad, key: row.key, ordinal: row.ordinal, sums: [...row.sums] })
        store.accept(row, registry)
      },
      refuse: () => expect.fail('no row may be refused'),
      warn: () => undefined,
    }
  })
  if (!reading.ok) throw new Error(reading.reason.key)
  const { survey, reader } = reading.value
  spool.finish(survey.plan, reader as RowReader)
  spool.close()
  return { plan: survey.plan, rows, reader: reader as RowReader }
}

test('gives back every row as it was read, and what rows refer to', { timeout: 60_000 }, async () => {
  const { plan, rows, reader } = await keep()
  const found: Kept[] = []
  const steps: number[] = []
  const read = readSpool(
    folder,
    'one',
    plan,
    ({ ad, key, ordinal, sums }) => found.push({ ad, key, ordinal, sums: [...sums] }),
    (count) => steps.push(count),
  )
  expect(found).toEqual(rows)
  expect(steps.at(-1)).toBe(ROWS)
  expect(read?.counts).toEqual(reader.counts)
  expect(read?.registry.spans).toEqual(reader.registry.spans)
  expect(read?.registry.ads.map(({ key, names }) => [key, names])).toEqual(
    reader.registry.ads.map(({ key, names }) => [key, names]),
  )
})

test('is not read by another plan, nor once it is dropped', async () => {
  const { plan } = await keep()
  const nothing = () => expect.fail('nothing may be read')
  expect(readSpool(folder, 'one', { ...plan, headerLine: 2 }, nothing)).toBeNull()
  expect(readSpool(folder, 'other', plan, nothing)).toBeNull()
  dropSpool(folder, 'one')
  expect(readSpool(folder, 'one', plan, nothing)).toBeNull()
  expect(readdirSync(join(folder, 'spools'))).toEqual([])
})

test('none outlives the start of a server', async () => {
  await keep()
  dropAllSpools(folder)
  expect(existsSync(join(folder, 'spools'))).toBe(false)
})

test('a spool that has lost rows is a fault, never a smaller import', async () => {
  const { plan } = await keep()
  truncateSync(join(folder, 'spools', 'one.rows'), 80_000)
  expect(() => readSpool(folder, 'one', plan, () => undefined)).toThrow('rows')
})
