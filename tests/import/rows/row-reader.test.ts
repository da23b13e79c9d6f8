import { describe, expect, test } from 'vitest'
import { read } from '../read-text.ts'

const HEADER = 'date,ad_id,ad_name,segment,age,gender,impressions,clicks,spend'
const plain = (...rows: string[]) => read([HEADER, ...rows].join('\n'))
const GOOD = '2026-09-07,7001,Video,Women,25-34,F,100,5,10.5'

test('a row becomes an ad, a day, a breakdown and sums', async () => {
  const { rows, survey } = await plain(GOOD)
  expect(rows).toMatchObject([
    {
      ad: 'plain:7001',
      names: { adId: '7001', adName: 'Video', segment: 'Women', campaignName: null },
      span: { start: '2026-09-07', end: '2026-09-07' },
      breakdown: { age: '25-34', gender: 'female' },
      sums: { impressions: 100, clicks: 5, spend: 10_500_000 },
    },
  ])
  expect(survey.sums).toMatchObject({ impressions: 100, clicks: 5, spend: 10_500_000, leads: null })
})

describe('a row that cannot be used is refused with line, column and what was found', () => {
  test.each([
    ['2026-09-32,7001,Video,Women,25-34,F,100,5,10', 'notADay', 'date', '2026-09-32'],
    [',7001,Video,Women,25-34,F,100,5,10', 'noDay', 'date', ''],
    ['2026-09-07,2.3851E+17,Video,Women,25-34,F,100,5,10', 'roundedId', 'ad_id', '2.3851E+17'],
    ['2026-09-07,30-34,Video,Women,25-34,F,100,5,10', 'notAnId', 'ad_id', '30-34'],
    ['2026-09-07,7001,Video,Women,Berlin,F,100,5,10', 'notAnAge', 'age', 'Berlin'],
    ['2026-09-07,7001,Video,Women,25-34,Berlin,100,5,10', 'notAGender', 'gender', 'Berlin'],
    ['2026-09-07,7001,Video,Women,25-34,F,many,5,10', 'notANumber', 'impressions', 'many'],
    ['2026-09-07,7001,Video,Women,25-34,F,100,-5,10', 'negativeCount', 'clicks', '-5'],
    ['2026-09-07,7001,Video,Women,25-34,F,100,5.5,10', 'notWhole', 'clicks', '5.5'],
    ['2026-09-07,7001,Video,Women,25-34,F,100,5', 'tooFewCells', 'spend', null],
    ['2026-09-07,7001,Video,Women,25-34,F,100,5,10,11', 'tooManyCells', null, '11'],
  ])('%s', async (row, code, column, value) => {
    const { refused, survey } = await plain(
      GOOD,
      '2026-09-08,7001,Video,Women,25-34,F,100,5,10.5',
      GOOD.replace('7001', '7002'),
      row,
    )
    expect(refused).toEqual([
      {
        line: 5,
        cells: row.split(','),
        problem: expect.objectContaining({ code, column, value, line: 5, severity: 'error' }),
      },
    ])
    expect(survey.rows).toMatchObject({ read: 4, accepted: 3, refused: 1 })
    expect(survey.sums.clicks).toBe(15)
  })

  test('where the end of a period lies before its start', async () => {
    const { refused } = await read(
      'Reporting starts,Reporting ends,Ad name,Impressions\n2026-09-01,2026-09-14,A,5\n2026-09-14,2026-09-01,A,5\n',
    )
    expect(refused[0]?.problem).toMatchObject({
      code: 'endBeforeStart',
      column: 'Reporting ends',
      params: { start: '2026-09-14' },
    })
  })

  test('where nothing in it names an ad, though it is no total', async () => {
    const { refused } = await plain(GOOD, '2026-09-07,,,Women,,,100,5,10', '2026-09-07,,,,25-34,F,100,5,10')
    expect(refused.map(({ problem }) => problem.code)).toEqual(['noAdName', 'noAdName'])
  })
})

describe('cells that moved left', () => {
  const header = 'ad_id,date,campaign_id,age,gender,impressions,clicks,spend'
  const good = '1,2026-09-07,916,30-34,M,100,5,1.5'

  test('are called so, with the column where it began and where the value belongs', async () => {
    const { refused } = await read([header, good, '2,2026-09-07,30-34,M,100,5,1.5,'].join('\n'))
    expect(refused[0]?.problem).toMatchObject({
      code: 'columnsShifted',
      column: 'campaign_id',
      value: '30-34',
      params: { missing: 1, from: 'campaign_id', found: '30-34', belongs: 'age' },
    })
  })

  test('are not seen in a row whose end is merely empty', async () => {
    const { survey } = await read([header, good, '2,2026-09-07,916,30-34,M,100,5,'].join('\n'))
    expect(survey.rows).toMatchObject({ accepted: 2, refused: 0 })
  })

  test('are not seen in a row that is wrong in itself', async () => {
    const { refused } = await read([header, good, '2,2026-09-07,30-34,x,y,z,1.5,'].join('\n'))
    expect(refused[0]?.problem.code).toBe('notAnId')
  })
})

describe('rows of one ad, day and breakdown', () => {
  test('count once where they are equal in every cell, with a notice', async () => {
    const { survey, warnings } = await plain(GOOD, GOOD, GOOD)
    expect(survey.rows).toMatchObject({ read: 3, accepted: 1, duplicates: 2 })
    expect(warnings.map(({ code, line }) => [code, line])).toEqual([
      ['repeatedRow', 3],
      ['repeatedRow', 4],
    ])
  })

  test('also where the last of them ends without a line end', async () => {
    const { survey } = await read([HEADER, GOOD, GOOD].join('\r\n'))
    expect(survey.rows).toMatchObject({ accepted: 1, duplicates: 1 })
  })

  test('are added up where they differ, and said so', async () => {
    const { survey, rows, warnings } = await plain(GOOD, GOOD.replace('10.5', '11.5'))
    expect(survey.sums.spend).toBe(22_000_000)
    expect(rows.map(({ ordinal }) => ordinal)).toEqual([0, 1])
    expect(warnings.map(({ code }) => code)).toEqual(['sameKey'])
  })
})

describe('rows that are not data', () => {
  test('the row whose names and breakdown are all empty is a total', async () => {
    const { survey } = await plain(GOOD, '2026-09-07,,,,,,100,5,10.5', ',,,,,,100,5,10.5')
    expect(survey.rows).toMatchObject({ accepted: 1, totals: 2, refused: 0 })
    expect(survey.sums.clicks).toBe(5)
  })

  test('so is the row for all ages', async () => {
    const { survey } = await plain(GOOD, '2026-09-07,7001,Video,Women,All,F,100,5,10.5')
    expect(survey.rows).toMatchObject({ accepted: 1, totals: 1 })
  })

  test('a campaign called Total Wine is data', async () => {
    const { survey } = await read(
      'campaign_name,date,clicks,spend\nTotal Wine,2026-09-07,5,10\nTotal,2026-09-07,5,10\n',
    )
    expect(survey.rows).toMatchObject({ accepted: 1, totals: 1 })
  })
})

describe('what is empty', () => {
  test('is no data, not 0', async () => {
    const { rows } = await plain('2026-09-07,7001,Video,Women,25-34,F,100,,--')
    expect(rows[0]?.sums).toEqual({ impressions: 100 })
  })

  test('is 0 in the counts of Meta, which leaves zeros out, but not in its money', async () => {
    const { rows } = await read(
      'Reporting starts,Reporting ends,Ad name,Impressions,Link clicks,Amount spent (USD),Leads\n2026-09-01,2026-09-02,A,5,,,\n',
    )
    expect(rows[0]?.sums).toEqual({ impressions: 5, clicks: 0, leads: 0 })
  })
})

describe('warnings', () => {
  test.each([
    ['2026-09-07,7001,Video,Women,25-34,F,100,105,10', 'clicksAboveImpressions'],
    ['2026-09-07,7001,Video,Women,25-34,F,100,5,-10', 'negativeSpend'],
  ])('%s counts, with %s', async (row, code) => {
    const { survey, warnings } = await plain(row)
    expect(survey.rows.accepted).toBe(1)
    expect(warnings.map((found) => [found.code, found.line])).toEqual([[code, 2]])
  })
})

test('a row in another currency than the file is refused', async () => {
  const { refused } = await read('date,ad_id,currency,spend\n2026-09-07,1,KZT,5\n2026-09-08,1,USD,5\n2026-09-09,1,,5\n')
  expect(refused.map(({ problem }) => [problem.code, problem.value, problem.params.expected])).toEqual([
    ['otherCurrency', 'USD', 'KZT'],
  ])
})

test('the end of a period written as the midnight after it belongs to the day before', async () => {
  const { rows } = await read(
    'Start Time,End Time,Campaign Name,Amount Spent,Paid Impressions,Swipe Ups\n' +
      '2026-04-21 00:00:00 AST,2026-04-22 00:00:00 AST,Eid,1,10,1\n' +
      '2026-04-22 00:00:00 AST,2026-04-22 23:59:59 AST,Eid,1,10,1\n',
  )
  expect(rows.map(({ span }) => span)).toEqual([
    { start: '2026-04-21', end: '2026-04-21' },
    { start: '2026-04-22', end: '2026-04-22' },
  ])
})
