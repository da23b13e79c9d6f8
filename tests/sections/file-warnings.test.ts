import { expect, test } from 'vitest'
import { problem } from '#lib/kernel/problem'
import { fileWarnings } from '../../app/_sections/file-warnings.ts'

test('every kind of warning of a file is told once, with how often it was found', () => {
  const found = fileWarnings([
    problem('leadsAboveClicks', 'warning', { file: 'a.csv', line: 3, params: { leads: 3, clicks: 2 } }),
    problem('leadsAboveClicks', 'warning', { file: 'a.csv', line: 9, params: { leads: 5, clicks: 4 } }),
    problem('leadsAboveClicks', 'warning', { file: 'b.csv', line: 1, params: { leads: 2, clicks: 1 } }),
  ])
  expect(found).toEqual([
    { file: 'a.csv', code: 'leadsAboveClicks', params: { leads: 3, clicks: 2 }, count: 2 },
    { file: 'b.csv', code: 'leadsAboveClicks', params: { leads: 2, clicks: 1 }, count: 1 },
  ])
})

test('what was refused is counted elsewhere, and what is about the whole run is told by itself', () => {
  expect(fileWarnings([problem('badNumber', 'error', { file: 'a.csv' }), problem('fewDays', 'warning')])).toEqual([])
})
