import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '#lib/analysis/analysis'
import { linesOf, pagesOf } from '../../app/_sections/creative-order.ts'

const SEEDED = { seed: 20261123 }

const cells = fc
  .uniqueArray(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 5_000 })), {
    selector: ([creative, segment]) => `${creative}/${segment}`,
  })
  .map((pairs) =>
    pairs.map(([creative, segment, median]) => cell(`creative ${creative}`, `segment ${segment}`, median)),
  )

test('every creative and every segment of the cells stands in the table once', () => {
  fc.assert(
    fc.property(cells, (given) => {
      const { creatives, segments } = linesOf(given)
      expect(new Set(creatives.map(({ key }) => key))).toEqual(new Set(given.map(({ creative }) => creative)))
      expect(creatives).toHaveLength(new Set(given.map(({ creative }) => creative)).size)
      expect(segments).toHaveLength(new Set(given.map(({ segment }) => segment)).size)
    }),
    SEEDED,
  )
})

test('the cheapest come first, and what has no cost comes last', () => {
  const { creatives } = linesOf([
    cell('dear', 'a', 900),
    cell('cheap', 'a', 100),
    cell('unknown', 'a', null),
    cell('middle', 'a', 300),
  ])
  expect(creatives.map(({ key }) => key)).toEqual(['cheap', 'middle', 'dear', 'unknown'])
})

test('pages hold all lines in their order, none more than fit, and are about as wide as each other', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), (count, most) => {
      const lines = Array.from({ length: count }, (_, index) => ({ key: `${index}`, label: `${index}` }))
      const pages = pagesOf(lines, most)
      expect(pages.flat()).toEqual(lines)
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(most)
    }),
    SEEDED,
  )
})

function cell(creative: string, segment: string, median: number | null): Cell {
  const cost =
    median === null
      ? null
      : { median, low: median, high: median, innerLow: median, innerHigh: median, probabilityWithinTarget: null }
  return { segment, creative, segmentLabel: segment, spend: 100, events: 1, cost, isEnough: true, grade: null }
}
