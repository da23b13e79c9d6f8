import { beforeEach, describe, expect, test } from 'vitest'
import { setDone, takeActions, undoActions } from '#db/actions'
import { changeCreative } from '#db/creatives'
import { refusalOf } from '#db/faults'
import { findImport } from '#db/imports'
import { addLabels, removeLabels } from '#db/labels'
import { findDraft } from '#db/reports'
import { revertImport } from '#db/reverts'
import { dataStateOf } from '#db/run-data'
import { changeRun } from '#db/runs'
import { freeze, reopen } from '#db/snapshots'
import { confirmText, importText, NEW_RUN, NOW, openTestHouse, stageText } from './runs-of-text.ts'

const ONE = 'date,ad_id,clicks,spend\n2026-09-07,1,3,10\n'
const TWO = 'date,ad_id,clicks,spend\n2026-09-08,1,4,20\n'
const LABEL = { by: 'key', value: '1', segment: null, creative: 'C1', painPoint: null } as const
const ACTION = { kind: 'accepted', outcome: 'pause', verdict: 'pause', note: null, until: null } as const

let house: Awaited<ReturnType<typeof openTestHouse>>
let batch: number
let later: Awaited<ReturnType<typeof stageText>>

beforeEach(async () => {
  house = await openTestHouse()
  const { database, scope } = house
  await importText(house, 'one', ONE)
  batch = (await addLabels(database, scope, 'run', { kind: 'edit', fileName: null, labels: [LABEL] }, NOW)) as number
  await takeActions(database, scope, 'run', await actionsNow('a'))
  later = await stageText(house, 'two', TWO)
})

async function actionsNow(id: string) {
  const { version } = await dataStateOf(house.database, house.scope, 'run')
  const shared = { by: null, on: '2026-09-20', at: NOW, dataVersion: version, engine: '0.2.0' }
  return { batch: id, ...shared, actions: [{ id, key: '1', label: 'Ad 1', ...ACTION }] }
}

async function finishReport(): Promise<void> {
  const { database, scope } = house
  const { draft } = (await findDraft(database, scope, 'run'))!
  const { name: run, client, start, end, timeZone } = NEW_RUN
  const outcome = await freeze(database, scope, {
    id: 'report',
    runId: 'run',
    analysis: '{}',
    sha256: 'hash',
    header: { run, client, start, end, timeZone, synthetic: false, draft, creatives: [] },
    changes: [],
    dataVersion: (await dataStateOf(database, scope, 'run')).version,
    signedBy: 'Anna',
    createdAt: NOW,
  })
  expect(outcome).toBe('frozen')
}

const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['an import being saved', () => confirmText(house, later)],
  ['an import being taken back', async () => revertImport(house.database, house.scope, await saved(), NOW)],
  [
    'names given by hand',
    () => addLabels(house.database, house.scope, 'run', { kind: 'edit', fileName: null, labels: [LABEL] }, NOW),
  ],
  ['names taken back', () => removeLabels(house.database, house.scope, 'run', batch, NOW)],
  [
    'settings',
    () => changeRun(house.database, house.scope, 'run', 0, { ...NEW_RUN, name: 'B', engineSettings: {} }, NOW),
  ],
  ['the text of a creative', () => changeCreative(house.database, house.scope, 'run', 'C1', { text: 'New' }, NOW)],
  ['an action', async () => takeActions(house.database, house.scope, 'run', await actionsNow('b'))],
  ['an action undone', () => undoActions(house.database, house.scope, 'run', 'a', NOW)],
]

async function saved() {
  return (await findImport(house.database, house.scope, 'run', 'one'))!
}

/** Every table but those of the reports and of the imports' own progress, row by row. */
function everything(): unknown[] {
  const tables = ['runs', 'targets', 'ads', 'rows', 'covers', 'label_batches', 'labels', 'creatives', 'actions']
  return tables.map((table) => house.database.sqlite.prepare(`SELECT * FROM ${table}`).all())
}

describe('a report that is finished after a change was let in, and before it is made', () => {
  test.each(CHANGES)('stops %s, and says which report it is', async (_name, change) => {
    await finishReport()
    const before = everything()
    const fault = await change().then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(refusalOf(fault)).toEqual({ key: 'finalReport', params: { version: '1.0' } })
    expect(everything()).toEqual(before)
  })

  test.each(CHANGES)('lets %s pass once it is reopened', async (_name, change) => {
    await finishReport()
    await reopen(house.database, house.scope, 'run', NOW)
    const before = everything()
    await change()
    expect(everything()).not.toEqual(before)
  })

  test('lets actions be ticked as done', async () => {
    await finishReport()
    expect(await setDone(house.database, house.scope, 'run', { ids: ['a'], isDone: true }, NOW)).toBe(1)
  })
})
