import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFormat } from '#lib/locale/format'
import { LOCALES } from '#lib/locale/locales'
import { roundRoughly, roundTo, stepOf } from '#lib/locale/rounding'

const en = createFormat('en', 'RUB')

describe('an estimate', () => {
  it('keeps as many digits as the width of its range bears out', () => {
    expect(en.moneyEstimate({ median: 538.27, low: 391.44, high: 762.9 })).toEqual({
      median: '₽540',
      low: '₽390',
      high: '₽760',
      range: '\u2066₽390\u00a0–\u00a0₽760\u2069',
    })
    expect(en.moneyEstimate({ median: 2612, low: 1944, high: 3391 })).toMatchObject({ low: '₽1,900', high: '₽3,400' })
    expect(en.moneyEstimate({ median: 589, low: 543, high: 638 })).toMatchObject({ median: '₽590', low: '₽540' })
  })

  it('is written in whole units or in two decimals', () => {
    expect(en.moneyEstimate({ median: 14.318, low: 13.87, high: 14.8 }).median).toBe('₽14.30')
    expect(en.moneyEstimate({ median: 14.318, low: 14.27, high: 14.36 }).median).toBe('₽14.32')
    expect(en.moneyEstimate({ median: 16.02, low: 12.99, high: 19.8 })).toMatchObject({ median: '₽16', low: '₽13' })
  })

  it('of no width keeps four digits', () => {
    expect(en.moneyEstimate({ median: 12_345.6, low: 12_345.6, high: 12_345.6 }).range).toBe('\u2066₽12,350\u2069')
    expect(en.moneyEstimate({ median: 0, low: 0, high: 0 }).median).toBe('₽0.00')
  })

  it('of events is whole', () => {
    expect(en.countEstimate({ median: 3.4, low: 1, high: 6.8 })).toMatchObject({
      median: '3',
      range: '\u20661–7\u2069',
    })
    expect(en.countEstimate({ median: 1234, low: 902, high: 1630 })).toMatchObject({ median: '1,200', low: '900' })
  })

  it('never loses its order and never moves by more than half a step', () => {
    const positive = fc.double({ min: 1e-6, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(fc.array(positive, { minLength: 3, maxLength: 3 }), (values) => {
        const [low = 0, median = 0, high = 0] = values.toSorted((left, right) => left - right)
        const step = stepOf({ median, low, high })
        const rounded = [low, median, high].map((value) => roundTo(value, step))
        expect(rounded).toEqual(rounded.toSorted((left, right) => left - right))
        for (const [index, value] of [low, median, high].entries()) {
          expect(Math.abs((rounded[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(step * 0.5000001)
        }
      }),
    )
  })
})

describe('money of which only the size matters', () => {
  it('has two digits', () => {
    expect(en.roughMoney(15_430)).toBe('₽15,000')
    expect(en.roughMoney(47.3)).toBe('₽47')
    expect(en.roughMoney(2.34)).toBe('₽2.30')
    expect(roundRoughly(0)).toBe(0)
    expect(roundRoughly(-987)).toBe(-990)
  })
})

describe('a probability', () => {
  it('is never certain', () => {
    expect(en.probability(0.934)).toBe('93%')
    expect(en.probability(1)).toBe('more than 99%')
    expect(en.probability(0)).toBe('less than 1%')
    expect(createFormat('ru').probability(1)).toBe('более 99\u00a0%')
    expect(createFormat('ar').probability(0)).toContain('أقل من 1')
  })
})

describe('a change', () => {
  it('has its sign, and a decimal where it is small', () => {
    expect(en.change(-0.231)).toBe('\u2066−23%\u2069')
    expect(en.change(0.299)).toBe('\u2066+30%\u2069')
    expect(en.change(0.0042)).toBe('\u2066+0.4%\u2069')
    expect(en.change(-0.00003)).toBe('\u20660.0%\u2069')
    expect(en.change(0)).toBe('\u20660.0%\u2069')
  })

  it('reads from left to right in every language', () => {
    for (const locale of LOCALES) expect(createFormat(locale).change(0.3)).toMatch(/^\u2066\+30\u00a0?%\u2069$/)
  })
})
