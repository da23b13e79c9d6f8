import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import type { TakenAction } from '#lib/verdict/taken-action'
import { partOf } from '../../app/_client/analysis-part.ts'
import { adsToDo } from '../../app/_sections/ads-to-do.ts'
import { countVerdicts } from '../../app/_sections/verdict-counts.ts'
import { action } from './action.ts'

const DEMO: Analysis = JSON.parse(readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'))
const { groups: ADS } = partOf(DEMO, 'ad')
const PAUSES = adsToDo(ADS, [], 'pause')

function decided(place: number, outcome: VerdictOutcome, change: Partial<TakenAction> = {}): TakenAction {
  const { key, label } = PAUSES[place]!.ad
  return action({ id: key, key, label, kind: outcome === 'pause' ? 'accepted' : 'overridden', outcome, ...change })
}

const PUT_OFF = decided(2, 'wait', { kind: 'snoozed', until: '2026-09-19' })

test('where nobody has decided, it is the verdicts that say what is to be done, the most wasteful ad first', () => {
  expect(PAUSES).toHaveLength(29)
  const wasted = PAUSES.map(({ ad }) => ad.verdict?.expectedWaste ?? 0)
  expect(wasted).toEqual(wasted.toSorted((one, other) => other - one))
})

test('an ad that somebody keeps is not to be stopped; one put off still is, and each carries its decision', () => {
  const taken = [decided(0, 'pause'), decided(1, 'keep', { note: 'New price' }), PUT_OFF]
  const left = adsToDo(ADS, taken, 'pause')
  expect(left.map(({ ad }) => ad.key)).toEqual(PAUSES.map(({ ad }) => ad.key).toSpliced(1, 1))
  expect(left.slice(0, 3).map(({ action }) => action?.kind ?? null)).toEqual(['accepted', 'snoozed', null])
})

test('what is done stands last', () => {
  const left = adsToDo(ADS, [decided(0, 'pause', { isDone: true })], 'pause')
  expect(left).toHaveLength(29)
  expect(left.at(-1)?.ad.key).toBe(PAUSES[0]!.ad.key)
})

test('an ad that somebody boosts against its verdict is to be boosted, and no longer to be stopped', () => {
  const taken = [decided(0, 'boost', { note: 'Sold out elsewhere' })]
  expect(adsToDo(ADS, taken, 'boost')).toHaveLength(adsToDo(ADS, [], 'boost').length + 1)
  expect(adsToDo(ADS, taken, 'pause')).toHaveLength(28)
})

test('the count of a verdict says how many of its ads are decided and how many put off, and loses none', () => {
  const { pause, boost } = countVerdicts(ADS, [decided(0, 'pause'), decided(1, 'keep', { note: 'New price' }), PUT_OFF])
  expect(pause).toMatchObject({ count: 29, decided: 2, putOff: 1 })
  expect(boost).toMatchObject({ decided: 0, putOff: 0 })
})
