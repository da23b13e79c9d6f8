import { describe, expect, test } from 'vitest'
import type { Totals } from '#lib/metrics/rates'
import type { NotedRun } from '#lib/verdict/journal'
import { journalOf } from '#lib/verdict/journal'
import type { Verdict } from '#lib/verdict/verdict'

const TOTALS: Totals = {
  impressions: 10_000,
  clicks: 300,
  subscribers: 30,
  leads: 8,
  sales: 1,
  spend: 5000,
  revenue: null,
}
const VERDICT: Verdict = {
  outcome: 'pause',
  stage: 'lead',
  probability: 0.85,
  reason: { key: 'pauseDear', params: {} },
  limits: { boost: 500, pause: 900 },
  expectedWaste: 120,
  spendToDecide: null,
  ruleOfThumb: { outcome: 'none', reason: { key: 'ruleSilent', params: {} }, differs: false },
  change: null,
}
const RUN: NotedRun = {
  about: {
    engine: '0.3.0',
    segmentBy: ['age', 'gender'],
    targets: { click: 20, subscriber: null, lead: 600, sale: 5000 },
  },
  groups: {
    segment: [],
    ad: [
      { key: 'b', totals: TOTALS, verdict: VERDICT },
      { key: 'a', totals: TOTALS, verdict: { ...VERDICT, stage: 'click' } },
      { key: 'unjudged', totals: TOTALS, verdict: null },
    ],
  },
  decision: { ratioLimit: 2, confidence: 0.8 },
  leads: null,
}
const SAID = { names: 'names', stages: 'stages' }

describe('the journal of a run', () => {
  test('keeps what was concluded, from which figures and by which rule', () => {
    expect(journalOf(RUN, null, SAID)).toEqual([
      {
        grouping: 'ad',
        key: 'b',
        outcome: 'pause',
        stage: 'lead',
        probability: 0.85,
        spend: 5000,
        events: 8,
        target: 600,
        limits: { boost: 500, pause: 900 },
        ratio: 2,
        confidence: 0.8,
        basis: '0.3.0 age,gender usual',
        names: 'names',
        leadsBy: 'platform',
      },
      expect.objectContaining({ key: 'a', stage: 'click', events: 300, target: 20 }),
    ])
  })

  test('has the events of the stage that was judged, or none where no file has them', () => {
    const judged = (stage: Verdict['stage'], totals: Partial<Totals>) =>
      journalOf(
        { ...RUN, groups: { ad: [{ key: 'a', totals: { ...TOTALS, ...totals }, verdict: { ...VERDICT, stage } }] } },
        null,
        SAID,
      )[0]?.events
    expect((['click', 'subscriber', 'lead', 'sale'] as const).map((stage) => judged(stage, {}))).toEqual([
      300, 30, 8, 1,
    ])
    expect(judged('lead', { leads: null })).toBeNull()
  })

  test('tells apart what rests on another engine, other segments or another close rate', () => {
    const basisOf = (run: NotedRun, closeRate: number | null) => journalOf(run, closeRate, SAID)[0]?.basis
    const bases = [
      basisOf(RUN, null),
      basisOf(RUN, 0.2),
      basisOf({ ...RUN, about: { ...RUN.about, engine: '0.4.0' } }, null),
      basisOf({ ...RUN, about: { ...RUN.about, segmentBy: ['age'] } }, null),
    ]
    expect(new Set(bases).size).toBe(4)
  })

  test('tells by whom leads are counted, and what stages mean only where they count', () => {
    const leadsBy = (from: 'platform' | 'crm') => journalOf({ ...RUN, leads: { from } }, null, SAID)[0]?.leadsBy
    expect([leadsBy('crm'), leadsBy('platform')]).toEqual(['crm stages', 'platform'])
  })

  test('does without a decision', () => {
    expect(journalOf({ ...RUN, decision: null }, null, SAID)[0]).toMatchObject({ ratio: null, confidence: null })
  })
})
