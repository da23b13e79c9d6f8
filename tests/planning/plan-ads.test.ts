import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planAds } from '#lib/planning/plan-ads'

const SEGMENTS = ['women 25-34', 'women 35-44', 'men 25-34', 'men 35-44', 'fitness', 'yoga', 'running', 'parents']
const CREATIVES = Array.from({ length: 10 }, (_, index) => ({ creative: `C${index}`, painPoint: `P${index % 5}` }))

const anyPlan = fc.record({
  segments: fc.integer({ min: 1, max: 12 }),
  creatives: fc.integer({ min: 1, max: 12 }),
  painPoints: fc.integer({ min: 1, max: 6 }),
  count: fc.integer({ min: 0, max: 160 }),
})

function ofSizes({
  segments,
  creatives,
  painPoints,
  count,
}: {
  segments: number
  creatives: number
  painPoints: number
  count: number
}) {
  const names = Array.from({ length: segments }, (_, index) => `S${index}`)
  const made = Array.from({ length: creatives }, (_, index) => ({
    creative: `C${index}`,
    painPoint: `P${index % painPoints}`,
  }))
  return planAds(names, made, count)
}

test('as many different ads as asked, or as there are pairs', () => {
  fc.assert(
    fc.property(anyPlan, (sizes) => {
      const ads = ofSizes(sizes)
      expect(ads).toHaveLength(Math.min(sizes.count, sizes.segments * sizes.creatives))
      expect(new Set(ads.map(({ segment, creative }) => `${segment} ${creative}`)).size).toBe(ads.length)
    }),
  )
})

test('every segment is shown as many ads as any other, or one less', () => {
  fc.assert(
    fc.property(anyPlan, (sizes) => {
      const counts = countsOf(ofSizes(sizes).map(({ segment }) => segment))
      if (sizes.count >= sizes.segments) {
        expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('sixty ads of eight segments and ten creatives are even in segments, creatives and pain points', () => {
  const ads = planAds(SEGMENTS, CREATIVES, 60)
  expect(spread(ads.map(({ segment }) => segment))).toBeLessThanOrEqual(1)
  expect(spread(ads.map(({ creative }) => creative))).toBe(0)
  expect(spread(ads.map(({ painPoint }) => painPoint!))).toBe(0)
  expect(spread(ads.map(({ segment, painPoint }) => `${segment} ${painPoint}`))).toBeLessThanOrEqual(1)
})

test('the ads come segment by segment, the creatives as they were given', () => {
  expect(planAds(['a', 'b'], CREATIVES.slice(0, 2), 4)).toEqual([
    { segment: 'a', creative: 'C0', painPoint: 'P0' },
    { segment: 'a', creative: 'C1', painPoint: 'P1' },
    { segment: 'b', creative: 'C0', painPoint: 'P0' },
    { segment: 'b', creative: 'C1', painPoint: 'P1' },
  ])
})

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function spread(values: readonly string[]): number {
  const counts = [...countsOf(values).values()]
  return Math.max(...counts) - Math.min(...counts)
}
