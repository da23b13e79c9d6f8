import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFormat } from '#lib/locale/format'
import { LOCALES } from '#lib/locale/locales'

const en = createFormat('en', 'RUB')
const ru = createFormat('ru', 'RUB')
const ar = createFormat('ar', 'RUB')

describe('money', () => {
  it('has two decimals below a hundred and none from there on', () => {
    expect(en.money(1.7552)).toBe('₽1.76')
    expect(en.money(99.99)).toBe('₽99.99')
    expect(en.money(99.996)).toBe('₽100')
    expect(en.money(19_620.24)).toBe('₽19,620')
  })

  it('has no decimals where the amount is whole', () => {
    expect(en.money(25)).toBe('₽25')
    expect(en.money(24.5)).toBe('₽24.50')
    expect(en.money(24.999)).toBe('₽25.00')
  })

  it('has the three decimals of a currency where an amount is small', () => {
    const dinars = createFormat('en', 'KWD')
    expect(dinars.money(0.0627)).toBe('KWD\u00a00.063')
    expect(dinars.money(0.9)).toBe('KWD\u00a00.90')
    expect(dinars.money(1.905)).toBe('KWD\u00a01.91')
    expect(en.money(0.0627)).toBe('₽0.06')
  })

  it('uses a sign that one currency has for itself in every language', () => {
    expect(ru.money(19_620.24)).toBe('19\u00a0620\u00a0₽')
    expect(ar.money(19_620.24)).toBe('\u200f19,620\u00a0\u2068₽\u2069')
  })

  it('writes a currency that ISO 4217 does not know', () => {
    expect(createFormat('en', 'TON').money(2)).toBe('TON\u00a02')
  })

  it.each([
    ['en', ['US$5', 'CA$5', 'A$5', 'MX$5', 'SEK\u00a05', 'CN¥5', 'EGP\u00a05', '₸5']],
    ['ru', ['5\u00a0$', '5\u00a0CA$', '5\u00a0A$', '5\u00a0MX$', '5\u00a0SEK', '5\u00a0CN¥', '5\u00a0EGP', '5\u00a0₸']],
    [
      'ar',
      [
        '\u200f5\u00a0\u2068US$\u2069',
        '\u200f5\u00a0\u2068CA$\u2069',
        '\u200f5\u00a0\u2068AU$\u2069',
        '\u200f5\u00a0\u2068MX$\u2069',
        '\u200f5\u00a0\u2068SEK\u2069',
        '\u200f5\u00a0\u2068CN¥\u2069',
        '\u200f5\u00a0\u2068ج.م\u2069\u200f',
        '\u200f5\u00a0\u2068₸\u2069',
      ],
    ],
  ] as const)('tells apart in %s the currencies that share a sign', (locale, texts) => {
    const codes = ['USD', 'CAD', 'AUD', 'MXN', 'SEK', 'CNY', 'EGP', 'KZT']
    expect(codes.map((code) => createFormat(locale, code).money(5))).toEqual(texts)
  })

  it.each(LOCALES)('never writes two currencies alike (%s)', (locale) => {
    const codes = Intl.supportedValuesOf('currency')
    expect(new Set(codes.map((code) => createFormat(locale, code).money(5))).size).toBe(codes.length)
  })

  it('is a bare number where no currency is given', () => {
    expect(createFormat('en').money(1234)).toBe('1,234')
  })
})

describe('small values', () => {
  it('are never rounded to nothing', () => {
    expect(en.money(0.004)).toBe('₽0.004')
    expect(en.rate(0.00001)).toBe('0.001%')
    expect(en.conversion(0.0004)).toBe('0.04%')
    expect(en.multiple(0.004)).toContain('0.004×')
  })

  it('stay zero where they are zero', () => {
    expect(en.money(0)).toBe('₽0')
    expect(en.count(0)).toBe('0')
    expect(en.rate(0)).toBe('0.00%')
  })
})

describe('minus', () => {
  it('is U+2212', () => {
    expect(en.count(-5)).toBe('\u22125')
    expect(en.money(-1234)).toBe('\u2212₽1,234')
  })

  it('never stands before a zero', () => {
    expect(en.count(-0)).toBe('0')
    expect(en.money(-0)).toBe('₽0')
    expect(en.conversion(-0)).toBe('0.0%')
  })
})

describe('rates and ratios', () => {
  it('have the decimals that suit them', () => {
    expect(en.rate(0.0123)).toBe('1.23%')
    expect(en.conversion(0.141)).toBe('14.1%')
    expect(en.multiple(1.84)).toBe('\u20661.8×\u2069')
    expect(en.multiple(1.047)).toBe('\u20661.05×\u2069')
    expect(en.multiple(1.002)).toBe('\u20661.0×\u2069')
    expect(en.multiple(0.437)).toBe('\u20660.44×\u2069')
    expect(en.multiple(123.4)).toBe('\u2066123×\u2069')
    expect(ru.rate(0.0123)).toBe('1,23\u00a0%')
  })
})

describe('ranges', () => {
  it('are isolated, so that they do not flip in Arabic', () => {
    expect(ar.numberRange(25, 34)).toBe('\u206625–34\u2069')
    // The sign stands on the side where it stands beside one number.
    expect(ar.moneyRange(1900, 3400)).toBe('\u2068\u200f\u20661,900–3,400\u2069\u00a0\u2068₽\u2069\u2069')
    expect(ar.moneyRange(1900.1, 1900.2)).toBe('\u2068\u200f1,900\u00a0\u2068₽\u2069\u2069')
    expect(ru.moneyRange(1900, 3400)).toBe('\u20661\u00a0900–3\u00a0400\u00a0₽\u2069')
    expect(ar.dayRange({ start: '2026-09-07', end: '2026-09-20' })).toBe('\u20667–20\u2069\u00a0سبتمبر\u00a02026')
  })

  it('leave a year before the dash where it stands', () => {
    expect(ar.dayRange({ start: '2026-12-27', end: '2027-01-10' })).toBe(
      '27\u00a0ديسمبر\u00a02026\u00a0– 10\u00a0يناير\u00a02027',
    )
  })

  it('of two ends that read the same are one number', () => {
    expect(en.numberRange(3, 3)).toBe('\u20663\u2069')
    expect(en.moneyRange(1900.1, 1900.2)).toBe('\u2066₽1,900\u2069')
  })
})

describe('days', () => {
  it('name the month in a word, and stay in one line', () => {
    expect(ru.day('2026-09-07')).toBe('7\u00a0сент.\u00a02026\u00a0г.')
    expect(ar.day('2026-09-07')).toBe('7\u00a0سبتمبر\u00a02026')
    expect(en.dayRange({ start: '2026-09-07', end: '2026-09-07' })).toBe(en.day('2026-09-07'))
  })

  it('and moments are told in the zone given, which is named', () => {
    expect(ar.dateTime('2026-09-07T22:05:00Z', 'Europe/Moscow')).toBe('8 سبتمبر 2026، 01:05 غرينتش+3')
  })

  it('and how long ago a moment was, in the largest whole unit', () => {
    const now = '2026-09-07T22:05:00Z'
    expect(en.ago('2026-09-07T20:00:00Z', now)).toBe('2 hours ago')
    expect(en.ago('2026-09-07T22:04:30Z', now)).toBe('now')
    expect(en.ago('2026-09-06T22:00:00Z', now)).toBe('yesterday')
    expect(ru.ago('2026-09-07T22:00:00Z', now)).toBe('5 минут назад')
    expect(ar.ago('2026-09-04T22:05:00Z', now)).toBe('قبل 3 أيام')
    // A clock that is a little behind makes nothing the future.
    expect(en.ago('2026-09-07T22:06:00Z', now)).toBe('now')
  })
})

describe('sizes', () => {
  it('grow their unit', () => {
    expect(en.bytes(5)).toBe('5\u00a0bytes')
    expect(ru.bytes(1_250_000)).toBe('1,3\u00a0МБ')
    expect(en.bytes(103_000_000_000_000)).toBe('103,000\u00a0GB')
  })
})

describe('lists', () => {
  it('isolate each item', () => {
    expect(en.list(['a', 'b'])).toBe('\u2068a\u2069 and \u2068b\u2069')
  })
})

describe('every number', () => {
  it('is written in Latin digits, without a hyphen and without a negative zero', () => {
    const anyNumber = fc.double({ min: -1e12, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), anyNumber, (locale, value) => {
        const format = createFormat(locale, 'RUB')
        const texts = [format.count, format.money, format.rate, format.conversion, format.multiple, format.compact]
        for (const write of texts) {
          const text = write(value)
          expect(text).not.toContain('-')
          expect(text).not.toMatch(/[٠-٩۰-۹]/)
          expect(text).not.toMatch(/^[^\d]*\u2212[^1-9]*$/)
        }
      }),
    )
  })

  it('above nothing reads as above nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        for (const write of [en.money, en.rate, en.conversion, en.multiple]) expect(write(value)).toMatch(/[1-9]/)
      }),
    )
  })
})

it('a range of shares keeps its order in every language, and equal ends are one number', () => {
  expect(createFormat('en').shareRange(0.05, 0.24)).toBe('\u20665%\u00a0–\u00a024%\u2069')
  expect(createFormat('ru').shareRange(0.05, 0.24)).toBe('\u20665–24\u00a0%\u2069')
  expect(createFormat('ar').shareRange(0.05, 0.24)).toMatch(/^\u20665.*24.*\u2069$/)
  expect(createFormat('en').shareRange(0.301, 0.303)).toBe('\u206630%\u2069')
})
