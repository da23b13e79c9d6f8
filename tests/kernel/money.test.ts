import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromMicros, isCurrency, toMicros } from '#lib/kernel/money'

test('a sum of cents does not depend on their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 50 }), (cents) => {
      const micros = cents.map((cent) => toMicros(cent / 100))
      const forwards = micros.reduce((sum, part) => sum + part, 0)
      expect(micros.toReversed().reduce((sum, part) => sum + part, 0)).toBe(forwards)
      expect(fromMicros(forwards)).toBe(cents.reduce((sum, cent) => sum + cent, 0) / 100)
    }),
  )
})

test('what is smaller than a millionth is rounded to the nearest', () => {
  expect(toMicros(1.429999948)).toBe(1_430_000)
  expect(toMicros(0.1 + 0.2)).toBe(300_000)
})

test('currencies are those of ISO 4217, and the TON of Telegram Ads', () => {
  for (const code of ['RUB', 'USD', 'EUR', 'KZT', 'UZS', 'EGP', 'TON']) expect(isCurrency(code)).toBe(true)
  for (const code of ['rub', 'RUR', 'SUR', 'DEM', 'CTR', '', 'constructor']) expect(isCurrency(code)).toBe(false)
})
