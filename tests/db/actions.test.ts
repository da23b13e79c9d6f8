import { describe, expect, test } from 'vitest'
import type { NewActions } from '#db/actions'
import { listActions, listPastActions, setDone, takeActions, undoActions } from '#db/actions'
import { dataStateOf } from '#db/run-data'
import { mintScope } from '#db/scope'
import { importText, NOW, openTestHouse } from './runs-of-text.ts'

const TODAY = '2026-09-20'
const LATER = '2026-09-20T11:00:00.000Z'

type Action = NewActions['actions'][number]

function action(id: string, key: string, change: Partial<Action> = {}): Action {
  return {
    id,
    key,
    label: `Ad ${key}`,
    kind: 'accepted',
    outcome: 'pause',
    verdict: 'pause',
    note: null,
    until: null,
    ...change,
  }
}

function batch(name: string, actions: readonly Action[], dataVersion = 0): NewActions {
  return { batch: name, by: null, on: TODAY, at: NOW, dataVersion, engine: '0.2.0', actions }
}

async function idsIn({ database, scope }: Awaited<ReturnType<typeof openTestHouse>>, today = TODAY) {
  return (await listActions(database, scope, 'run', today)).map(({ id }) => id)
}

describe('actions on ads', () => {
  test('are given back as they were taken, the latest first', async () => {
    const { database, scope } = await openTestHouse()
    const override = action('b', '2', { kind: 'overridden', outcome: 'keep', note: 'New landing page' })
    expect(await takeActions(database, scope, 'run', batch('one', [action('a', '1'), override]))).toBe('taken')
    const shared = { by: null, on: TODAY, at: NOW, dataVersion: 0, engine: '0.2.0', isDone: false }
    expect(await listActions(database, scope, 'run', TODAY)).toEqual([
      { ...override, ...shared },
      { ...action('a', '1'), ...shared },
    ])
  })

  test('a later one about the same ad replaces an earlier one', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await takeActions(database, scope, 'run', batch('one', [action('a', '1'), action('b', '2')]))
    await takeActions(database, scope, 'run', batch('two', [action('c', '1', { outcome: 'keep' })]))
    expect(await idsIn(house)).toEqual(['c', 'b'])
  })

  test('undone at once that were taken at once; what was decided before counts again', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await takeActions(database, scope, 'run', batch('one', [action('a', '1')]))
    await takeActions(database, scope, 'run', batch('two', [action('b', '1'), action('c', '2')]))
    expect(await undoActions(database, scope, 'run', 'two', LATER)).toBe(2)
    expect(await idsIn(house)).toEqual(['a'])
    expect(await undoActions(database, scope, 'run', 'two', LATER)).toBe(0)
  })

  test('one of a batch can be undone by itself', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await takeActions(database, scope, 'run', batch('one', [action('a', '1'), action('b', '2')]))
    expect(await undoActions(database, scope, 'run', 'a', LATER)).toBe(1)
    expect(await idsIn(house)).toEqual(['b'])
  })

  test('a verdict that was put off is back on the day named', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    const snooze = action('a', '1', { kind: 'snoozed', outcome: 'wait', until: '2026-09-23' })
    await takeActions(database, scope, 'run', batch('one', [snooze]))
    expect(await idsIn(house, '2026-09-22')).toEqual(['a'])
    expect(await idsIn(house, '2026-09-23')).toEqual([])
  })

  test('what was decided before a verdict was put off does not come back with it', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await takeActions(database, scope, 'run', batch('one', [action('a', '1')]))
    const snooze = action('b', '1', { kind: 'snoozed', outcome: 'wait', until: '2026-09-23' })
    await takeActions(database, scope, 'run', batch('two', [snooze]))
    expect(await idsIn(house, '2026-09-30')).toEqual([])
  })

  test('can be ticked as done, and unticked', async () => {
    const { database, scope } = await openTestHouse()
    await takeActions(database, scope, 'run', batch('one', [action('a', '1'), action('b', '2')]))
    const done = async () => (await listActions(database, scope, 'run', TODAY)).map(({ isDone }) => isDone)
    expect(await setDone(database, scope, 'run', { ids: ['a'], isDone: true }, LATER)).toBe(1)
    expect(await done()).toEqual([false, true])
    await setDone(database, scope, 'run', { ids: ['a'], isDone: false }, LATER)
    expect(await done()).toEqual([false, false])
  })

  test('the past keeps what was replaced, undone and put off', async () => {
    const { database, scope } = await openTestHouse()
    await takeActions(database, scope, 'run', batch('one', [action('a', '1')]))
    await undoActions(database, scope, 'run', 'one', LATER)
    const snooze = action('b', '1', { kind: 'snoozed', outcome: 'wait', until: TODAY })
    await takeActions(database, scope, 'run', batch('two', [snooze]))
    const past = await listPastActions(database, scope, 'run')
    expect(past.map(({ id, undoneAt }) => [id, undoneAt])).toEqual([
      ['b', null],
      ['a', LATER],
    ])
  })

  test('are refused, all of them, where the data have changed meanwhile', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    await importText(house, 'one', 'date,ad_id,clicks,spend\n2026-09-07,1,3,10\n')
    const { version } = await dataStateOf(database, scope, 'run')
    expect(await takeActions(database, scope, 'run', batch('old', [action('a', '1')], version - 1))).toBe('stale')
    expect(await idsIn(house)).toEqual([])
    expect(await takeActions(database, scope, 'run', batch('new', [action('a', '1')], version))).toBe('taken')
  })

  test('all or none are taken', async () => {
    const house = await openTestHouse()
    const { database, scope } = house
    const broken = action('b', '2', { label: null as unknown as string })
    await expect(takeActions(database, scope, 'run', batch('one', [action('a', '1'), broken]))).rejects.toThrow()
    expect(await idsIn(house)).toEqual([])
  })

  test('each change makes a new version of the actions and none of the data', async () => {
    const { database, scope } = await openTestHouse()
    const before = await dataStateOf(database, scope, 'run')
    const versions = async () => {
      const { version, actionsVersion } = await dataStateOf(database, scope, 'run')
      return [version - before.version, actionsVersion - before.actionsVersion]
    }
    await takeActions(database, scope, 'run', batch('one', [action('a', '1')]))
    expect(await versions()).toEqual([0, 1])
    await setDone(database, scope, 'run', { ids: ['a'], isDone: true }, LATER)
    expect(await versions()).toEqual([0, 2])
    await undoActions(database, scope, 'run', 'one', LATER)
    expect(await versions()).toEqual([0, 3])
    await undoActions(database, scope, 'run', 'one', LATER)
    await setDone(database, scope, 'run', { ids: ['a'], isDone: false }, LATER)
    expect(await versions()).toEqual([0, 3])
  })

  test('are closed to other workspaces, and to those who may only read', async () => {
    const house = await openTestHouse()
    const { database, scope, stranger } = house
    await takeActions(database, scope, 'run', batch('one', [action('a', '1')]))
    expect(await listActions(database, stranger, 'run', TODAY)).toEqual([])
    expect(await listPastActions(database, stranger, 'run')).toEqual([])
    expect(await takeActions(database, stranger, 'run', batch('two', [action('b', '2')]))).toBe('gone')
    expect(await undoActions(database, stranger, 'run', 'one', LATER)).toBe(0)
    expect(await setDone(database, stranger, 'run', { ids: ['a'], isDone: true }, LATER)).toBe(0)
    const viewer = mintScope('ours', 'viewer')
    await expect(takeActions(database, viewer, 'run', batch('two', [action('b', '2')]))).rejects.toThrow()
    await expect(undoActions(database, viewer, 'run', 'one', LATER)).rejects.toThrow()
    expect(await idsIn(house)).toEqual(['a'])
  })

  test('go with their run', async () => {
    const { database, scope } = await openTestHouse()
    await takeActions(database, scope, 'run', batch('one', [action('a', '1')]))
    database.sqlite.exec("DELETE FROM runs WHERE id = 'run'")
    expect(database.sqlite.prepare('SELECT count(*) FROM actions').pluck().get()).toBe(0)
  })
})
