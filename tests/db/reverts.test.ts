import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredImport } from '#db/imports'
import { findImport } from '#db/imports'
import { revertImport } from '#db/reverts'
import { importText, liveLines, NOW, openTestHouse } from './runs-of-text.ts'

type House = Awaited<ReturnType<typeof openTestHouse>>

const HEADER = 'date,ad_id,creative,clicks,spend'
const FIRST = `${HEADER}\n2026-09-07,1,cr1,3,10\n2026-09-08,1,cr1,4,5\n`

async function takeBack(house: House, id: string): Promise<boolean> {
  const stored = (await findImport(house.database, house.scope, 'run', id)) as StoredImport
  return revertImport(house.database, house.scope, stored, NOW)
}

describe('taking an import back', () => {
  test('uncovers what it had replaced, ad names included', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', FIRST)
    const before = await liveLines(house)
    await importText(house, 'two', `${HEADER}\n2026-09-08,1,renamed,9,50\n2026-09-09,2,cr2,1,1\n`)
    expect(await takeBack(house, 'two')).toBe(true)
    expect(await liveLines(house)).toEqual(before)
    expect(await findImport(house.database, house.scope, 'run', 'two')).toMatchObject({
      state: 'reverted',
      revertedAt: NOW,
    })
  })

  test('leaves what a later import stated too', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', FIRST)
    await importText(house, 'two', `${FIRST}2026-09-09,1,cr1,1,1\n`)
    await takeBack(house, 'one')
    expect(await liveLines(house)).toEqual([
      '1 cr1 2026-09-07 spend 10 clicks 3 leads -',
      '1 cr1 2026-09-08 spend 5 clicks 4 leads -',
      '1 cr1 2026-09-09 spend 1 clicks 1 leads -',
    ])
  })

  test('brings back the days that a period had pushed aside', async () => {
    const house = await openTestHouse()
    await importText(house, 'days', FIRST)
    const before = await liveLines(house)
    const period = 'period_start,period_end,ad_id,creative,clicks,spend\n2026-09-07,2026-09-20,1,cr1,7,16\n'
    await importText(house, 'period', period, true)
    await takeBack(house, 'period')
    expect(await liveLines(house)).toEqual(before)
  })

  test('leaves a later period alone that stands over the same days', async () => {
    for (const later of ['2026-09-07,2026-09-20,1,7,17', '2026-09-07,2026-09-20,1,7,16\n2026-09-07,2026-09-20,2,1,1']) {
      const house = await openTestHouse()
      const header = 'period_start,period_end,ad_id,clicks,spend'
      await importText(house, 'days', FIRST)
      await importText(house, 'period', `${header}\n2026-09-07,2026-09-20,1,7,16\n`, true)
      await importText(house, 'later', `${header}\n${later}\n`)
      const before = await liveLines(house)
      await takeBack(house, 'period')
      expect(await liveLines(house)).toEqual(before)
    }
  })

  test('does nothing the second time', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', FIRST)
    expect(await takeBack(house, 'one')).toBe(true)
    expect(await takeBack(house, 'one')).toBe(false)
  })

  test('leaves the run as if the import had never been, whichever it was', async () => {
    const day = fc.constantFrom('2026-09-07', '2026-09-08', '2026-09-09')
    const row = fc.record({
      day,
      ad: fc.constantFrom('1', '2'),
      clicks: fc.integer({ min: 0, max: 3 }),
      spend: fc.integer({ min: 0, max: 3 }),
      hasSpend: fc.boolean(),
    })
    const file = fc.uniqueArray(row, { selector: ({ day, ad }) => `${day} ${ad}`, minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), fc.nat(), async (files, pick) => {
        const texts = files.map((rows) =>
          [
            'date,ad_id,clicks,spend',
            ...rows.map((row) => `${row.day},${row.ad},${row.clicks},${row.hasSpend ? row.spend : ''}`),
            '',
          ].join('\n'),
        )
        const gone = pick % texts.length
        const withIt = await openTestHouse()
        const without = await openTestHouse()
        for (const [position, text] of texts.entries()) {
          await importText(withIt, `file ${position}`, text)
          if (position !== gone) await importText(without, `file ${position}`, text)
        }
        await takeBack(withIt, `file ${gone}`)
        expect(await liveLines(withIt)).toEqual(await liveLines(without))
      }),
      { numRuns: 60, seed: 2026 },
    )
  }, 60_000)
})
