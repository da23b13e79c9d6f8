import { expect, test } from 'vitest'
import { sum } from '#lib/stats/sum'
import { analyseTexts } from './analyse-texts.ts'
import { answerTo, campaign } from './campaign-text.ts'

/** One ad of six brings next to nothing. */
const WITH_A_BAD_AD = campaign(6, 14, ({ ad }) => (ad === 5 ? { leads: 0, clicks: 4 } : { leads: 2 }))
const SETTINGS = { targets: { lead: 400 } }

test('what is to be paused is what the verdicts say, and nothing was paused where nobody decided', async () => {
  const { money, groups, totals } = await answerTo(WITH_A_BAD_AD, SETTINGS)
  const paused = groups.ad.filter(({ verdict }) => verdict?.outcome === 'pause')
  expect(paused.map(({ key }) => key)).toContain('6')
  expect(money).toMatchObject({ spent: totals.spend, paused: 0, saved: 0 })
  expect(money!.toPause).toBeCloseTo(sum(paused.map((group) => group.totals.spend!)), 6)
  expect(money!.wasted).toBeCloseTo(sum(paused.map(({ verdict }) => verdict!.expectedWaste)), 6)
  expect(money!.wasted).toBeLessThan(money!.toPause)
})

test('the most wasteful ad comes first, and each wastes less than it spent', async () => {
  const { waste } = await answerTo(WITH_A_BAD_AD, SETTINGS)
  expect(waste[0]).toMatchObject({ key: '6', outcome: 'pause' })
  const wasted = waste.map((ad) => ad.wasted)
  expect(wasted).toEqual(wasted.toSorted((one, other) => other - one))
  for (const ad of waste) expect(ad.wasted).toBeLessThan(ad.spend)
})

test('only ads with the verdict to pause have wasted anything, and theirs is what the money says', async () => {
  const { money, waste } = await answerTo(WITH_A_BAD_AD, SETTINGS)
  expect(waste.every(({ outcome }) => outcome === 'pause')).toBe(true)
  expect(sum(waste.map(({ wasted }) => wasted))).toBeCloseTo(money!.wasted, 6)
})

test('where no verdict is given nothing is said to be wasted', async () => {
  const { money, waste, groups } = await answerTo(
    campaign(2, 3, ({ day }) => ({ leads: day === 0 ? 1 : 0, sales: 0 })),
    { targets: { lead: 400 } },
  )
  expect(groups.ad.every(({ verdict }) => verdict?.outcome === 'wait')).toBe(true)
  expect(waste).toEqual([])
  expect(money).toMatchObject({ toPause: 0, wasted: 0 })
})

test('a filter shows less of the run, and its money stays', async () => {
  const whole = await analyseTexts([WITH_A_BAD_AD], SETTINGS)
  const filtered = await analyseTexts([WITH_A_BAD_AD], SETTINGS, { filter: { creative: ['C1'] } })
  expect(filtered.totals.spend).not.toBe(whole.totals.spend)
  expect(filtered.money).toEqual(whole.money)
  expect(filtered.waste).toEqual(whole.waste)
})

test('without a column of spend there is no money to speak of', async () => {
  const { money, waste } = await answerTo(
    campaign(3, 3, () => ({ spend: 0 })),
    SETTINGS,
  )
  expect(money).toBeNull()
  expect(waste).toEqual([])
})
