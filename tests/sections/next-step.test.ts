import { expect, test } from 'vitest'
import type { DecisionOutcome } from '#lib/kernel/outcome'
import { nextStep } from '../../app/_sections/next-step.ts'

const RUN = { start: '2026-10-01', end: '2026-10-14' }
const TARGETS = { click: null, subscriber: null, lead: 6, sale: null }

function stepOn(asOf: string | null, outcome: DecisionOutcome | null) {
  return nextStep({ outcome, stage: 'lead' }, RUN, { asOf, primaryStage: 'lead', targets: TARGETS })
}

test('a test without a decision runs on to its last day, and then somebody has to settle it', () => {
  expect([stepOn('2026-10-05', 'early'), stepOn('2026-10-14', 'early')]).toEqual(['early', 'early'])
  expect(stepOn('2026-10-15', 'early')).toBe('earlyOver')
  expect(stepOn(null, 'early')).toBe('early')
})

test('any other decision is followed by its own step, whenever it is read', () => {
  expect(stepOn('2026-11-23', 'go')).toBe('go')
})

test('without a decision a target lacks, or else the results of the target that there is', () => {
  const about = { asOf: '2026-11-23', primaryStage: 'lead', targets: TARGETS } as const
  expect(nextStep({ outcome: null, stage: 'click' }, RUN, about)).toBe('noResults')
  expect(nextStep({ outcome: null, stage: 'lead' }, RUN, { ...about, targets: { ...TARGETS, lead: null } })).toBe(
    'none',
  )
})
