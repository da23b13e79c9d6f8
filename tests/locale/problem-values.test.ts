import { expect, test } from 'vitest'
import { createFormat } from '#lib/locale/format'
import { problemValues } from '#lib/locale/problem-values'

const format = createFormat('en')

test('days of a problem are written as the language writes them', () => {
  expect(problemValues({ start: '2026-10-01', end: '2026-10-14', rows: 3 }, format)).toEqual({
    start: '1 Oct 2026',
    end: '14 Oct 2026',
    rows: 3,
  })
})

test('what only looks like a day stays the name it is', () => {
  expect(problemValues({ ad: '2026-10-01', start: 'soon' }, format)).toEqual({
    ad: '\u2068\u20662026-10-01\u2069\u2069',
    start: '\u2068soon\u2069',
  })
})
