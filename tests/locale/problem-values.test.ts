import { expect, test } from 'vitest'
import { createFormat } from '#lib/locale/format'
import { problemValues } from '#lib/locale/problem-values'

const format = createFormat('en')

test('days of a problem are written as the language writes them', () => {
  expect(problemValues({ start: '2026-10-01', end: '2026-10-14', rows: 3 }, format)).toEqual({
    start: '1\u00a0Oct\u00a02026',
    end: '14\u00a0Oct\u00a02026',
    rows: 3,
  })
})

test('what only looks like a day stays the name it is', () => {
  expect(problemValues({ ad: '2026-10-01', start: 'soon' }, format)).toEqual({
    ad: '\u2068\u20662026-10-01\u2069\u2069',
    start: '\u2068soon\u2069',
  })
})

test('money is written in the currency, and only what is money', () => {
  const inRubles = createFormat('ru', 'RUB')
  const jump = problemValues({ ad: 'А', day: '2026-10-02', spend: 1293.4, usual: 47.61 }, inRubles)
  expect(JSON.stringify(jump)).toMatch(/1\s?293\s₽.+47,61\s₽/u)
  const totals = (figure: string) => problemValues({ figure, stated: 900.5, summed: 12 }, inRubles)
  expect(totals('spend')).toMatchObject({ stated: inRubles.money(900.5), summed: inRubles.money(12) })
  expect(totals('clicks')).toMatchObject({ summed: inRubles.count(12) })
})
