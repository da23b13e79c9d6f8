import { expect, test } from 'vitest'
import { PLAIN_COLUMNS, plainTemplate } from '#lib/import/plain-layout'
import { read } from './read-text.ts'

test('the template is a file that Touchstone reads without a question or a problem', async () => {
  const { survey } = await read(plainTemplate())
  expect(survey.plan).toMatchObject({ platform: 'plain', headerLine: 1 })
  expect(survey.plan.columns.map(({ header }) => header)).toEqual([...PLAIN_COLUMNS])
  expect(survey.plan.columns.filter(({ field }) => field === null)).toEqual([])
  expect(survey.rows).toEqual({ read: 2, accepted: 2, refused: 0, totals: 0, duplicates: 0 })
  expect(survey.problems).toEqual([])
  expect(survey.questions).toEqual([])
  expect(survey.sums).toEqual({
    impressions: 5651,
    clicks: 61,
    subscribers: 5,
    leads: 2,
    sales: 1,
    spend: 666_150_000,
    revenue: 4_900_000_000,
  })
})
