import { expect, test } from 'vitest'
import { withReport } from '../../scripts/calibrate/page.ts'
import type { Line } from '../../scripts/calibrate/report.ts'
import { isMet, reportOf } from '../../scripts/calibrate/report.ts'
import { ScoreSheet } from '../../scripts/calibrate/scores.ts'
import { reportText } from '../../scripts/calibrate/table.ts'

test.each([
  { engine: 0.87, goal: { atLeast: 0.87, atMost: 0.93 }, met: true },
  { engine: 0.94, goal: { atLeast: 0.87, atMost: 0.93 }, met: false },
  { engine: 0.94, goal: { atLeast: 0.95 }, met: false },
  { engine: -5, goal: { atMost: 0.1 }, met: true },
  { engine: 0.5, goal: null, met: null },
  { engine: Number.NaN, goal: { atMost: 0.1 }, met: null },
])('$engine held against $goal', ({ engine, goal, met }) => {
  const line: Line = { name: '', engine, standardError: 0, goal, others: {} }
  expect(isMet(line)).toBe(met)
})

test('the report counts what is met, names what is missed and shows every figure with its error and its rivals', () => {
  const campaigns = [false, true, false, false].map((isWrong) => {
    const sheet = new ScoreSheet()
    sheet.addAll('engine', { decided: true, 'pause wrong': isWrong, 'boost wrong': false, 'optimiser regret': 0.02 })
    sheet.addAll('raw', { 'optimiser regret': 0.05 })
    return sheet.scores()
  })
  const text = reportText(new Map([['sparse', reportOf('sparse', ['verdicts'], campaigns)]]))
  expect(text).toContain('- sparse: 4 of 5 goals met. Missed: paused though within target.')
  expect(text).toMatch(/\| paused though within target +\| 0\.250 +\| 0\.250 +\| ≤ 0\.060 +\| MISSED \|/)
  expect(text).toMatch(/\| leads lost by the optimiser +\| 0\.020 +\| 0\.000 +\| ≤ 0\.035 +\| met +\|.*\| 0\.050 \|/)
})

test('a page keeps what is written by hand around the figures', () => {
  const [start, end] = ['<!-- figures: npm run calibrate writes them -->', '<!-- end of figures -->']
  const page = `# Title\n\n${start}\nold\n${end}\n\n## Why\n`
  const written = withReport(page, 'new')
  expect(written).toBe(`# Title\n\n${start}\n\nnew\n\n${end}\n\n## Why\n`)
  expect(withReport(written, 'new')).toBe(written)
  expect(() => withReport('# No marks', 'new')).toThrow('marks')
})
