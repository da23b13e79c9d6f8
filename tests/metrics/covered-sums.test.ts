import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sums } from '#lib/kernel/sums'
import { SUM_NAMES } from '#lib/kernel/sums'
import { CoveredSums } from '#lib/metrics/covered-sums'
import { sumsOf } from './sums-of.ts'

const together = (...all: Sums[]) => {
  const covered = new CoveredSums()
  for (const sums of all) covered.add(sums)
  return covered
}

test('a total is the sum of what carries it, money in units, and no data where nothing does', () => {
  const covered = together(sumsOf({ clicks: 5, spend: 0.1 }), sumsOf({ clicks: 7, spend: 0.2 }), sumsOf({ clicks: 1 }))
  expect(covered.total('clicks')).toBe(13)
  expect(covered.total('spend')).toBe(0.3)
  expect(covered.total('leads')).toBeNull()
})

test('a sum of zeros is 0, not no data', () => {
  expect(together(sumsOf({ leads: 0 })).total('leads')).toBe(0)
})

test('where one export lacks leads, its spend does not make the leads of the other dear', () => {
  const covered = together(sumsOf({ spend: 100, leads: 4, clicks: 40 }), sumsOf({ spend: 900, clicks: 60 }))
  expect(covered.total('spend')).toBe(1000)
  expect(covered.ratio('spend', 'leads')).toBe(25)
  expect(covered.ratio('spend', 'clicks')).toBe(10)
})

test('a ratio without a divisor is no data, never infinite and never 0', () => {
  expect(together(sumsOf({ spend: 100, leads: 0 })).ratio('spend', 'leads')).toBeNull()
  expect(together(sumsOf({ spend: 100 })).ratio('spend', 'leads')).toBeNull()
  expect(together(sumsOf({ spend: 100 }), sumsOf({ leads: 4 })).ratio('spend', 'leads')).toBeNull()
  expect(together(sumsOf({ spend: 0, leads: 4 })).ratio('spend', 'leads')).toBe(0)
  expect(new CoveredSums().total('spend')).toBeNull()
})

test('the order of the additions leaves no trace, also of fractions', () => {
  const anyCount = fc.option(fc.integer({ min: 0, max: 1e9 }).map((thousandths) => thousandths / 1000))
  const anyMoney = fc.option(fc.integer({ min: 0, max: 1e12 }))
  const anySums: fc.Arbitrary<Sums> = fc
    .tuple(...SUM_NAMES.map((name) => (name === 'spend' || name === 'revenue' ? anyMoney : anyCount)))
    .map((values) => Object.fromEntries(SUM_NAMES.map((name, at) => [name, values[at] ?? null])) as Sums)
  fc.assert(
    fc.property(fc.array(anySums, { maxLength: 30 }), (all) => {
      const [forwards, backwards] = [together(...all), together(...all.toReversed())]
      for (const name of SUM_NAMES) expect(forwards.total(name)).toBe(backwards.total(name))
      expect(forwards.ratio('spend', 'leads')).toBe(backwards.ratio('spend', 'leads'))
    }),
  )
})
