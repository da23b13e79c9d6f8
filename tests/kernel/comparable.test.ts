import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparable, comparableLetters } from '#lib/kernel/comparable'

const SEED = 20261123

test.each([
  ['case', 'Summer SALE', 'summer sale'],
  ['spaces', '  img 3\u00a0a ', 'img 3 a'],
  ['dashes', '25–34 — м\u2011ж\u2212x', '25-34 - м-ж-x'],
  ['ё', 'Счёт', 'счет'],
  ['ё of two signs', 'сче\u0308т', 'счет'],
  ['apostrophes', 'don’t', "don't"],
  ['full-width letters', 'ＡＢ１', 'ab1'],
  ['marks that nobody sees', '\ufeffа\u200b\u202bб\u00adв', 'абв'],
  ['Arabic vowel marks and tatweel', 'عَمِيـــل', 'عميل'],
])('%s do not tell two texts apart', (_, text, folded) => {
  expect(comparable(text)).toBe(folded)
})

test('letters, digits and other marks do', () => {
  const texts = ['img3', 'img 3', 'img_3', 'img-3', 'img4', 'и', 'й', 'أ', 'ا', 'a.b', 'a|b']
  expect(new Set(texts.map(comparable)).size).toBe(texts.length)
})

const text = fc.string({ unit: 'binary', maxLength: 40 })

test('what is comparable stays as it is, and case adds nothing', () => {
  fc.assert(
    fc.property(text, (own) => {
      expect(comparable(comparable(own))).toBe(comparable(own))
      expect(comparable(own.toLowerCase())).toBe(comparable(own))
    }),
    { seed: SEED, numRuns: 500 },
  )
})

test('where places matter no letter is added or lost, and what is left tells no more', () => {
  fc.assert(
    fc.property(text, (own) => {
      expect(comparableLetters(own)).toHaveLength(own.length)
      expect(comparable(comparableLetters(own))).toBe(comparable(own))
    }),
    { seed: SEED, numRuns: 500 },
  )
})
