import { expect, test } from 'vitest'
import { gradeLimits } from '#lib/kernel/cost-grade'
import { createFormat } from '#lib/locale/format'
import { sum } from '#lib/stats/sum'
import { analyseTexts } from './analyse-texts.ts'
import { answerTo, campaign, without } from './campaign-text.ts'

const format = createFormat('en')
const TEXT = campaign(12, 14)

test('the matrix holds every pair that was shown, and its money is the run’s', async () => {
  const { matrix, totals, groups } = await answerTo(TEXT, { targets: { lead: 600 } })
  expect(matrix).toHaveLength(12)
  expect(sum(matrix.map(({ spend }) => spend))).toBeCloseTo(totals.spend!, 6)
  expect(sum(matrix.map(({ events }) => events ?? 0))).toBe(totals.leads)
  const keys = new Set(groups.segment.map(({ key }) => key))
  expect(matrix.every(({ segment }) => keys.has(segment))).toBe(true)
})

test('a cell is the cheaper graded the cheaper it is beside the target', async () => {
  const at = async (lead: number) => (await answerTo(TEXT, { targets: { lead } })).matrix
  const [low, high] = [await at(300), await at(3_000)]
  for (const [index, { grade }] of low.entries()) expect(grade!).toBeGreaterThanOrEqual(high[index]!.grade!)
  for (const cells of [low, high]) {
    const byCost = cells.toSorted((one, other) => one.cost!.median - other.cost!.median).map(({ grade }) => grade!)
    expect(byCost).toEqual(byCost.toSorted((one, other) => one - other))
  }
})

test('the colour of a cell goes by its cost as it is written', async () => {
  const { matrix } = await answerTo(TEXT, { targets: { lead: 900 } })
  const limits = gradeLimits(900)
  expect(limits).toEqual([603, 900, 1350, 1800])
  for (const { cost, grade } of matrix) {
    const written = Number(format.moneyEstimate(cost!).median.replaceAll(/[^\d.]/g, ''))
    expect(grade).toBe(limits.filter((limit) => written > limit).length + 1)
  }
})

test('a cell whose money should not have bought three events does not speak for itself', async () => {
  const { matrix } = await answerTo(campaign(12, 14), { targets: { lead: 100_000 } })
  const counted = matrix.filter(({ events }) => (events ?? 0) < 3)
  expect(counted.every(({ isEnough }) => !isEnough)).toBe(true)
  const enough = (await answerTo(TEXT, { targets: { lead: 600 } })).matrix
  expect(enough.every(({ isEnough }) => isEnough)).toBe(true)
})

test('without creatives there is no matrix, nor without enough events', async () => {
  expect((await answerTo(without(TEXT, 'creative'))).matrix).toEqual([])
  expect((await answerTo(campaign(2, 2, () => ({ leads: 0 })))).matrix).toEqual([])
})

test('a filter changes nothing in it', async () => {
  const settings = { targets: { lead: 600 } }
  const whole = await analyseTexts([TEXT], settings)
  const filtered = await analyseTexts([TEXT], settings, { filter: { creative: ['C1'] } })
  expect(filtered.totals.spend!).toBeLessThan(whole.totals.spend!)
  expect(filtered.matrix).toEqual(whole.matrix)
})
