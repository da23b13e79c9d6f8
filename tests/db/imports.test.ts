import { describe, expect, test } from 'vitest'
import type { StoredImport } from '#db/imports'
import {
  claimForSaving,
  discardImport,
  failInterrupted,
  findImport,
  listImports,
  listSameFile,
  markReading,
} from '#db/imports'
import { revertImport } from '#db/reverts'
import { restOfFile } from '#lib/import/sheets-left'
import { makeWorkbook } from '../import/make-workbook.ts'
import { confirmText, importText, NOW, openTestHouse, stageFile, stageText } from './runs-of-text.ts'

const HEADER = ['date', 'ad_id', 'clicks', 'spend']
const BOOK = makeWorkbook([
  { name: 'Notes', rows: [['What this workbook is for']] },
  { name: 'October 1', rows: [HEADER, ['2026-09-07', 1, 3, 10], ['2026-09-08', 1, 4, 20]] },
  { name: 'October 2', rows: [HEADER, ['2026-09-09', 1, 5, 5]] },
])

type House = Awaited<ReturnType<typeof openTestHouse>>

function storedOf({ database, scope }: House, id: string): Promise<StoredImport | null> {
  return findImport(database, scope, 'run', id)
}

async function restOf({ database, scope }: House, sha256: string): Promise<ReturnType<typeof restOfFile>> {
  return restOfFile(await listSameFile(database, scope, 'run', sha256))
}

const TEXT = 'date,ad_id,clicks,spend\n2026-09-07,1,3,10\n'

describe('imports', () => {
  test('are claimed for saving once, however many confirm', async () => {
    const house = await openTestHouse()
    await stageText(house, 'one', TEXT)
    expect(await claimForSaving(house.database, house.scope, 'one')).toBe(true)
    expect(await claimForSaving(house.database, house.scope, 'one')).toBe(false)
  })

  test('that were under way when the house stopped have failed, in words', async () => {
    const house = await openTestHouse()
    await stageText(house, 'saving', TEXT)
    await claimForSaving(house.database, house.scope, 'saving')
    await stageText(house, 'waiting', TEXT)
    expect(await failInterrupted(house.database)).toBe(1)
    expect(await findImport(house.database, house.scope, 'run', 'saving')).toMatchObject({
      state: 'failed',
      refusal: { key: 'interrupted' },
    })
    expect(await findImport(house.database, house.scope, 'run', 'waiting')).toMatchObject({ state: 'ready' })
  })

  test('are found by another workspace under no id', async () => {
    const { database, scope, stranger } = await openTestHouse()
    await stageText({ database, scope }, 'one', TEXT)
    expect(await findImport(database, stranger, 'run', 'one')).toBeNull()
    expect(await listImports(database, stranger, 'run')).toEqual([])
    expect(await discardImport(database, stranger, 'one')).toBe(false)
    expect(await claimForSaving(database, stranger, 'one')).toBe(false)
  })

  test('know the very same file only once it is saved', async () => {
    const house = await openTestHouse()
    await stageText(house, 'abc', TEXT)
    expect(await restOf(house, 'abc')).toEqual({ ok: true, value: {} })
    await importText(house, 'def', TEXT)
    expect(await restOf(house, 'def')).toEqual({
      ok: false,
      reason: { key: 'alreadyImported', params: { fileName: 'def.csv' } },
    })
  })

  test('of one workbook are one for each sheet with a table', async () => {
    const house = await openTestHouse()
    const rest = () => restOf(house, 'book')
    const saved: unknown[] = []
    for (const id of ['one', 'two']) {
      const left = await rest()
      if (!left.ok) expect.fail(left.reason.key)
      saved.push([left.value, await confirmText(house, await stageFile(house, id, BOOK, 'book', left.value))])
    }
    expect(saved).toMatchObject([
      [{}, { result: { accepted: 2, added: 2, spendAfter: 30 } }],
      [{ sheet: 'October 2' }, { result: { accepted: 1, added: 1, spendAfter: 35 } }],
    ])
    expect(await rest()).toMatchObject({ ok: false, reason: { key: 'alreadyImported' } })
    await revertImport(house.database, house.scope, (await storedOf(house, 'one')) as StoredImport, NOW)
    expect(await rest()).toEqual({ ok: true, value: { sheet: 'October 1' } })
  })

  test('that are saved can neither be discarded nor read again', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', TEXT)
    expect(await discardImport(house.database, house.scope, 'one')).toBe(false)
    await markReading(house.database, house.scope, 'one', {})
    expect(await findImport(house.database, house.scope, 'run', 'one')).toMatchObject({ state: 'saved' })
  })
})
