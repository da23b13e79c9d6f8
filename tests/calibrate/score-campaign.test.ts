import { describe, expect, test } from 'vitest'
import type { Part } from '../../scripts/calibrate/score-campaign.ts'
import { scoreCampaign } from '../../scripts/calibrate/score-campaign.ts'
import type { Scores } from '../../scripts/calibrate/scores.ts'
import { meanOf, totalOf } from '../../scripts/calibrate/scores.ts'
import { oracle } from './oracle.ts'

/** Engines whose quality is known: what is scored of them has to show it. */
describe('an engine that knows the truth up to an error it admits', () => {
  const scores = scoresOf({ spread: 0.2 }, ['estimates', 'effects', 'verdicts'])

  test('holds the truth as often as its intervals promise, and errs by what it says', () => {
    expect(shareOf(scores, 'engine lead within 90')).toBeCloseTo(0.9, 1)
    expect(shareOf(scores, 'engine lead within 50')).toBeCloseTo(0.5, 1)
    expect(Math.sqrt(shareOf(scores, 'engine sale squared error'))).toBeCloseTo(0.2, 1)
    expect(shareOf(scores, 'engine segment within 90')).toBeGreaterThan(0.8)
  })

  test('never moves money wrongly, and loses fewer leads by it than any rule', () => {
    expect(shareOf(scores, 'engine pause wrong')).toBe(0)
    expect(shareOf(scores, 'engine boost wrong')).toBe(0)
    expect(shareOf(scores, 'engine decided')).toBe(1)
    for (const rule of ['thumb', 'test', 'click rate', 'quarter', 'nothing']) {
      expect(shareOf(scores, 'engine regret')).toBeLessThan(shareOf(scores, `${rule} regret`))
    }
  })

  test('splits the money better than the plain ratios do', () => {
    expect(shareOf(scores, 'engine optimiser regret')).toBeLessThan(shareOf(scores, 'raw optimiser regret'))
  })
})

test('an engine too sure of itself is found out', () => {
  const scores = scoresOf({ spread: 0.2, claimed: 0.5 }, ['estimates', 'effects'])
  expect(shareOf(scores, 'engine lead within 90')).toBeLessThan(0.7)
  expect(shareOf(scores, 'engine pain point within 90')).toBeLessThan(0.8)
})

test('an engine that knows all loses no lead and makes no false claim', () => {
  const scores = scoresOf({ spread: 1e-9 }, ['effects', 'verdicts'])
  expect(shareOf(scores, 'engine optimiser regret')).toBeLessThan(1e-6)
  expect(shareOf(scores, 'engine claim false')).toBe(0)
  expect(shareOf(scores, 'engine order right')).toBe(1)
})

test('a forecast that draws its futures as the simulator does has no bias and holds what it promises', () => {
  const scores = scoresOf({ spread: 0.2 }, ['forecast'], 6)
  for (const stage of ['click', 'lead']) {
    expect(Math.abs(shareOf(scores, `engine asIs ${stage} log actual cost over forecast`))).toBeLessThan(0.07)
    expect(shareOf(scores, `engine asIs ${stage} within 90`)).toBeGreaterThan(0.8)
  }
}, 30_000)

test('more spend is followed up as named, ad by ad, on a campaign that has gone on', () => {
  const days: number[] = []
  const engine: ReturnType<typeof oracle> = (campaign, target) => {
    days.push(Math.max(...campaign.rows.map(({ day }) => day)) + 1)
    const isFirst = days.length === 1
    const conclusions = oracle({ spread: 0.2 })(campaign, target)
    return {
      ...conclusions,
      verdicts: conclusions.verdicts.map((verdict) => (isFirst ? 'wait' : verdict)),
      spendForVerdict: (ad, chance) => (chance === 0.5 ? spendOf(campaign.rows, ad) : null),
    }
  }
  const scores = scoreCampaign({ regime: 'tiny', seed: 3, parts: ['spend'] }, engine)
  expect(days).toEqual([14, 28, 28])
  expect(shareOf(scores, 'engine spend for 0.5 brought a verdict')).toBe(1)
  expect(shareOf(scores, 'engine spend for 0.8 named')).toBe(0)
})

test('the same seed gives the same scores', () => {
  const score = () => scoresOf({ spread: 0.2 }, ['estimates', 'effects', 'verdicts', 'forecast'], 1)
  expect(score()).toEqual(score())
})

function scoresOf(knowledge: Parameters<typeof oracle>[0], parts: readonly Part[], campaigns = 20): Scores {
  return totalOf(
    Array.from({ length: campaigns }, (_, seed) =>
      scoreCampaign({ regime: 'tiny', seed, parts }, oracle({ ...knowledge, luck: seed })),
    ),
  )
}

function shareOf(scores: Scores, name: string): number {
  return meanOf(name)(scores)
}

function spendOf(rows: readonly { ad: number; spend: number; day: number }[], ad: number): number {
  return rows.filter((row) => row.ad === ad && row.day < 14).reduce((sum, { spend }) => sum + spend, 0)
}
