import { describe, expect, test } from 'vitest'
import { WHOLE_RUN } from '#lib/analysis/question'
import { dimensionsNeeded } from '#lib/analysis/segmentation'
import { analyseTexts } from './analyse-texts.ts'

/** Four ads that say whom they are shown to, and one that has a segment by name. */
const MIXED = `date,ad_id,segment,age,gender,interest,clicks,spend,leads
2026-09-07,1,,25-34,female,Fitness,30,100,3
2026-09-07,2,,25-34,male,Fitness,30,100,3
2026-09-07,3,,25-34,female,Fitness,20,50,1
2026-09-07,4,,,,,10,40,1
2026-09-07,5,Broad,25-34,female,Yoga,30,90,2
2026-09-08,5,Broad,35-44,male,Yoga,30,90,2
`
const WORDED = ['age=25-34|gender=female|interest=Fitness', 'age=25-34|gender=male|interest=Fitness']

async function spendBySegment(texts: readonly string[], question = {}) {
  const { groups } = await analyseTexts(texts, {}, question)
  return Object.fromEntries(groups.segment.map(({ key, totals }) => [key, totals.spend]))
}

describe('segments, where some ads have one by name', () => {
  test('an ad without falls back to what is known of its people, one with stays whole', async () => {
    expect(await spendBySegment([MIXED])).toEqual({ [WORDED[0]!]: 150, [WORDED[1]!]: 100, Broad: 180, '': 40 })
  })

  test('an ad without is judged in the same segment as if no ad had a name', async () => {
    const { groups } = await analyseTexts([MIXED])
    expect(groups.segment.every(({ key, verdict }) => key === '' || verdict !== null)).toBe(true)
    const unnamed = await spendBySegment([MIXED.replaceAll('Broad', '')])
    expect(unnamed).toMatchObject({ [WORDED[0]!]: 150, [WORDED[1]!]: 100 })
  })

  test('asked for by name the segments are the same; asked for with an age they are crossed', async () => {
    expect(await spendBySegment([MIXED], { segmentBy: ['segment'] })).toEqual(await spendBySegment([MIXED]))
    const crossed = await spendBySegment([MIXED], { segmentBy: ['segment', 'age'] })
    expect(crossed).toMatchObject({ 'segment=Broad|age=25-34': 90, 'segment=Broad|age=35-44': 90 })
  })
})

test('where every ad names its segment, nothing else has to be told apart for it', () => {
  const dimensions = new Set(['segment', 'age', 'gender'] as const)
  expect(dimensionsNeeded(dimensions, {}, WHOLE_RUN, true)).toEqual(['segment'])
  expect(dimensionsNeeded(dimensions, {}, WHOLE_RUN)).toEqual(['segment', 'age', 'gender'])
  expect(dimensionsNeeded(dimensions, {}, { ...WHOLE_RUN, segmentBy: ['age'] }, true)).toEqual(['segment', 'age'])
})
