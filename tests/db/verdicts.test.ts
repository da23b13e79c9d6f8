import { describe, expect, test } from 'vitest'
import type { StoredImport } from '#db/imports'
import { findImport } from '#db/imports'
import { revertImport } from '#db/reverts'
import { dataStateOf } from '#db/run-data'
import { mintScope } from '#db/scope'
import type { JournalPage } from '#db/verdicts'
import { findVerdicts, previousVerdicts, recordVerdicts } from '#db/verdicts'
import type { KeyedEntry } from '#lib/verdict/journal'
import { importText, NOW, openTestHouse } from './runs-of-text.ts'

const AD: KeyedEntry = {
  grouping: 'ad',
  key: '1',
  outcome: 'pause',
  stage: 'lead',
  probability: 0.1 + 0.2,
  spend: 2140.55,
  events: 0,
  target: 600,
  limits: { boost: 500, pause: 900 },
  ratio: 2,
  confidence: 0.8,
  basis: '0.3.0 age usual',
  names: 'names',
  leadsBy: 'crm stages',
}
const BARE: KeyedEntry = {
  ...AD,
  grouping: 'segment',
  key: '',
  outcome: 'wait',
  spend: null,
  events: null,
  target: null,
  ratio: null,
  confidence: null,
  names: null,
  leadsBy: null,
}

function page(dataVersion: number, entries: readonly KeyedEntry[] = [AD, BARE]): JournalPage {
  return { dataVersion, engine: '0.3.0', recordedAt: NOW, entries }
}

describe('the journal of verdicts', () => {
  test('gives back what was written, every figure to its last digit', async () => {
    const { database, scope } = await openTestHouse()
    expect(await recordVerdicts(database, scope, 'run', page(1))).toBe(true)
    expect(await findVerdicts(database, scope, 'run', 1)).toEqual(page(1))
    expect(await findVerdicts(database, scope, 'run', 2)).toBeNull()
  })

  test('is written once for a version of the data', async () => {
    const { database, scope } = await openTestHouse()
    await recordVerdicts(database, scope, 'run', page(1))
    expect(await recordVerdicts(database, scope, 'run', page(1, [{ ...AD, outcome: 'boost' }]))).toBe(false)
    expect(await findVerdicts(database, scope, 'run', 1)).toEqual(page(1))
  })

  test('has no page where nothing was concluded', async () => {
    const { database, scope } = await openTestHouse()
    expect(await recordVerdicts(database, scope, 'run', page(1, []))).toBe(false)
    expect(await recordVerdicts(database, scope, 'run', page(1))).toBe(true)
  })

  test('has all of a page or nothing of it', async () => {
    const { database, scope } = await openTestHouse()
    const broken = { ...AD, key: '2', probability: null as unknown as number }
    await expect(recordVerdicts(database, scope, 'run', page(1, [AD, broken]))).rejects.toThrow()
    expect(await findVerdicts(database, scope, 'run', 1)).toBeNull()
  })

  test('the page before is the latest below, over versions that have none', async () => {
    const { database, scope } = await openTestHouse()
    for (const version of [4, 1, 2]) await recordVerdicts(database, scope, 'run', page(version))
    const versions = [1, 2, 3, 4, 9].map(async (version) => {
      return (await previousVerdicts(database, scope, 'run', version))?.dataVersion ?? null
    })
    expect(await Promise.all(versions)).toEqual([null, 1, 2, 2, 4])
  })

  test('outlives the import it was made from', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await importText(house, 'one', 'date,ad_id,clicks,spend\n2026-09-07,1,3,10\n')
    const { version } = await dataStateOf(database, scope, 'run')
    await recordVerdicts(database, scope, 'run', page(version))
    await revertImport(database, scope, (await findImport(database, scope, 'run', 'one')) as StoredImport, NOW)
    const after = (await dataStateOf(database, scope, 'run')).version
    expect(after).toBeGreaterThan(version)
    expect(await previousVerdicts(database, scope, 'run', after)).toEqual(page(version))
  })

  test('goes with its run', async () => {
    const { database, scope } = await openTestHouse()
    await recordVerdicts(database, scope, 'run', page(1))
    database.sqlite.exec("DELETE FROM runs WHERE id = 'run'")
    expect(database.sqlite.prepare('SELECT count(*) FROM verdicts').pluck().get()).toBe(0)
  })

  test('is closed to other workspaces, and to those who may only read', async () => {
    const { database, scope, stranger } = await openTestHouse()
    await recordVerdicts(database, scope, 'run', page(1))
    expect(await findVerdicts(database, stranger, 'run', 1)).toBeNull()
    expect(await previousVerdicts(database, stranger, 'run', 2)).toBeNull()
    await expect(recordVerdicts(database, stranger, 'run', page(2))).rejects.toThrow()
    await expect(recordVerdicts(database, mintScope('ours', 'viewer'), 'run', page(2))).rejects.toThrow()
  })
})
