import type { TakenAction } from '#lib/verdict/taken-action'

/** That somebody accepted to pause an ad, unless told otherwise. */
export function action(change: Partial<TakenAction> = {}): TakenAction {
  return {
    id: 'a',
    key: '6',
    label: '6',
    kind: 'accepted',
    outcome: 'pause',
    verdict: 'pause',
    note: null,
    by: null,
    on: '2026-09-16',
    at: '2026-09-16T10:00:00.000Z',
    until: null,
    dataVersion: 1,
    engine: '0.2.0',
    isDone: false,
    ...change,
  }
}
