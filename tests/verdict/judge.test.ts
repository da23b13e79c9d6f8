import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stratifiedNormals } from '#lib/stats/normal'
import { quantilesOf } from '#lib/stats/quantile'
import type { Judged, Standard } from '#lib/verdict/judge'
import { judge } from '#lib/verdict/judge'

const NORMALS = stratifiedNormals(2_000)

/** An ad whose cost per lead is thought to be log-normal about a middle. */
function ad(median: number, sd: number, known: Partial<Judged> = {}): Judged {
  const costs = NORMALS.map((z) => median * Math.exp(sd * z))
  const [low, middle, high] = quantilesOf(costs, [0.1, 0.5, 0.9])
  const range = { median: middle!, low: low!, high: high! }
  return { stage: 'lead', costs, range, spend: 5_000, events: 8, clicks: 300, overdispersion: 1, ...known }
}

/** Target 500, run at 600: boost up to 500, pause from 600 on. */
const STANDARD: Standard = { limits: { boost: 500, pause: 600 }, target: 500, confidence: 0.8, notEnough: null }

const outcomeOf = (judged: Judged, standard = STANDARD) => judge(judged, standard).outcome

test('a surely cheap ad is boosted, a surely dear one paused, one between kept, an unknown one waited for', () => {
  expect(outcomeOf(ad(300, 0.3))).toBe('boost')
  expect(outcomeOf(ad(1_000, 0.3))).toBe('pause')
  expect(outcomeOf(ad(550, 0.1))).toBe('keep')
  expect(outcomeOf(ad(620, 0.6))).toBe('wait')
})

test('the confidence is the edge: at it there is a verdict, a draw below there is none', () => {
  const draws = Float64Array.from({ length: 10 }, (_, index) => (index < 8 ? 400 : 5_000))
  const judged = { ...ad(400, 0.1), costs: draws }
  expect(outcomeOf(judged)).toBe('boost')
  expect(outcomeOf({ ...judged, costs: draws.with(7, 5_000) })).not.toBe('boost')
})

test('more confidence never turns one action into another', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 100, max: 3_000, noNaN: true }),
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      (median, sd) => {
        const usual = outcomeOf(ad(median, sd))
        const careful = outcomeOf(ad(median, sd), { ...STANDARD, confidence: 0.9 })
        const pair = [usual, careful]
        expect(pair.includes('boost') && pair.includes('pause')).toBe(false)
      },
    ),
  )
})

test('a dearer ad is never judged better', () => {
  const order = { boost: 0, keep: 1, wait: 1, pause: 2 }
  fc.assert(
    fc.property(
      fc.double({ min: 100, max: 3_000, noNaN: true }),
      fc.double({ min: 1, max: 4, noNaN: true }),
      fc.double({ min: 0.01, max: 2, noNaN: true }),
      (median, times, sd) => {
        expect(order[outcomeOf(ad(median * times, sd))]).toBeGreaterThanOrEqual(order[outcomeOf(ad(median, sd))])
      },
    ),
  )
})

test('the expected waste is what was spent beyond the limit, and nothing for a cheap ad', () => {
  const surely = (cost: number) => judge({ ...ad(cost, 0.1), costs: new Float64Array(10).fill(cost) }, STANDARD)
  expect(surely(1_200).expectedWaste).toBeCloseTo(2_500, 9)
  expect(surely(600).expectedWaste).toBe(0)
})

test('reasons name what was found', () => {
  const paused = judge(ad(2_000, 0.3, { events: 0, spend: 2_140 }), STANDARD)
  expect(paused.reason).toMatchObject({ key: 'pauseNoEvents', params: { spend: 2_140, limit: 600 } })
  expect(paused.reason.params.expected).toBeCloseTo(2_140 / 600, 9)
  expect(judge(ad(1_000, 0.3), STANDARD).reason).toMatchObject({ key: 'pauseDear', params: { events: 8, limit: 600 } })
  expect(judge(ad(300, 0.3), STANDARD).reason).toMatchObject({ key: 'boostCheap', params: { limit: 500 } })
  expect(judge(ad(450, 0.2), STANDARD).reason).toMatchObject({ key: 'keepWithin', params: { limit: 600 } })
  expect(judge(ad(640, 0.1), STANDARD).reason).toMatchObject({ key: 'keepBetween', params: { boost: 400, limit: 750 } })
})

test('an undecided ad says how much more spend may settle it, a decided one does not', () => {
  const { spendToDecide, reason } = judge(ad(700, 0.5), STANDARD)
  expect(reason.key).toBe('waitFew')
  expect(spendToDecide?.evenChance).toBe(reason.params.more)
  expect(judge(ad(300, 0.3), STANDARD).spendToDecide).toBeNull()
})

test('an ad that only several times its money would settle is not worth testing further', () => {
  const noisy = ad(700, 0.4, { spend: 700, overdispersion: 6 })
  expect(judge(noisy, STANDARD).reason.key).toBe('waitClose')
})

test('an ad that spent nothing waits without advice', () => {
  expect(judge(ad(700, 0.8, { spend: 0, events: 0, clicks: 0 }), STANDARD)).toMatchObject({
    outcome: 'wait',
    reason: { key: 'waitNoSpend' },
    spendToDecide: null,
  })
})

test('while the stage has too few events nothing is judged, and the reason says so', () => {
  const notEnough = { key: 'fewEvents', params: { stage: 'lead', events: 3, needed: 10 } }
  expect(judge(ad(300, 0.1), { ...STANDARD, notEnough })).toMatchObject({ outcome: 'wait', reason: notEnough })
})

test('the rule of thumb stands beside, with a word where one of the two would move money and the other not', () => {
  const lucky = judge(ad(560, 0.3, { events: 12, spend: 4_000 }), STANDARD)
  expect(lucky.outcome).toBe('wait')
  expect(lucky.ruleOfThumb).toMatchObject({ outcome: 'boost', differs: true, reason: { key: 'ruleCheap' } })
  expect(judge(ad(300, 0.2, { events: 20 }), STANDARD).ruleOfThumb).toMatchObject({ outcome: 'boost', differs: false })
})
