import { describe, expect, test } from 'vitest'
import { claimForSaving, findImport } from '#db/imports'
import { saveImport } from '#db/saves'
import { clashingWith, findConflicts } from '#lib/import/conflicts/conflicts'
import { readRows } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import { confirmText, importText, liveLines, NOW, openTestHouse, stageText } from './runs-of-text.ts'

const HEADER = 'date,ad_id,creative,clicks,spend,leads'
const TWO_DAYS = `${HEADER}\n2026-09-07,1,cr1,3,10.25,1\n2026-09-08,1,cr1,4,5,0\n`

describe('saving an import', () => {
  test('puts its rows into the run', async () => {
    const house = await openTestHouse()
    const outcome = await importText(house, 'one', TWO_DAYS)
    expect(outcome).toMatchObject({
      saved: true,
      result: { read: 2, accepted: 2, added: 2, changed: 0, unchanged: 0, spendBefore: null, spendAfter: 15.25 },
    })
    expect(await liveLines(house)).toEqual([
      '1 cr1 2026-09-07 spend 10.25 clicks 3 leads 1',
      '1 cr1 2026-09-08 spend 5 clicks 4 leads 0',
    ])
    expect(await findImport(house.database, house.scope, 'run', 'one')).toMatchObject({ state: 'saved', savedAt: NOW })
  })

  test('changes nothing where the same key has the same values', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', TWO_DAYS)
    const before = await liveLines(house)
    const outcome = await importText(house, 'two', TWO_DAYS)
    expect(outcome).toMatchObject({
      result: { added: 0, changed: 0, unchanged: 2, spendBefore: 15.25, spendAfter: 15.25 },
    })
    expect(await liveLines(house)).toEqual(before)
  })

  test('replaces the values of the same key and keeps the other days', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', TWO_DAYS)
    const outcome = await importText(house, 'two', `${HEADER}\n2026-09-08,1,cr1,6,8,1\n2026-09-09,1,cr1,1,1,0\n`)
    expect(outcome).toMatchObject({ result: { added: 1, changed: 1, unchanged: 0, spendAfter: 19.25 } })
    expect(await liveLines(house)).toEqual([
      '1 cr1 2026-09-07 spend 10.25 clicks 3 leads 1',
      '1 cr1 2026-09-08 spend 8 clicks 6 leads 1',
      '1 cr1 2026-09-09 spend 1 clicks 1 leads 0',
    ])
  })

  test('takes figures and names from the file confirmed last, in whatever order they were uploaded', async () => {
    const house = await openTestHouse()
    const first = await stageText(house, 'one', `${HEADER}\n2026-09-07,1,cr1,3,10,1\n`)
    const second = await stageText(house, 'two', `${HEADER}\n2026-09-07,1,cr2,4,20,1\n`)
    await confirmText(house, second)
    await confirmText(house, first)
    expect(await liveLines(house)).toEqual(['1 cr1 2026-09-07 spend 10 clicks 3 leads 1'])
  })

  test('never blanks a figure that the later file does not carry', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', TWO_DAYS)
    await importText(house, 'two', 'date,ad_id,clicks,spend\n2026-09-07,1,5,20\n')
    expect((await liveLines(house))[0]).toBe('1 cr1 2026-09-07 spend 20 clicks 5 leads 1')
  })

  test('joins files that carry different figures of one day', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', 'date,ad_id,clicks\n2026-09-07,1,5\n')
    await importText(house, 'two', 'date,ad_id,spend\n2026-09-07,1,20\n')
    expect(await liveLines(house)).toEqual(['1 2026-09-07 spend 20 clicks 5 leads -'])
  })

  test('keeps several ads under one name apart, and replaces them together', async () => {
    const house = await openTestHouse()
    const named = 'date,campaign_name,ad_name,clicks,spend'
    await importText(house, 'one', `${named}\n2026-09-07,c,video,3,10\n2026-09-07,c,video,4,20\n`)
    expect(await liveLines(house)).toEqual(['2026-09-07 spend 30 clicks 7 leads -'])
    await importText(house, 'two', `${named}\n2026-09-07,c,video,9,15\n`)
    expect(await liveLines(house)).toEqual(['2026-09-07 spend 15 clicks 9 leads -'])
  })

  test('stops where a period stands over days, and says what clashes', async () => {
    const house = await openTestHouse()
    await importText(house, 'days', TWO_DAYS)
    const period = 'period_start,period_end,ad_id,clicks,spend\n2026-09-07,2026-09-20,1,7,15.25\n'
    const outcome = await importText(house, 'period', period)
    expect(outcome).toEqual({
      saved: false,
      conflicts: [
        {
          kind: 'period-over-days',
          rows: 1,
          existing: 2,
          span: { start: '2026-09-07', end: '2026-09-20' },
          spend: 15.25,
          importIds: ['days'],
        },
      ],
    })
    expect((await liveLines(house)).length).toBe(2)
  })

  test('lets a period take the place of its days where the user chose so', async () => {
    const house = await openTestHouse()
    await importText(house, 'days', TWO_DAYS)
    const period = 'period_start,period_end,ad_id,clicks,spend\n2026-09-07,2026-09-20,1,7,16\n'
    await importText(house, 'period', period, true)
    expect(await liveLines(house)).toEqual(['1 cr1 2026-09-07..2026-09-20 spend 16 clicks 7 leads -'])
  })

  test('stops where a breakdown stands beside the unbroken rows', async () => {
    const house = await openTestHouse()
    await importText(house, 'whole', TWO_DAYS)
    const broken = 'date,ad_id,age,clicks,spend\n2026-09-07,1,18-24,1,4\n2026-09-07,1,25-34,2,6.25\n'
    expect(await importText(house, 'broken', broken)).toMatchObject({
      saved: false,
      conflicts: [{ kind: 'breakdown-beside-whole', rows: 2, existing: 1, importIds: ['whole'] }],
    })
  })

  test.each([
    ['a campaign beside its ads', 'date,campaign_name,clicks,spend', '2026-09-07,Autumn,7,20', 'other-level'],
    [
      'an ad set beside its ads',
      'date,campaign_name,adset_name,clicks,spend',
      '2026-09-07,Autumn,Women,7,20',
      'other-level',
    ],
    [
      'an ad without its id',
      'date,campaign_name,adset_name,ad_name,clicks,spend',
      '2026-09-07,Autumn,Women,Video,3,10',
      'other-name',
    ],
    [
      'an ad without id and ad set',
      'date,campaign_name,ad_name,clicks,spend',
      '2026-09-07,Autumn,Video,3,10',
      'other-name',
    ],
  ])('stops where %s is already there under other names', async (_name, header, row, kind) => {
    const full = 'date,campaign_name,adset_name,ad_id,ad_name,clicks,spend'
    const ads = `${full}\n2026-09-07,Autumn,Women,1,Video,3,10\n2026-09-07,Autumn,Women,2,Photo,4,10\n`
    const house = await openTestHouse()
    await importText(house, 'ads', ads)
    expect(await importText(house, 'again', `${header}\n${row}\n`)).toMatchObject({
      saved: false,
      conflicts: [{ kind }],
    })
    const inTurn = await openTestHouse()
    await importText(inTurn, 'first', `${header}\n${row}\n`)
    expect(await importText(inTurn, 'ads', ads)).toMatchObject({ saved: false, conflicts: [{ kind }] })
  })

  test('lets new ads into a campaign, and one name in two ad sets', async () => {
    const header = 'date,campaign_name,adset_name,ad_id,ad_name,clicks,spend'
    const house = await openTestHouse()
    await importText(house, 'one', `${header}\n2026-09-07,Autumn,Women,1,Video,3,10\n`)
    const more = `${header}\n2026-09-07,Autumn,Women,2,Video,4,10\n2026-09-07,Autumn,Men,3,Video,4,10\n`
    expect(await importText(house, 'two', more)).toMatchObject({ saved: true, result: { added: 2, spendAfter: 30 } })
    const names = 'date,campaign_name,adset_name,ad_name,clicks,spend\n2026-09-07,Winter,Women,Video,3,10\n'
    expect(await importText(house, 'three', names)).toMatchObject({ saved: true })
  })

  test('leaves nothing behind when it is cut off in the middle', async () => {
    const house = await openTestHouse()
    const { stored, source } = await stageText(house, 'one', TWO_DAYS)
    const { plan } = stored.survey ?? expect.fail('the import was not surveyed')
    await claimForSaving(house.database, house.scope, 'one')
    const cut = saveImport(house.database, house.scope, stored, {
      platform: plan.platform,
      onConflict: { find: findConflicts, clashing: clashingWith, replace: false },
      now: NOW,
      rows: 2,
      read: async (accept) => {
        await readRows(source, plan, acceptingOnly(accept))
        throw new Error('the power went')
      },
    })
    await expect(cut).rejects.toThrow('the power went')
    expect(await liveLines(house)).toEqual([])
    for (const table of ['rows', 'ads', 'ad_names', 'breakdowns', 'covers', 'restatements']) {
      expect(house.database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
    }
    expect(await findImport(house.database, house.scope, 'run', 'one')).toMatchObject({ state: 'saving' })
  })

  test('is refused where nobody has claimed it for saving', async () => {
    const house = await openTestHouse()
    const { stored } = await stageText(house, 'one', TWO_DAYS)
    const save = saveImport(house.database, house.scope, stored, {
      platform: 'plain',
      onConflict: { find: findConflicts, clashing: clashingWith, replace: false },
      now: NOW,
      rows: 2,
      read: () => expect.fail('nothing may be read'),
    })
    await expect(save).rejects.toThrow('not being saved')
  })

  test('keeps the other cuts of a file whose re-export changes one of them', async () => {
    const house = await openTestHouse()
    const cuts = (first: number) =>
      `date,ad_id,age,clicks,spend\n2026-09-07,1,18-24,1,${first}\n2026-09-07,1,25-34,1,10\n2026-09-07,1,,1,5\n`
    await importText(house, 'one', cuts(10))
    expect(await importText(house, 'two', cuts(11))).toMatchObject({
      saved: true,
      result: { changed: 1, unchanged: 2 },
    })
    expect(await importText(house, 'three', cuts(12), true)).toMatchObject({ result: { spendAfter: 27 } })
    const withoutUnknown = 'date,ad_id,age,clicks,spend\n2026-09-07,1,18-24,1,13\n2026-09-07,1,25-34,1,10\n'
    expect(await importText(house, 'four', withoutUnknown)).toMatchObject({ saved: true, result: { spendAfter: 28 } })
  })

  test('is refused to the scope of another workspace', async () => {
    const house = await openTestHouse()
    const { stored } = await stageText(house, 'one', TWO_DAYS)
    const save = saveImport(house.database, house.stranger, stored, {
      platform: 'plain',
      onConflict: { find: findConflicts, clashing: clashingWith, replace: false },
      now: NOW,
      rows: 2,
      read: () => expect.fail('nothing may be read'),
    })
    await expect(save).rejects.toThrow()
  })
})
