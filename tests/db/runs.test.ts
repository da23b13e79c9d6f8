import { describe, expect, test } from 'vitest'
import type { StoredImport } from '#db/imports'
import { findImport } from '#db/imports'
import { revertImport } from '#db/reverts'
import { dataStateOf } from '#db/run-data'
import { listRuns } from '#db/run-summaries'
import type { RunSettings } from '#db/runs'
import { changeRun, createRun, findRun, hasSavedImports } from '#db/runs'
import { mintScope } from '#db/scope'
import { importText, NEW_RUN, NOW, openTestHouse } from './runs-of-text.ts'

describe('test runs', () => {
  test('come back as they were made, with the targets they have and no others', async () => {
    const { database, scope, run } = await openTestHouse()
    expect(await findRun(database, scope, 'run')).toEqual({
      ...NEW_RUN,
      id: 'run',
      engineSettings: {},
      settingsVersion: 0,
      synthetic: false,
      createdAt: NOW,
    })
    expect(run.targets.subscriber).toBeNull()
  })

  test('are not there for another workspace', async () => {
    const { database, stranger } = await openTestHouse()
    expect(await findRun(database, stranger, 'run')).toBeNull()
    expect(await listRuns(database, stranger, () => new Set())).toEqual([])
  })

  test('are made only by those who may write', async () => {
    const { database } = await openTestHouse()
    await expect(createRun(database, mintScope('ours', 'viewer'), NEW_RUN, { id: 'other', now: NOW })).rejects.toThrow()
  })

  test('are listed newest first, with what their data hold', async () => {
    const house = await openTestHouse()
    await createRun(house.database, house.scope, NEW_RUN, { id: 'later', now: '2026-09-21T10:00:00.000Z' })
    await importText(house, 'one', 'date,ad_id,clicks,spend\n2026-09-07,1,3,10.25\n2026-09-08,1,4,5\n')
    const [later, earlier] = await listRuns(house.database, house.scope, () => new Set())
    expect(later).toMatchObject({
      id: 'later',
      imports: 0,
      lastImportAt: null,
      dataEnd: null,
      daysSeen: 0,
      spend: null,
    })
    expect(earlier).toMatchObject({
      id: 'run',
      imports: 1,
      lastImportAt: NOW,
      dataEnd: '2026-09-08',
      daysSeen: 2,
      spend: 15.25,
    })
  })

  test('do not count the contextual benchmark to their spend', async () => {
    const house = await openTestHouse()
    await importText(house, 'own', 'date,ad_id,clicks,spend\n2026-09-07,1,3,10\n')
    await importText(
      house,
      'context',
      'Day,Campaign,Currency code,Impr.,Clicks,Cost\n2026-09-07,Brand,RUB,800,16,400\n',
    )
    const contextOf = (platforms: ReadonlySet<string>) =>
      new Set([...platforms].filter((name) => name === 'google_ads'))
    expect(await listRuns(house.database, house.scope, contextOf)).toMatchObject([{ spend: 10 }])
  })
})

describe('settings of a run', () => {
  const SETTINGS: RunSettings = { ...NEW_RUN, engineSettings: {} }
  const ONE_DAY = 'date,ad_id,clicks,spend\n2026-09-07,1,3,10\n'

  test('change as a whole, targets and assumptions with them', async () => {
    const { database, scope } = await openTestHouse()
    const settings: RunSettings = {
      ...SETTINGS,
      name: 'Winter test',
      client: null,
      currency: 'EUR',
      dailyBudget: null,
      targets: { click: null, subscriber: 120, lead: 700, sale: null },
      primaryStage: 'sale',
      segmentBy: null,
      engineSettings: {
        plan: { days: 14 },
        decision: { ratio: 1.5, confidence: 0.9 },
        assumptions: { market: 'rough', wearOutPerDay: 0.005, closeRate: 0.2 },
      },
    }
    expect(await changeRun(database, scope, 'run', 0, settings, NOW)).toBe('changed')
    expect(await findRun(database, scope, 'run')).toEqual({
      ...settings,
      id: 'run',
      settingsVersion: 1,
      synthetic: false,
      createdAt: NOW,
    })
  })

  test('make a new version of the data, that nothing concluded before is taken for what holds now', async () => {
    const { database, scope } = await openTestHouse()
    await changeRun(database, scope, 'run', 0, { ...SETTINGS, name: 'Another' }, NOW)
    expect((await dataStateOf(database, scope, 'run')).version).toBe(1)
    expect(await changeRun(database, scope, 'run', 1, { ...SETTINGS, name: 'Another' }, NOW)).toBe('unchanged')
    expect((await dataStateOf(database, scope, 'run')).version).toBe(1)
    expect(await findRun(database, scope, 'run')).toMatchObject({ settingsVersion: 1 })
  })

  test('that somebody else has changed meanwhile stay as they are', async () => {
    const { database, scope } = await openTestHouse()
    await changeRun(database, scope, 'run', 0, { ...SETTINGS, name: 'First' }, NOW)
    expect(await changeRun(database, scope, 'run', 0, { ...SETTINGS, name: 'Second' }, NOW)).toBe('stale')
    expect(await findRun(database, scope, 'run')).toMatchObject({ name: 'First', settingsVersion: 1 })
  })

  test('keep their currency while data are saved in it, and only so long', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await importText(house, 'one', ONE_DAY)
    expect(await hasSavedImports(database, scope, 'run')).toBe(true)
    const inEuro = { ...SETTINGS, name: 'In euro', currency: 'EUR' }
    expect(await changeRun(database, scope, 'run', 0, inEuro, NOW)).toBe('currencyFixed')
    expect(await findRun(database, scope, 'run')).toMatchObject({ name: NEW_RUN.name, settingsVersion: 0 })
    expect(await changeRun(database, scope, 'run', 0, { ...SETTINGS, name: 'In roubles' }, NOW)).toBe('changed')

    await revertImport(database, scope, (await findImport(database, scope, 'run', 'one')) as StoredImport, NOW)
    expect(await hasSavedImports(database, scope, 'run')).toBe(false)
    expect(await changeRun(database, scope, 'run', 1, inEuro, NOW)).toBe('changed')
  })

  test('with other days count the days seen anew', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', `${ONE_DAY}2026-09-08,1,3,10\n`)
    await changeRun(house.database, house.scope, 'run', 0, { ...SETTINGS, start: '2026-09-08' }, NOW)
    expect(await listRuns(house.database, house.scope, () => new Set())).toMatchObject([{ daysSeen: 1, spend: 20 }])
  })

  test('are changed only in their own workspace and by those who may write', async () => {
    const { database, scope, stranger } = await openTestHouse()
    expect(await changeRun(database, stranger, 'run', 0, { ...SETTINGS, name: 'Theirs' }, NOW)).toBe('gone')
    await expect(changeRun(database, mintScope('ours', 'viewer'), 'run', 0, SETTINGS, NOW)).rejects.toThrow()
    expect(await findRun(database, scope, 'run')).toMatchObject({ name: NEW_RUN.name })
  })
})

describe('the state of the data', () => {
  test('tells how many ads and rows there are', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', 'date,ad_id,clicks,spend\n2026-09-07,1,3,10\n2026-09-07,2,3,10\n2026-09-08,2,1,1\n')
    expect(await dataStateOf(house.database, house.scope, 'run')).toEqual({
      version: 1,
      actionsVersion: 0,
      rows: 3,
      ads: 2,
    })
    expect(await dataStateOf(house.database, house.stranger, 'run')).toEqual({
      version: 0,
      actionsVersion: 0,
      rows: 0,
      ads: 0,
    })
  })
})
