import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { partOf } from '../../app/_client/analysis-part.ts'
import { readWritten, writer } from '../../app/_client/written.ts'

const DEMO: Analysis = JSON.parse(readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'))

test('figures are read as they were written, and written once for an answer', () => {
  let times = 0
  const write = writer((analysis: Analysis) => {
    times++
    return partOf(analysis, 'overview')
  })
  expect(readWritten(write(DEMO))).toEqual(partOf(DEMO, 'overview'))
  expect(write(DEMO)).toBe(write(DEMO))
  expect(times).toBe(1)
  expect(write({ ...DEMO, waste: [] })).toBe(write(DEMO))
  expect(times).toBe(2)
})
