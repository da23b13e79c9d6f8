import { expect, test } from 'vitest'
import type { Scores } from '../../scripts/calibrate/scores.ts'
import { meanOf, ratioOf, rootOf, ScoreSheet, standardError, totalOf } from '../../scripts/calibrate/scores.ts'

const VALUES = [3, 5, 4, 8, 10]
const CAMPAIGNS = VALUES.map((value) => scoresOf({ cost: value, leads: 2 * value }))

test('cases are averaged over campaigns, each case with the same weight', () => {
  const long = new ScoreSheet()
  for (const value of [1, 1, 1, 0]) long.add('hit', value === 1)
  const short = new ScoreSheet()
  short.add('hit', false)
  short.add('hit', false)
  expect(meanOf('hit')(totalOf([long.scores(), short.scores()]))).toBeCloseTo(3 / 6, 12)
})

test('what no campaign had a case of is not a number', () => {
  expect(meanOf('nothing')(totalOf(CAMPAIGNS))).toBeNaN()
})

test('the jackknife of a mean is its classical standard error', () => {
  const mean = VALUES.reduce((sum, value) => sum + value, 0) / 5
  const variance = VALUES.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4
  expect(standardError(meanOf('cost'), CAMPAIGNS)).toBeCloseTo(Math.sqrt(variance / 5), 12)
})

test('a ratio of what moves together has no error, and a root half the relative error', () => {
  expect(standardError(ratioOf(meanOf('leads'), meanOf('cost')), CAMPAIGNS)).toBeCloseTo(0, 12)
  const relative = (error: number, value: number) => error / value
  const ofMean = relative(standardError(meanOf('cost'), CAMPAIGNS), meanOf('cost')(totalOf(CAMPAIGNS)))
  const root = rootOf(meanOf('cost'))
  expect(relative(standardError(root, CAMPAIGNS), root(totalOf(CAMPAIGNS)))).toBeCloseTo(ofMean / 2, 2)
})

test('one campaign alone tells no error', () => {
  expect(standardError(meanOf('cost'), CAMPAIGNS.slice(0, 1))).toBeNaN()
})

function scoresOf(values: Record<string, number>): Scores {
  const sheet = new ScoreSheet()
  for (const [name, value] of Object.entries(values)) sheet.add(name, value)
  return sheet.scores()
}
