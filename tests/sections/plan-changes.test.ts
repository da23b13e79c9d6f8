import { describe, expect, test } from 'vitest'
import type { Plan } from '#lib/forecast/forecast'
import type { KnownPlan } from '../../app/_sections/plan-changes.ts'
import { cheapestOf, isHardlyAny, lacksCost, sideOf } from '../../app/_sections/plan-changes.ts'

function plans(asIs: number, paused: number, reallocated: number): KnownPlan[] {
  return Object.entries({ asIs, paused, reallocated }).map(([name, median]) => ({
    name: name as KnownPlan['name'],
    cost: { median, low: median, high: median, innerLow: median, innerHigh: median, atLeast: false },
    count: null,
  }))
}

describe('the cheapest plan', () => {
  test('is the one with the lowest likely cost', () => {
    expect(cheapestOf(plans(100, 80, 90))).toBe('paused')
    expect(cheapestOf(plans(100, 80, 60))).toBe('reallocated')
  })

  test('is as is where the others cost more', () => {
    expect(cheapestOf(plans(100, 120, 110))).toBe('asIs')
  })

  test('is as is where another one is cheaper by less than one per cent', () => {
    expect(cheapestOf(plans(100, 99.5, 130))).toBe('asIs')
  })

  test('is told without a word of plans that bring hardly a result', () => {
    expect(cheapestOf(plans(100, 80, 90).slice(0, 1))).toBe('asIs')
    expect(cheapestOf(plans(100, 80, 90).slice(1))).toBe('paused')
  })

  test('is none where all cost about the same', () => {
    expect(cheapestOf(plans(100, 100.4, 99.8))).toBe('none')
  })
})

test('a plan whose money mostly buys nothing has no cost to speak of', () => {
  const range = { median: 0, low: 0, high: 2 }
  const [known] = plans(5_000, 5_000, 5_000)
  const of = (atLeast: boolean, median: number) =>
    ({ cost: { lead: { ...known!.cost, atLeast } }, count: { lead: { ...range, median } } }) as unknown as Plan
  expect(isHardlyAny(of(true, 0), 'lead')).toBe(true)
  expect(isHardlyAny(of(true, 2), 'lead')).toBe(false)
  expect(isHardlyAny(of(false, 2), 'lead')).toBe(false)
})

test('a plan with money lacks a cost where none is known or hardly a result comes; one without money runs nothing', () => {
  const [known] = plans(5_000, 5_000, 5_000)
  const of = (dailyBudget: number, cost: KnownPlan['cost'] | null, median: number) =>
    ({ dailyBudget, cost: { lead: cost }, count: { lead: { median, low: 0, high: 2 } } }) as unknown as Plan
  expect(lacksCost(of(100, null, 0), 'lead')).toBe(true)
  expect(lacksCost(of(100, { ...known!.cost, atLeast: true }, 0), 'lead')).toBe(true)
  expect(lacksCost(of(100, known!.cost, 4), 'lead')).toBe(false)
  expect(lacksCost(of(0, null, 0), 'lead')).toBe(false)
})

test('less than one per cent is no difference', () => {
  expect([0.98, 0.995, 1, 1.005, 1.02].map(sideOf)).toEqual(['less', 'same', 'same', 'same', 'more'])
})
