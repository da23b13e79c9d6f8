import { describe, expect, test } from 'vitest'
import type { SegmentDimension } from '#lib/kernel/dimension'
import { analyseTexts } from '../analysis/analyse-texts.ts'
import type { TestReading } from '../import/read-text.ts'
import { read } from '../import/read-text.ts'
import { HAS_SHARED, ONLY_BESIDE, sharedFile } from './shared.ts'

const countOf = ({ survey }: TestReading, code: string) =>
  survey.problems.find((group) => group.code === code)?.count ?? 0

describe.skipIf(!HAS_SHARED)(`a real export of Meta with shifted rows${ONLY_BESIDE}`, () => {
  const file = () => sharedFile('facebook_ad_campaign_reporting_dates.csv')

  test('its shifted rows are refused with a reason a person can act on, and none is summed', async () => {
    const { survey, refused } = await read(file())
    expect(survey.plan.platform).toBe('meta')
    expect(survey.rows).toEqual({ read: 1143, accepted: 761, refused: 382, totals: 0, duplicates: 0 })
    expect(survey.span).toEqual({ start: '2017-08-17', end: '2017-08-30' })
    expect(new Set(refused.map(({ problem }) => problem.code))).toEqual(new Set(['columnsShifted']))
    for (const { problem } of refused) {
      expect(problem).toMatchObject({ column: 'campaign_id', params: { missing: 2, belongs: 'age' } })
      expect(problem.value).toMatch(/^\d\d-\d\d$/)
    }
  })

  test('its totals, and its segments by age and gender', async () => {
    const segmentBy: SegmentDimension[] = ['age', 'gender']
    const { totals, groups } = await analyseTexts([file().toString()], { segmentBy })
    expect(totals).toMatchObject({ impressions: 78_513_588, clicks: 11_674, leads: 1645, sales: 585 })
    expect(totals.spend).toBeCloseTo(19_620.24, 2)
    expect(groups.segment).toHaveLength(8)
    const men = groups.segment.find(({ key }) => key === 'age=30-34|gender=male')
    expect(men?.totals).toMatchObject({ impressions: 34_529_566, clicks: 4211 })
    expect(men?.totals.spend).toBeCloseTo(7391.3, 2)
    expect(men?.rates.cpc).toBeCloseTo(1.7552, 4)
  })
})

describe.skipIf(!HAS_SHARED)(`a real export of Meta without ad ids${ONLY_BESIDE}`, () => {
  const file = () => sharedFile('meta_export_company_social_2025.csv')

  test('repeats count once, several ads under one name are kept and named, the currency is the header’s', async () => {
    const reading = await read(file())
    expect(reading.survey.plan).toMatchObject({ platform: 'meta', currency: 'CAD' })
    expect(reading.survey.rows).toEqual({ read: 1188, accepted: 1164, refused: 0, totals: 0, duplicates: 24 })
    expect(countOf(reading, 'repeatedRow')).toBe(24)
    expect(countOf(reading, 'sameName')).toBe(23)
    expect(reading.survey.plan.columns.flatMap(({ day }) => day ?? [])).toEqual(['month-day', 'month-day'])
    expect(reading.survey.span).toEqual({ start: '2025-06-01', end: '2025-09-30' })
  })

  test('its totals', async () => {
    const { totals, days, undated } = await analyseTexts([file().toString()])
    expect(totals).toMatchObject({ impressions: 14_639_997, clicks: 62_947, spend: 230_701.49, leads: null })
    expect([days.length, undated?.spend]).toEqual([0, 230_701.49])
  })
})
