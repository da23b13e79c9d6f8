import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from '../read-text.ts'

/** Rows are read at a glance only behind the first thousand, which are looked at for samples. */
const ROWS_BEFORE = 1_000

const HEADER = ['date', 'ad_id', 'campaign_name', 'note', 'age', 'impressions', 'clicks', 'spend', 'leads']

/** Few different cells, so that most rows have been seen before; some that are no data, or that no row may hold. */
const columns = [
  fc.constantFrom('2026-09-07', '2026-09-08', '08.09.2026', ' 2026-09-07', '', 'Total'),
  fc.constantFrom('7001', '7002', 'M-7003', '', '-', '2.3851E+17'),
  fc.constantFrom('Spring', 'Total', 'Spring ', '', '—'),
  fc.constantFrom('x', '', 'anything'),
  fc.constantFrom('18-24', '25-34', '', 'All', 'unknown'),
  fc.constantFrom('100', '0', '1000', '1 000', '', '-', '1.5', '12.0', '007'),
  fc.constantFrom('3', '0', '', '4', 'many'),
  fc.constantFrom('1.25', '0.1', '10', '1.234', '-3', '', '12,50', '5.', '.5', '$3', '123456789012.25'),
  fc.constantFrom('1', '', '0', '2.5', '-1'),
]
/** Mostly the first cell of a column, which is a good one. */
const cell = (column: fc.Arbitrary<string>, good: string) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(good) }, { weight: 1, arbitrary: column })
const GOOD = ['2026-09-07', '7001', 'Spring', 'x', '18-24', '100', '3', '1.25', '1']
const row = fc.tuple(...columns.map((column, index) => cell(column, GOOD[index] ?? '')))
const rows = fc.array(fc.oneof({ weight: 12, arbitrary: row }, { weight: 1, arbitrary: fc.constant(['', 'short']) }), {
  minLength: 1,
  maxLength: 60,
})

/** A different row each, so that none is a repetition. */
const before = Array.from({ length: ROWS_BEFORE }, (_, number) => [
  `2026-09-${number % 2 === 0 ? '07' : '08'}`,
  String(7000 + (number % 4)),
  'Spring',
  String(number),
  '18-24',
  '100',
  '3',
  '1.25',
  '1',
])

const textOf = (lines: readonly (readonly string[])[], lineEnd: string) =>
  [HEADER, ...before, ...lines].map((cells) => cells.join(',') + lineEnd).join('')

/** The same cells, each row with one in quotes: such rows are read cell by cell. */
const quotedTextOf = (lines: readonly (readonly string[])[]) =>
  [HEADER, ...before, ...lines].map(([first, ...cells]) => `${[`"${first}"`, ...cells].join(',')}\n`).join('')

test('a row read at a glance is read as it is cell by cell', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (lines, lineEnd) => {
      const quick = await read(textOf(lines, lineEnd))
      const slow = await read(quotedTextOf(lines))
      expect(quick).toEqual({ ...slow, survey: { ...slow.survey, plan: quick.survey.plan } })
      expect(quick.survey.plan).toEqual(slow.survey.plan)
    }),
    { seed: 6, numRuns: 40 },
  )
})

test.each([
  ['Total', 'Women'],
  ['All', 'Women'],
])('a campaign called “%s” does not hide the total of the file', async (name, adset) => {
  const named = (number: number) => (number % 3 === 0 ? '' : `Set ${number % 7}`)
  const others = Array.from({ length: ROWS_BEFORE }, (_, row) => `Spring,${named(row)},${100 + row},3,1.25\n`)
  const total = name === 'All' ? 'All,All' : 'Total,'
  const text = (mark: string) =>
    `campaign_name,adset_name,impressions,clicks,spend\n${name},${adset},100,3,1\nSpring,All,99,3,1\n${others.join('')}${mark}${total.replace(',', `${mark},`)},120100,3603,1252\n`
  const quick = await read(text(''))
  const slow = await read(text('"'))
  expect(quick.survey.rows).toEqual(slow.survey.rows)
  expect(quick.survey.rows.totals).toBe(1)
  expect(quick.survey.sums.spend).toBe(1_252_000_000)
})

test('names that come again after many others are told apart', { timeout: 60_000 }, async () => {
  const lines = Array.from({ length: 30_000 }, (_, number) => [
    '2026-09-07',
    `${10_000 + (number % 25_000)}`,
    'Spring',
    String(number),
    '18-24',
    '100',
    '3',
    '1.25',
    '1',
  ])
  const { survey, rows: found } = await read(textOf(lines, '\n'))
  expect(survey.rows.accepted).toBe(ROWS_BEFORE + lines.length)
  expect(new Set(found.map(({ ad }) => ad)).size).toBe(25_004)
  expect(survey.sums.clicks).toBe(3 * survey.rows.accepted)
})
