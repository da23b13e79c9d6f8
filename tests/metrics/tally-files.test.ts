import { describe, expect, test } from 'vitest'
import type { Dimension } from '#lib/kernel/dimension'
import { footprintsOf, leaveOutClashes } from '#lib/metrics/file-tally'
import { dimensionsIn, tallyFiles } from '#lib/metrics/tally-files'
import { tallyOf } from '../analysis/analyse-texts.ts'

async function linesOf(texts: readonly string[], dimensions: readonly Dimension[] = []): Promise<string[]> {
  const files = await Promise.all(texts.map(tallyOf))
  return [...tallyFiles(files, dimensions)]
    .map(({ ad, span, breakdown, sums }) =>
      [ad.key, span?.start ?? '-', JSON.stringify(breakdown), sums.clicks ?? '-', sums.leads ?? '-'].join(' '),
    )
    .sort()
}

const DAYS = 'date,ad_id,clicks\n2026-09-07,1,5\n2026-09-08,1,7\n'

describe('of two files that state the same ad, day and breakdown', () => {
  test('the later one counts', async () => {
    expect(await linesOf([DAYS, 'date,ad_id,clicks\n2026-09-08,1,9\n'])).toEqual([
      'plain:1 2026-09-07 {} 5 -',
      'plain:1 2026-09-08 {} 9 -',
    ])
  })

  test('the later one counts only in the figures it carries', async () => {
    expect(await linesOf([DAYS, 'date,ad_id,leads\n2026-09-08,1,3\n'])).toEqual([
      'plain:1 2026-09-07 {} 5 -',
      'plain:1 2026-09-08 {} 7 3',
    ])
  })

  test('rows of one file are added up, and all of them step back behind the later file', async () => {
    const several = 'date,ad_id,clicks,spend\n2026-09-07,1,5,1\n2026-09-07,1,6,2\n'
    expect(await linesOf([several])).toEqual(['plain:1 2026-09-07 {} 11 -'])
    expect(await linesOf([several, DAYS])).toEqual(['plain:1 2026-09-07 {} 5 -', 'plain:1 2026-09-08 {} 7 -'])
    expect(await linesOf([DAYS, several])).toEqual(['plain:1 2026-09-07 {} 11 -', 'plain:1 2026-09-08 {} 7 -'])
  })

  test('breakdowns are held against each other before they are folded', async () => {
    const ages = (young: number, old: number) =>
      `date,ad_id,age,clicks\n2026-09-07,1,18-24,${young}\n2026-09-07,1,25-34,${old}\n`
    const youngOnly = 'date,ad_id,age,clicks\n2026-09-07,1,18-24,50\n'
    expect(await linesOf([ages(1, 2), youngOnly])).toEqual(['plain:1 2026-09-07 {} 52 -'])
  })
})

test('breakdowns are folded to the dimensions asked for; what all rows of an ad share is told in any case', async () => {
  const text = 'date,ad_id,age,gender,clicks\n2026-09-07,1,18-24,F,5\n2026-09-07,1,25-34,F,7\n'
  expect(await linesOf([text])).toEqual(['plain:1 2026-09-07 {"gender":"female"} 12 -'])
  expect(await linesOf([text], ['age'])).toEqual([
    'plain:1 2026-09-07 {"gender":"female","age":"18-24"} 5 -',
    'plain:1 2026-09-07 {"gender":"female","age":"25-34"} 7 -',
  ])
})

test('what a later file says of an ad goes before what an earlier one said, and gaps are filled', async () => {
  const files = await Promise.all([
    tallyOf('date,ad_id,ad_name,creative,clicks\n2026-09-07,1,Old,Video,5\n'),
    tallyOf('date,ad_id,ad_name,clicks\n2026-09-08,1,New,5\n'),
  ])
  const names = [...tallyFiles(files, [])].map(({ ad }) => [ad.adName, ad.creative])
  expect(names).toEqual([
    ['New', 'Video'],
    ['New', 'Video'],
  ])
})

test('the dimensions are those of which some row has a value', async () => {
  const files = [await tallyOf('date,ad_id,age,gender,creative,clicks\n2026-09-07,1,18-24,,Video,5\n')]
  expect(dimensionsIn(files)).toEqual(new Set(['age', 'platform', 'ad', 'creative']))
})

describe('what another file states in another cut', () => {
  const ages = 'date,ad_id,age,clicks\n2026-09-07,1,18-24,5\n2026-09-09,1,18-24,7\n'

  test('is left out with its dimensions, and nothing else', async () => {
    const days = await tallyOf(DAYS)
    const file = await tallyOf(ages)
    leaveOutClashes(file, footprintsOf(days, days.sums))
    expect(file.leftOut.size).toBe(1)
    const clicks = [...tallyFiles([days, file], ['age'])].map(({ sums }) => sums.clicks)
    expect(clicks.sort()).toEqual([5, 7, 7])
  })

  test('takes no place from a third file', async () => {
    const period = 'Reporting starts,Reporting ends,Ad ID,Link clicks\n2026-09-01,2026-09-30,1,50\n'
    const metaDays = (day: string) => `Day,Ad ID,Link clicks,Amount spent (USD)\n${day},1,5,1\n`
    const first = await tallyOf(metaDays('2026-09-07'))
    const second = await tallyOf(period)
    leaveOutClashes(second, footprintsOf(first, first.sums))
    expect(second.leftOut.size).toBe(1)
    expect(footprintsOf(second, second.sums, second.leftOut)).toEqual([])
    expect([...tallyFiles([first, second], [])].map(({ span }) => span?.end)).toEqual(['2026-09-07'])
  })
})
