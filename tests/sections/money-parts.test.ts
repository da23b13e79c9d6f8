import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moneyParts } from '../../app/_sections/money-parts.ts'

const amount = fc.double({ min: 0, max: 1e7, noNaN: true })

test('the parts are all of the money, and none is empty', () => {
  fc.assert(
    fc.property(amount, amount, amount, (paused, toPause, other) => {
      const spent = paused + toPause + other
      fc.pre(spent > 0)
      const parts = moneyParts({
        spent,
        paused,
        toPause,
        wasted: 0,
        wastedOnPaused: 0,
        kept: 0,
        wastedOnKept: 0,
        saved: 0,
      })
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
      for (const part of parts) expect(part.amount).toBeGreaterThan(0)
    }),
    { seed: 20261123 },
  )
})

test('what should be paused stands first, then what was, then the rest', () => {
  const parts = moneyParts({
    spent: 100,
    paused: 20,
    toPause: 30,
    wasted: 10,
    wastedOnPaused: 0,
    kept: 0,
    wastedOnKept: 0,
    saved: 5,
  })
  expect(parts).toEqual([
    { fill: 'toPause', amount: 30, share: 0.3 },
    { fill: 'paused', amount: 20, share: 0.2 },
    { fill: 'rest', amount: 50, share: 0.5 },
  ])
})

test('of no money there are no parts', () => {
  expect(
    moneyParts({ spent: 0, paused: 0, toPause: 0, wasted: 0, wastedOnPaused: 0, kept: 0, wastedOnKept: 0, saved: 0 }),
  ).toEqual([])
})
