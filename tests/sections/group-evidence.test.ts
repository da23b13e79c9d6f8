import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import type { JudgedGroup } from '../../app/_client/analysis-part.ts'
import { partOf } from '../../app/_client/analysis-part.ts'
import { judgedEvents, sidesOf, splitByEvidence } from '../../app/_sections/group-evidence.ts'

const DEMO: Analysis = JSON.parse(readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'))
const { groups, standard } = partOf(DEMO, 'segment')

test('groups stand in the order of their likely costs', () => {
  const { known, unknown } = splitByEvidence(groups)
  expect(unknown).toEqual([])
  const medians = known.map(({ cost }) => cost.median)
  expect(medians).toEqual(medians.toSorted((one, other) => one - other))
})

test('the count is of the events on which the verdict rests', () => {
  for (const { totals, verdict } of groups) {
    expect(verdict).not.toBeNull()
    if (verdict !== null) expect(judgedEvents({ verdict, totals })).toBe(totals.leads)
  }
})

test('where the run as a whole has too few events, a group is said to have its own, not those of the run', () => {
  for (const group of groups) {
    const { verdict, totals } = withReason(group, 'wait', 'fewEvents', { events: 2, needed: 10 })
    if (verdict !== null) expect(judgedEvents({ verdict, totals: { ...totals, leads: 1 } })).toBe(1)
  }
})

test('a group to which nobody came is not drawn while its verdict is open, and is once it is settled', () => {
  const [first] = groups as [JudgedGroup]
  const open = withReason(first, 'wait', 'waitFew', { events: 0 })
  const paused = withReason(first, 'pause', 'pauseNoEvents', { spend: 9_000 })
  const { known, unknown } = splitByEvidence([open, paused])
  expect(unknown).toEqual([open])
  expect(known).toEqual([paused])
  expect(judgedEvents(known[0]!)).toBe(0)
})

test('without a cost there is nothing to draw', () => {
  expect(splitByEvidence(groups.map((group) => ({ ...group, cost: null }))).known).toEqual([])
})

test('each range lies below the target, above it or across it', () => {
  const { known } = splitByEvidence(groups)
  const { below, above, across } = sidesOf(known, standard?.target ?? 0)
  expect(below + above + across).toBe(known.length)
  expect(below).toBe(known.filter(({ cost }) => cost.high <= 900).length)
  expect(above).toBe(known.filter(({ cost }) => cost.low > 900).length)
})

function withReason(
  group: JudgedGroup,
  outcome: 'wait' | 'pause',
  key: string,
  params: Record<string, number>,
): JudgedGroup {
  const verdict = group.verdict && { ...group.verdict, outcome, reason: { key, params } }
  return { ...group, key, verdict }
}
