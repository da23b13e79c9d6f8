import { expect, test } from 'vitest'
import { settlingOf } from '#lib/forecast/settling'

const undecided = {
  mean: Math.log(150),
  sd: 0.5,
  limits: { boost: 100, pause: 200 },
  confidence: 0.8,
  overdispersion: 1,
  spend: 300,
}

test('the longer the test goes on, the more is settled and the more it costs, and never more than waits', () => {
  const { ads, dailySpend, steps } = settlingOf([
    { undecided, dailySpend: 40 },
    { undecided: { ...undecided, mean: Math.log(500) }, dailySpend: 60 },
  ])
  expect({ ads, dailySpend }).toEqual({ ads: 2, dailySpend: 100 })
  expect(steps.map(({ spend }) => spend)).toEqual(steps.map(({ days }) => days * 100))
  const settled = steps.map((step) => step.settled)
  expect(settled).toEqual(settled.toSorted((one, other) => one - other))
  expect(settled.every((count) => count > 0 && count <= 2)).toBe(true)
})

test('an ad without a budget settles nothing by waiting', () => {
  expect(settlingOf([{ undecided, dailySpend: 0 }])).toMatchObject({ ads: 0, dailySpend: 0 })
  expect(settlingOf([{ undecided, dailySpend: 0 }]).steps.every(({ settled }) => settled === 0)).toBe(true)
})
