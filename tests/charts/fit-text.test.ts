import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText, textWidth } from '../../app/_charts/fit-text.ts'

const SEEDED = { seed: 20261123 }
const text = fc.stringMatching(/^[A-Za-zА-яа-я0-9ء-ي ,·–]{0,80}$/u)

test('no line is wider than its place, and there are no more lines than asked for', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 3 }), (words, width, most) => {
      const lines = fitText(words, 12, width, most)
      expect(lines.length).toBeLessThanOrEqual(most)
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
    }),
    SEEDED,
  )
})

test('what fits is all there, and what is cut says so', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 300 }), (words, width) => {
      const lines = fitText(words, 12, width, 2)
      const whole = words
        .split(/\s+/)
        .filter((word) => word !== '')
        .join(' ')
      if (!lines.some((line) => line.endsWith('…'))) expect(lines.join(' ')).toBe(whole)
    }),
    SEEDED,
  )
})

test('a name is broken between words', () => {
  expect(fitText('Healthy food, women 35–44', 12.5, 112, 2)).toEqual(['Healthy food,', 'women 35–44'])
  expect(fitText('Healthy food, women 35–44', 12.5, 400, 2)).toEqual(['Healthy food, women 35–44'])
  expect(fitText('', 12.5, 100, 2)).toEqual([])
})

test('marks of direction take no room', () => {
  expect(textWidth('\u2066a\u2069', 10)).toBe(textWidth('a', 10))
})

test('the widest letters of the face, W of .93 and Щ of .95, keep to their place', () => {
  for (const letter of ['W', 'Щ', 'M', '@'])
    expect(textWidth(letter.repeat(20), 10)).toBeGreaterThanOrEqual(20 * 10 * 0.93)
})
