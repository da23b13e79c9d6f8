import { expect, test } from 'vitest'
import { platformLists } from '#lib/verdict/platform-lists'
import type { TakenAction } from '#lib/verdict/taken-action'

function action(key: string, change: Partial<TakenAction> = {}): TakenAction {
  return {
    id: `action ${key}`,
    key,
    label: `Ad ${key}`,
    kind: 'accepted',
    outcome: 'pause',
    verdict: 'pause',
    note: null,
    by: null,
    on: '2026-09-20',
    at: '2026-09-20T10:00:00.000Z',
    until: null,
    dataVersion: 1,
    engine: '0.2.0',
    isDone: false,
    ...change,
  }
}

const ADS = new Map([
  ['1', { platform: 'vk_ads', adId: '101' }],
  ['2', { platform: 'meta', adId: '23850000000000001' }],
  ['3', { platform: 'vk_ads', adId: null }],
])

function listsOf(...taken: readonly TakenAction[]) {
  return platformLists(taken, (key) => ADS.get(key)).map(({ outcome, platform, ads }) => [
    outcome,
    platform,
    ads.map(({ adId, action: { label } }) => adId ?? label),
  ])
}

test('one list for each platform and decision, pauses first; an ad without an id stays in it by its name', () => {
  expect(listsOf(action('3'), action('1', { outcome: 'boost' }), action('2'))).toEqual([
    ['pause', 'meta', ['23850000000000001']],
    ['pause', 'vk_ads', ['Ad 3']],
    ['boost', 'vk_ads', ['101']],
  ])
})

test('what somebody decided otherwise counts by what was decided', () => {
  const kept = action('1', { kind: 'overridden', outcome: 'keep', note: 'seasonal' })
  const paused = action('2', { kind: 'overridden', verdict: 'keep', note: 'too dear for us' })
  expect(listsOf(kept, paused)).toEqual([['pause', 'meta', ['23850000000000001']]])
})

test('what is done, put off or no longer in the data is not listed', () => {
  const snoozed = action('2', { kind: 'snoozed', outcome: 'wait', until: '2026-09-23' })
  expect(listsOf(action('1', { isDone: true }), snoozed, action('9'))).toEqual([])
})
