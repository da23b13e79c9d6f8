import { describe, expect, test } from 'vitest'
import {
  claimForSaving,
  discardImport,
  failInterrupted,
  findImport,
  findSameFile,
  listImports,
  markReading,
} from '#db/imports'
import { importText, openTestHouse, stageText } from './runs-of-text.ts'

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
    expect(await findSameFile(house.database, house.scope, 'run', 'abc')).toBeNull()
    await importText(house, 'def', TEXT)
    expect(await findSameFile(house.database, house.scope, 'run', 'def')).toMatchObject({ id: 'def' })
  })

  test('that are saved can neither be discarded nor read again', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', TEXT)
    expect(await discardImport(house.database, house.scope, 'one')).toBe(false)
    await markReading(house.database, house.scope, 'one', {})
    expect(await findImport(house.database, house.scope, 'run', 'one')).toMatchObject({ state: 'saved' })
  })
})
