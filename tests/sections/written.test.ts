import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { partOf } from '../../app/_client/analysis-part.ts'
import { readWritten, writer } from '../../app/_client/written.ts'

const DEMO: Analysis = JSON.parse(readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'))

test('figures are read as they were written, to twelve digits, and written once for an answer', () => {
  let times = 0
  const write = writer((analysis: Analysis) => {
    times++
    return partOf(analysis, 'overview')
  })
  expect(readWritten(write(DEMO))).toEqual(toTwelveDigits(partOf(DEMO, 'overview')))
  expect(write(DEMO)).toBe(write(DEMO))
  expect(times).toBe(1)
  expect(write({ ...DEMO, waste: [] })).toBe(write(DEMO))
  expect(times).toBe(2)
})

test('whole numbers and money keep all they have', () => {
  const write = writer((figures: { readonly spend: number; readonly micros: number }) => figures)
  const figures = { spend: 9_123_456_789.25, micros: 9_007_199_254_740_991 }
  expect(readWritten(write(figures))).toEqual(figures)
})

function toTwelveDigits(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(12))
  if (Array.isArray(value)) return value.map(toTwelveDigits)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, toTwelveDigits(own)]))
}
