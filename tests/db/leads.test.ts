import { describe, expect, test } from 'vitest'
import type { StoredImport } from '#db/imports'
import { findImport } from '#db/imports'
import { listStages, saveStages } from '#db/lead-stages'
import { hasLeads, leadsOf } from '#db/leads'
import { leadsGround } from '#db/leads-ground'
import { revertImport } from '#db/reverts'
import { dataStateOf } from '#db/run-data'
import { openData } from '#db/tallies'
import { confirmText, importText, NOW, openTestHouse, stageText } from './runs-of-text.ts'

type House = Awaited<ReturnType<typeof openTestHouse>>

const HEADER = 'lead_id,created_at,stage,amount,utm_content'
const FIRST = `${HEADER}\n1,2026-09-07,New,100,30\n2,2026-09-08,New,100,31\n`
const LATER = `${HEADER}\n1,2026-09-07,Closed Won,100,30\n2,2026-09-08,New,100,31\n3,2026-09-09,New,100,31\n`

async function stagesOf({ database, scope }: House): Promise<string[]> {
  return [...(await leadsOf(database, scope, 'run'))].map(({ key, stage }) => `${key} ${stage}`)
}

async function takeBack(house: House, id: string): Promise<boolean> {
  const stored = (await findImport(house.database, house.scope, 'run', id)) as StoredImport
  return revertImport(house.database, house.scope, stored, NOW)
}

test('leads that wait are held against the ads whose rows count, as those of the run are', async () => {
  const house = await openTestHouse()
  const row = '2026-09-07,Autumn'
  await importText(house, 'ids', `date,campaign_name,ad_id,ad_name,clicks,spend\n${row},1,Video,5,50\n`)
  await importText(house, 'names', `date,campaign_name,ad_name,clicks,spend\n${row},Video,5,50\n`, true)
  const { ads } = await leadsGround(house.database, house.scope, 'run')
  expect(ads.map(({ adId, adName }) => [adId, adName])).toEqual([[null, 'Video']])
  expect(ads).toEqual([...(await openData(house.database, house.scope, 'run')).ads.values()])
})

describe('leads of several imports', () => {
  test('are as the latest states them, and it says how many it changed', async () => {
    const house = await openTestHouse()
    const first = await importText(house, 'one', FIRST)
    expect(first).toMatchObject({ saved: true, result: { accepted: 2, added: 2, changed: 0, unchanged: 0 } })
    const later = await importText(house, 'two', LATER)
    expect(later).toMatchObject({ saved: true, result: { accepted: 3, added: 1, changed: 1, unchanged: 1 } })
    expect(await stagesOf(house)).toEqual(['generic_crm:1 Closed Won', 'generic_crm:2 New', 'generic_crm:3 New'])
    expect(await findImport(house.database, house.scope, 'run', 'two')).toMatchObject({ kind: 'leads' })
  })

  test('are as before when the latest is taken back, and none when all are', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', FIRST)
    await importText(house, 'two', LATER)
    expect(await takeBack(house, 'two')).toBe(true)
    expect(await stagesOf(house)).toEqual(['generic_crm:1 New', 'generic_crm:2 New'])
    await takeBack(house, 'one')
    expect(await stagesOf(house)).toEqual([])
    expect(await hasLeads(house.database, house.scope, 'run')).toBe(false)
  })

  test('stay as the latest states them when an earlier one is taken back', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', FIRST)
    await importText(house, 'two', LATER)
    await takeBack(house, 'one')
    expect(await stagesOf(house)).toEqual(['generic_crm:1 Closed Won', 'generic_crm:2 New', 'generic_crm:3 New'])
  })

  test('are as the one confirmed last states them, though it was uploaded first', async () => {
    const house = await openTestHouse()
    const first = await stageText(house, 'one', FIRST)
    const second = await stageText(house, 'two', LATER)
    await confirmText(house, second)
    expect(await confirmText(house, first)).toMatchObject({ result: { added: 0, changed: 1, unchanged: 1 } })
    expect(await stagesOf(house)).toEqual(['generic_crm:1 New', 'generic_crm:2 New', 'generic_crm:3 New'])
    await takeBack(house, 'one')
    expect(await stagesOf(house)).toEqual(['generic_crm:1 Closed Won', 'generic_crm:2 New', 'generic_crm:3 New'])
  })

  test('make a new version of the run’s data', async () => {
    const house = await openTestHouse()
    const before = await dataStateOf(house.database, house.scope, 'run')
    await importText(house, 'one', FIRST)
    expect((await dataStateOf(house.database, house.scope, 'run')).version).toBeGreaterThan(before.version)
  })

  test('leave the figures of ads alone', async () => {
    const house = await openTestHouse()
    await importText(house, 'ads', 'date,ad_id,clicks,spend\n2026-09-07,30,10,50\n')
    const saved = await importText(house, 'leads', FIRST)
    expect(saved).toMatchObject({ saved: true, result: { spendBefore: 50, spendAfter: 50 } })
  })
})

test('a lead that stands twice in a file is counted once, the later closed', async () => {
  const house = await openTestHouse()
  const header = 'lead_id,created_at,closed_at,stage'
  const text = `${header}\n1,2026-09-07,2026-09-12,Closed Won\n1,2026-09-07,2026-09-10,New\n`
  expect(await importText(house, 'one', text)).toMatchObject({
    result: { read: 2, accepted: 1, duplicates: 1, added: 1 },
  })
  expect(await stagesOf(house)).toEqual(['generic_crm:1 Closed Won'])
})

test('nobody else sees them', async () => {
  const house = await openTestHouse()
  await importText(house, 'one', FIRST)
  expect([...(await leadsOf(house.database, house.stranger, 'run'))]).toEqual([])
  expect(await hasLeads(house.database, house.stranger, 'run')).toBe(false)
})

describe('what stages mean', () => {
  const stage = { platform: 'generic_crm', pipeline: '', stage: 'New' }

  test('is kept per workspace, changed, and forgotten again', async () => {
    const { database, scope, stranger } = await openTestHouse()
    await saveStages(database, scope, [{ ...stage, outcome: 'lost' }], NOW)
    await saveStages(database, scope, [{ ...stage, outcome: 'objection' }], NOW)
    expect(await listStages(database, scope)).toEqual([{ ...stage, outcome: 'objection' }])
    expect(await listStages(database, stranger)).toEqual([])
    await saveStages(database, scope, [{ ...stage, outcome: null }], NOW)
    expect(await listStages(database, scope)).toEqual([])
  })

  test('is one thing for all spellings of a stage', async () => {
    const { database, scope } = await openTestHouse()
    const [calm, loud] = [
      { ...stage, stage: 'Дорого' },
      { ...stage, stage: 'ДОРОГО ' },
    ]
    await saveStages(database, scope, [{ ...calm, outcome: 'lost' }], NOW)
    await saveStages(database, scope, [{ ...loud, outcome: 'won' }], NOW)
    expect(await listStages(database, scope)).toEqual([{ ...loud, outcome: 'won' }])
    await saveStages(database, scope, [{ ...calm, outcome: null }], NOW)
    expect(await listStages(database, scope)).toEqual([])
  })

  test('makes a new version of the data of runs with leads', async () => {
    const house = await openTestHouse()
    const version = async () => (await dataStateOf(house.database, house.scope, 'run')).version
    const empty = await version()
    await saveStages(house.database, house.scope, [{ ...stage, outcome: 'lost' }], NOW)
    expect(await version()).toBe(empty)
    await importText(house, 'one', FIRST)
    const filled = await version()
    await saveStages(house.database, house.scope, [{ ...stage, outcome: 'won' }], NOW)
    expect(await version()).toBe(filled + 1)
  })

  test('said again, or of a CRM that the run has no leads of, changes nothing of its data', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', FIRST)
    await saveStages(house.database, house.scope, [{ ...stage, outcome: 'won' }], NOW)
    const { version } = await dataStateOf(house.database, house.scope, 'run')
    await saveStages(
      house.database,
      house.scope,
      [
        { ...stage, outcome: 'won' },
        { ...stage, platform: 'another CRM', outcome: 'lost' },
      ],
      NOW,
    )
    expect((await dataStateOf(house.database, house.scope, 'run')).version).toBe(version)
  })
})
