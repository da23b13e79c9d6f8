import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { createRandom } from '#lib/stats/random'
import { demoCsv } from '../../cli/demo/demo-csv.ts'
import { analyseTexts, judgeTexts } from './analyse-texts.ts'

const [HEADER = '', ...ROWS] = demoCsv().trimEnd().split('\n')
const csv = (rows: readonly string[]) => `${[HEADER, ...rows].join('\n')}\n`
const dayOf = (row: string) => row.slice(0, 10)
const textOf = async (...files: string[]) => JSON.stringify(await analyseTexts(files))

let whole: Analysis
let text: string
beforeAll(async () => {
  whole = await analyseTexts([csv(ROWS)])
  text = JSON.stringify(whole)
})

/** The rows in an order drawn by the number. */
function shuffled(seed: number): string[] {
  const random = createRandom(seed)
  return ROWS.map((row) => [random(), row] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, row]) => row)
}

test('the order of the rows leaves no trace in the answer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      expect(await textOf(csv(shuffled(seed)))).toBe(text)
    }),
    { numRuns: 5 },
  )
}, 60_000)

test('nor does it where names, segments and gaps change from row to row', async () => {
  const anyRow = fc
    .tuple(
      fc.constantFrom('2026-09-07', '2026-09-08', '2026-09-09'),
      fc.constantFrom('1', '2'),
      fc.constantFrom('Old', 'New', ''),
      fc.constantFrom('C1', 'C2', ''),
      fc.constantFrom('Women', 'Men', ''),
      fc.constantFrom('18-24', '25-34', ''),
      fc.constantFrom('5', '7', ''),
      fc.constantFrom('1.5', '1,234', '0.30', ''),
      fc.constantFrom('1', '0', '0.1', ''),
    )
    .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
  const header = 'date,ad_id,ad_name,campaign_id,segment,age,clicks,spend,leads'
  const known = '"2026-09-07","0","A","C","S","18-24","1","1.5","1"'
  const fileOf = (rows: readonly string[]) => [header, ...rows].join('\n')
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 12 }), async (rows) => {
      const [forwards, backwards] = [
        [known, ...rows],
        [...rows.toReversed(), known],
      ]
      expect(await textOf(fileOf(backwards))).toBe(await textOf(fileOf(forwards)))
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('a file split by days into two says the same as the whole, in either order', async () => {
  const days = [...new Set(ROWS.map(dayOf))].sort()
  for (const border of [days[1], days[7], days.at(-1)]) {
    const before = csv(ROWS.filter((row) => dayOf(row) < (border ?? '')))
    const after = csv(ROWS.filter((row) => dayOf(row) >= (border ?? '')))
    expect(await textOf(before, after)).toBe(text)
    expect(await textOf(after, before)).toBe(text)
  }
}, 60_000)

test('the same file twice counts once, and so do files that overlap', async () => {
  expect(await textOf(csv(ROWS), csv(ROWS))).toBe(text)
  expect(await textOf(csv(ROWS.slice(0, 500)), csv(ROWS.slice(300)))).toBe(text)
})

test('a file split by ads into two says the same as the whole', async () => {
  const isOdd = (row: string) => Number(row.split(',')[1]) % 2 === 1
  expect(await textOf(csv(ROWS.filter(isOdd)), csv(ROWS.filter((row) => !isOdd(row))))).toBe(text)
})

test('segments, creatives, pain points, ads and days each add up to the whole', () => {
  const parts = [...Object.values(whole.groups), whole.days]
  for (const name of ['impressions', 'clicks', 'subscribers', 'leads', 'sales', 'spend', 'revenue'] as const) {
    for (const part of parts) {
      const sum = part.reduce((total, { totals }) => total + Math.round((totals[name] ?? 0) * 1e6), 0)
      expect(sum).toBe(Math.round((whole.totals[name] ?? 0) * 1e6))
    }
  }
})

test('whatever the question, its segments add up to its totals', async () => {
  const anyQuestion = fc.record({
    segmentBy: fc.option(fc.subarray(['age', 'gender', 'interest', 'segment'] as const, { minLength: 1 })),
    filter: fc.record({ gender: fc.constantFrom(['male'], ['female'], ['male', 'female']) }, { requiredKeys: [] }),
  })
  const run = await judgeTexts([csv(ROWS)])
  await fc.assert(
    fc.asyncProperty(anyQuestion, async (question) => {
      const { groups, totals } = await analyseTexts([csv(ROWS)], {}, question, { run, segments: {} })
      const sum = groups.segment.reduce((total, group) => total + Math.round((group.totals.spend ?? 0) * 1e6), 0)
      expect(sum).toBe(Math.round((totals.spend ?? 0) * 1e6))
    }),
    { numRuns: 15 },
  )
})
