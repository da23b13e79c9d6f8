import { expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import type { Row } from './campaign-text.ts'
import { answerTo, campaign, codes, HEADER, lineOf, outcomes } from './campaign-text.ts'

test('one ad has a cost, and no effects to compare', async () => {
  const { groups, cost } = await answerTo(campaign(1, 14, () => ({ leads: 2 })))
  expect(cost.lead?.low).toBeGreaterThan(0)
  expect(groups.ad[0]?.cost.lead).toEqual(cost.lead)
  expect(groups.creative[0]?.effect).toBeNull()
})

test('more leads than clicks are taken as they are, with a word', async () => {
  const answer = await answerTo(campaign(6, 14, ({ clicks }) => ({ leads: 2 * clicks })))
  expect(codes(answer)).toContain('eventsAboveBase')
  expect(answer.cost.lead?.median).toBeLessThan(answer.cost.click?.median ?? 0)
})

test('clicks of days without spend do not make clicks cheap', async () => {
  const plain = await answerTo(campaign(6, 14))
  const free = await answerTo(campaign(6, 14, ({ day }) => (day === 3 ? { spend: 0, clicks: 5000 } : {})))
  expect(codes(free)).toContain('unpaidClicks')
  expect(free.cost.click?.median).toBeCloseTo(plain.cost.click?.median ?? 0, 0)
})

test('leads of an ad without a click come from nowhere and are left out, with a word', async () => {
  const answer = await answerTo(campaign(8, 14, ({ ad }) => (ad === 2 ? { clicks: 0, leads: 4 } : {})))
  expect(codes(answer)).toContain('eventsWithoutBase')
  expect(answer.cost.lead?.high).toBeLessThan(1e6)
})

test('a correction below zero belongs to the days that it corrects', async () => {
  const plain = await answerTo(campaign(6, 14))
  const text = campaign(6, 14, ({ spend }) => ({ spend: spend * 2 }))
  const corrected = [
    ...text.split('\n'),
    ...Array.from({ length: 6 }, (_, ad) => lineOf(correctionOf(plain, ad))),
  ].join('\n')
  const answer = await answerTo(corrected)
  expect(answer.totals.spend).toBeCloseTo(plain.totals.spend ?? 0, 6)
  expect(answer.cost.click?.median).toBeCloseTo(plain.cost.click?.median ?? 0, 0)
})

/** A row of a later day that takes back what an ad was charged too much. */
function correctionOf({ groups }: Analysis, ad: number): Row {
  const charged = groups.ad.find(({ key }) => key === String(ad + 1))?.totals.spend ?? 0
  return { day: 13, ad, clicks: 0, subscribers: 0, leads: 0, sales: 0, spend: -charged }
}

test('a target of nothing is none', async () => {
  const [zero, none] = [await answerTo(campaign(6, 14), { targets: { lead: 0 } }), await answerTo(campaign(6, 14))]
  expect(codes(zero)).toContain('targetZero')
  expect(outcomes(zero.groups.ad)).toEqual(outcomes(none.groups.ad))
  expect(zero.decision).toEqual(none.decision)
})

test('huge and tiny currencies give the same verdicts', async () => {
  const plain = await answerTo(campaign(6, 14), { targets: { lead: 300 } })
  for (const factor of [1e7, 1e-2]) {
    const scaled = await answerTo(
      campaign(6, 14, ({ spend }) => ({ spend: spend * factor })),
      { targets: { lead: 300 * factor } },
    )
    expect(outcomes(scaled.groups.ad)).toEqual(outcomes(plain.groups.ad))
    expect(scaled.cost.lead?.median).toBeCloseTo((plain.cost.lead?.median ?? 0) * factor, -Math.log10(factor) + 4)
  }
})

test('ads that spent nothing are estimated from what they share with others', async () => {
  const answer = await answerTo(
    campaign(8, 14, ({ ad }) => (ad === 5 ? { spend: 0, clicks: 0, subscribers: 0, leads: 0, sales: 0 } : {})),
  )
  const idle = answer.groups.ad.find(({ key }) => key === '6')
  expect(idle?.cost.lead).not.toBeNull()
  expect(idle?.verdict).toMatchObject({ outcome: 'wait', reason: { key: 'waitNoSpend' } })
})

test('a run whose every ad is to be paused has a plan that spends nothing', async () => {
  const text = campaign(4, 14, () => ({ leads: 0, sales: 0 }))
  const { forecast } = await answerTo(text, { targets: { lead: 50 } })
  expect(forecast?.plans.paused).toMatchObject({ dailyBudget: 0, ads: [], cost: { click: null, lead: null } })
})

test('more ads than a model can hold have sums and no estimates, and the answer says so', async () => {
  const lines = Array.from({ length: 10_001 }, (_, ad) => `2026-09-07,${ad},S,C,P,100,5,1,1,0,10`)
  const answer = await answerTo([HEADER, ...lines].join('\n'))
  expect(answer.totals.spend).toBe(100_010)
  expect(codes(answer)).toContain('tooManyAds')
  expect(answer.evidence.lead).toMatchObject({ isEnough: false, reason: { key: 'tooManyAds' } })
  expect([answer.forecast, answer.decision, answer.groups.ad[0]?.verdict]).toEqual([null, null, null])
})

test('more levels than can be compared are left out of the model, and the answer says so', async () => {
  const rows = Array.from({ length: 1_300 }, (_, ad) =>
    [7, 8].map(
      (day) => `2026-09-0${day},${ad},S${ad % 450},C${ad % 600},P${ad % 3},900,${20 + (ad % 9)},2,${ad % 2},0,300`,
    ),
  )
  const answer = await answerTo([HEADER, ...rows.flat()].join('\n'))
  expect(answer.about.problems).toContainEqual(
    expect.objectContaining({ code: 'tooManyLevels', params: { factor: 'segment', count: 450 } }),
  )
  expect(answer.groups.segment[0]?.effect).toBeNull()
  expect(answer.groups.segment[0]?.cost.lead).not.toBeNull()
  expect(answer.groups.creative[0]?.effect?.lead).not.toBeNull()
}, 60_000)
