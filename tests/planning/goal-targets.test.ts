import { expect, test } from 'vitest'
import { targetsOfGoal } from '#lib/planning/goal-targets'

const GOAL = {
  revenue: 400_000,
  averageCheck: 4_000,
  margin: 0.4,
  advertisingShare: 0.5,
  closeRate: 0.1,
  leadsPerClick: 0.05,
  subscribersPerClick: 0.2,
}

test('targets follow from what a sale earns, step by step down the funnel', () => {
  const { sales, profitPerSale, budget, targets } = targetsOfGoal(GOAL)
  expect(sales).toBe(100)
  expect(profitPerSale).toBe(1_600)
  expect(budget).toBe(80_000)
  expect(targets.sale).toBe(800)
  expect(targets.lead).toBe(80)
  expect(targets.click).toBe(4)
  expect(targets.subscriber).toBe(20)
})

test('a budget spent at the targets earns the goal', () => {
  const { budget, targets, sales } = targetsOfGoal(GOAL)
  expect(budget / targets.sale!).toBeCloseTo(sales, 9)
})

test('a rate that nobody knows leaves what rests on it open, and nothing else', () => {
  expect(targetsOfGoal({ ...GOAL, leadsPerClick: null }).targets).toEqual({
    click: null,
    subscriber: null,
    lead: 80,
    sale: 800,
  })
  expect(targetsOfGoal({ ...GOAL, closeRate: null }).targets).toMatchObject({ lead: null, sale: 800 })
  expect(targetsOfGoal({ ...GOAL, subscribersPerClick: null }).targets.subscriber).toBeNull()
})
