import { expect, test } from 'vitest'
import { LABELLED, lacks } from '#lib/kernel/labelled'

const NAMELESS = { segment: null, creative: null, painPoint: null, audience: [] }

test('an ad lacks what nothing names', () => {
  expect(LABELLED.filter((field) => lacks(NAMELESS, field))).toEqual(['segment', 'creative', 'painPoint'])
  expect(LABELLED.filter((field) => lacks({ ...NAMELESS, creative: 'img3' }, field))).toEqual(['segment', 'painPoint'])
})

test('people that its names tell of are a segment, and nothing else', () => {
  const told = { ...NAMELESS, audience: [['age', '25-34']] }
  expect(LABELLED.filter((field) => lacks(told, field))).toEqual(['creative', 'painPoint'])
})
