import { beforeAll, expect, test } from 'vitest'
import type { Analysis, Group } from '#lib/analysis/analysis'
import type { Judgement } from '#lib/analysis/judgement'
import type { Settings } from '#lib/analysis/settings'
import { parseText } from '#lib/import/container/parse-delimited'
import { csvLine } from '#lib/import/container/write-delimited'
import { STAGES } from '#lib/kernel/stage'
import { demoCsv } from '../../cli/demo/demo-csv.ts'
import { analyseTexts, judgeTexts } from './analyse-texts.ts'

const [COLUMNS = [], ...ROWS] = parseText(demoCsv().trimEnd(), ',')
const textOf = (rows: readonly (readonly string[])[]) => [COLUMNS, ...rows].map((cells) => csvLine(cells)).join('')
const SETTINGS: Settings = { targets: { lead: 600, sale: 5_000 } }

/** The demo run with every row changed. */
function changed(change: (cells: Record<string, string>) => Record<string, string>): string {
  return textOf(
    ROWS.map((row) => {
      const cells = Object.fromEntries(row.map((cell, index) => [COLUMNS[index]!, cell]))
      const after: Record<string, string> = { ...cells, ...change(cells) }
      return COLUMNS.map((column) => after[column]!)
    }),
  )
}

let demo: Analysis
let judgement: Judgement
beforeAll(async () => {
  demo = await analyseTexts([changed(() => ({}))], SETTINGS)
  judgement = await judgeTexts([changed(() => ({}))], SETTINGS)
})

const byKey = (groups: readonly Group[], rename: (key: string) => string = (key) => key) =>
  new Map(groups.map((group) => [rename(group.key), group]))

test('other names for ads, creatives, pain points and segments change nothing but the names', async () => {
  const flipped = (text: string) => [...text].reverse().join('')
  const renamed = await analyseTexts(
    [
      changed((cells) => ({
        ad_id: `9${flipped(cells.ad_id!)}`,
        ad_name: flipped(cells.ad_name!),
        creative: flipped(cells.creative!),
        pain: flipped(cells.pain!),
        segment: flipped(cells.segment!),
      })),
    ],
    SETTINGS,
  )
  for (const grouping of ['segment', 'creative', 'painPoint', 'ad'] as const) {
    const original = byKey(demo.groups[grouping], (key) => (grouping === 'ad' ? `9${flipped(key)}` : flipped(key)))
    expect(renamed.groups[grouping].length).toBe(original.size)
    for (const { key, cost, effect, verdict } of renamed.groups[grouping]) {
      const known = original.get(key)
      expect({ cost, effect, verdict }).toEqual({ cost: known?.cost, effect: known?.effect, verdict: known?.verdict })
    }
  }
  expect(renamed.decision).toEqual(demo.decision)
}, 30_000)

test('twice the units of money make every cost twice as large, and no verdict another', async () => {
  const doubled = await analyseTexts(
    [changed((cells) => ({ spend: String(2 * Number(cells.spend)), revenue: String(2 * Number(cells.revenue)) }))],
    { targets: { lead: 1_200, sale: 10_000 } },
  )
  const known = byKey(demo.groups.ad)
  for (const { key, cost, verdict } of doubled.groups.ad) {
    expect(verdict?.outcome).toBe(known.get(key)?.verdict?.outcome)
    expect(cost.lead!.median / known.get(key)!.cost.lead!.median).toBeCloseTo(2, 6)
  }
  expect(doubled.decision?.outcome).toBe(demo.decision?.outcome)
}, 30_000)

test('an ad that spent nothing moves no other’s cost by a fiftieth of its uncertainty', async () => {
  const [cells = []] = ROWS
  const idle = COLUMNS.map((column, index) => {
    if (column === 'ad_id') return '999999'
    if (column === 'ad_name') return 'idle'
    return ['impressions', 'clicks', 'spend', 'subscribers', 'leads', 'sales', 'revenue'].includes(column)
      ? '0'
      : cells[index]!
  })
  const joined = await analyseTexts([textOf([...ROWS, idle])], SETTINGS)
  const known = byKey(demo.groups.ad)
  expect(joined.groups.ad.length).toBe(known.size + 1)
  for (const { key, cost } of joined.groups.ad) {
    const before = known.get(key)?.cost.lead
    if (before === undefined || before === null) continue
    const sd = Math.log(before.high / before.low) / (2 * 1.2816)
    expect(Math.abs(Math.log(cost.lead!.median / before.median)) / sd).toBeLessThan(0.02)
  }
}, 30_000)

test('what a question shows changes no verdict, no forecast and no decision', async () => {
  const question = { filter: { gender: ['male'] }, period: { start: '2026-09-07', end: '2026-09-10' } }
  const judged = { run: judgement, segments: judgement.groups.segment }
  const shown = await analyseTexts([changed(() => ({}))], SETTINGS, question, judged)
  expect(shown.totals.spend).toBeLessThan(demo.totals.spend ?? 0)
  expect([shown.decision, shown.forecast, shown.cost]).toEqual([demo.decision, demo.forecast, demo.cost])
  const known = byKey(demo.groups.ad)
  expect(shown.groups.ad.length).toBeGreaterThan(0)
  for (const { key, verdict } of shown.groups.ad) expect(verdict).toEqual(known.get(key)?.verdict)
})

test('a judgement made before gives the same answer as one made in the same pass', async () => {
  const judged = { run: judgement, segments: judgement.groups.segment }
  expect(await analyseTexts([changed(() => ({}))], SETTINGS, {}, judged)).toEqual(demo)
})

test('ranges are in order, inside one another, and shares are shares', () => {
  for (const group of Object.values(demo.groups).flat()) {
    for (const stage of STAGES) {
      const cost = group.cost[stage]!
      const ordered = [0, cost.low, cost.innerLow, cost.median, cost.innerHigh, cost.high]
      expect(ordered).toEqual(ordered.toSorted((one, other) => one - other))
      const chances = [
        cost.probabilityWithinTarget ?? 0,
        group.effect?.[stage]?.probabilityCheaper ?? 0,
        group.verdict!.probability,
      ]
      for (const chance of chances) expect(chance >= 0 && chance <= 1).toBe(true)
    }
    expect(group.verdict!.expectedWaste).toBeLessThanOrEqual(group.totals.spend ?? 0)
    expect(group.verdict!.expectedWaste).toBeGreaterThanOrEqual(0)
  }
})

test('effects of a grouping are about the average: some are cheaper, some dearer', () => {
  for (const grouping of ['segment', 'creative', 'painPoint'] as const) {
    const logs = demo.groups[grouping].map(({ effect }) => Math.log(effect!.lead!.median))
    const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length
    expect(Math.abs(mean)).toBeLessThan(0.02)
  }
})
