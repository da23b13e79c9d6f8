import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Question } from '#lib/analysis/question'
import { parseQuestion, questionParams, WHOLE_RUN } from '#lib/analysis/question'
import { addDays } from '#lib/kernel/day'
import { DIMENSIONS, SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1990-01-01', days))
const anyPeriod = fc.tuple(anyDay, fc.nat(400)).map(([start, days]) => ({ start, end: addDays(start, days) }))

const anyQuestion: fc.Arbitrary<Question> = fc.record({
  period: fc.option(anyPeriod),
  segmentBy: fc.option(fc.subarray([...SEGMENT_DIMENSIONS], { minLength: 1 })),
  filter: fc
    .dictionary(fc.constantFrom(...DIMENSIONS), fc.uniqueArray(anyText, { minLength: 1, maxLength: 5 }))
    .map((filter) => Object.fromEntries(Object.entries(filter).map(([name, values]) => [name, values.toSorted()]))),
})

describe('a question', () => {
  it('comes back from its own address unchanged', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(parseQuestion(read(questionParams(question)))).toEqual(question)
      }),
    )
  })

  it('has one address, in whatever order it was put together', () => {
    const forth = { campaign: ['b', 'a'], age: ['25-34'] }
    const back = { age: ['25-34'], campaign: ['a', 'b', 'a'] }
    expect(questionParams({ period: null, segmentBy: ['gender', 'age'], filter: forth })).toBe(
      questionParams({ period: null, segmentBy: ['age', 'gender'], filter: back }),
    )
  })

  it('has an address that reads well', () => {
    const period = { start: '2026-09-07', end: '2026-09-20' }
    expect(questionParams({ period, segmentBy: ['age', 'gender'], filter: { campaign: ['Осень, 2'] } })).toBe(
      'from=2026-09-07&to=2026-09-20&by=age,gender&f.campaign=%D0%9E%D1%81%D0%B5%D0%BD%D1%8C,%202',
    )
    expect(questionParams(WHOLE_RUN)).toBe('')
  })
})

describe('nonsense in an address', () => {
  it('is dropped', () => {
    expect(parseQuestion({ from: '2026-02-30', to: '2026-03-01' })).toEqual(WHOLE_RUN)
    expect(parseQuestion({ from: '2026-03-02', to: '2026-03-01' })).toEqual(WHOLE_RUN)
    expect(parseQuestion({ from: '2026-03-02' })).toEqual(WHOLE_RUN)
    expect(parseQuestion({ by: 'colour,,age' })).toEqual({ ...WHOLE_RUN, segmentBy: ['age'] })
    expect(parseQuestion({ 'f.colour': 'red', 'f.age': ['', '25-34'], 'f.__proto__': 'x' })).toEqual({
      ...WHOLE_RUN,
      filter: { age: ['25-34'] },
    })
  })

  it('never throws', () => {
    const anyValue = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constant(undefined))
    const anyName = fc.oneof(fc.constantFrom('from', 'to', 'by', 'f.age', 'f.__proto__'), fc.string())
    fc.assert(
      fc.property(fc.dictionary(anyName, anyValue), (params) => {
        questionParams(parseQuestion(params))
      }),
    )
  })
})

/** As a server reads a query: a name that repeats has a list of values. */
function read(query: string): Record<string, string | string[]> {
  const params = new URLSearchParams(query)
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
