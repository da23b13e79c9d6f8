import { expect, test } from 'vitest'
import type { JudgedGroup } from '../../app/_client/analysis-part.ts'
import { countPutOff } from '../../app/(work)/runs/[runId]/verdicts/board.ts'
import { action } from './action.ts'

test('ads that are put off are counted where their verdict would stand, those decided and unjudged nowhere', () => {
  const judged = (key: string, outcome: string | null) =>
    ({ key, verdict: outcome === null ? null : { outcome } }) as unknown as JudgedGroup
  const groups = [
    judged('1', 'pause'),
    judged('2', 'pause'),
    judged('3', 'wait'),
    judged('4', null),
    judged('5', 'boost'),
  ]
  const taken = [
    action({ key: '1', kind: 'snoozed' }),
    action({ key: '2', kind: 'accepted' }),
    action({ key: '3', kind: 'snoozed' }),
    action({ key: '4', kind: 'snoozed' }),
    action({ key: 'gone', kind: 'snoozed' }),
  ]
  expect(countPutOff(groups, taken)).toEqual({ pause: 1, boost: 0, rest: 1 })
})
