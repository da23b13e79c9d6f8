import { describe, expect, test } from 'vitest'
import { createRun, findRun, listRuns } from '#db/runs'
import { mintScope } from '#db/scope'
import { importText, NEW_RUN, NOW, openTestHouse } from './runs-of-text.ts'

describe('test runs', () => {
  test('come back as they were made, with the targets they have and no others', async () => {
    const { database, scope, run } = await openTestHouse()
    expect(await findRun(database, scope, 'run')).toEqual({ ...NEW_RUN, id: 'run', synthetic: false, createdAt: NOW })
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
