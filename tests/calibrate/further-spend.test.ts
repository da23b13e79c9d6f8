import { expect, test } from 'vitest'
import { simulateCampaign } from '../../cli/simulate/campaign.ts'
import { REGIMES } from '../../cli/simulate/regime.ts'
import { truthOf } from '../../cli/simulate/truth.ts'
import { continueAd } from '../../scripts/calibrate/further-spend.ts'

const CAMPAIGN = simulateCampaign(REGIMES.sparse, 8)
const AD = 4
const TESTED = CAMPAIGN.rows.filter(({ ad }) => ad === AD).reduce((sum, { spend }) => sum + spend, 0)

test('the ad alone goes on, day after day, at its own pace, until the money is spent', () => {
  const { rows } = continueAd(CAMPAIGN, AD, 2.5 * TESTED, 1)
  expect(rows.slice(0, CAMPAIGN.rows.length)).toEqual(CAMPAIGN.rows)
  const further = rows.slice(CAMPAIGN.rows.length)
  expect(further.map(({ ad, day }) => [ad, day])).toEqual(Array.from({ length: 35 }, (_, day) => [AD, 14 + day]))
  expect(further.reduce((sum, { spend }) => sum + spend, 0)).toBeCloseTo(2.5 * TESTED, 0)
})

test('what it costs stays what it was in the test', () => {
  const { rows } = continueAd(CAMPAIGN, AD, 200 * TESTED, 2)
  const further = rows.slice(CAMPAIGN.rows.length)
  const total = (name: 'spend' | 'clicks' | 'leads' | 'sales') => further.reduce((sum, row) => sum + row[name], 0)
  const truth = truthOf(CAMPAIGN.market).cost[AD]!
  expect(total('spend') / total('clicks') / truth.click).toBeCloseTo(1, 1)
  expect(total('spend') / total('leads') / truth.lead).toBeCloseTo(1, 1)
  expect(total('spend') / total('sales') / truth.sale).toBeCloseTo(1, 0)
})

test('a further fortnight is new luck, and the same luck from the same seed', () => {
  expect(continueAd(CAMPAIGN, AD, TESTED, 3)).toEqual(continueAd(CAMPAIGN, AD, TESTED, 3))
  const clicks = (seed: number) => continueAd(CAMPAIGN, AD, TESTED, seed).rows.slice(CAMPAIGN.rows.length)
  expect(clicks(3)).not.toEqual(clicks(4))
})
