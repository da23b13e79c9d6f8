import { readFileSync } from 'node:fs'
import type { Analysis, Group } from '#lib/analysis/analysis'
import { GOLDEN } from '../../golden/demo-answer.ts'

const demo: Analysis = JSON.parse(readFileSync(GOLDEN, 'utf8'))
const [first, second] = demo.groups.ad as [Group, Group]

/** The answer of the demo run, with the parts that it has no data for filled in: a benchmark, a CRM, decisions. */
export const FULL_ANSWER: Analysis = {
  ...demo,
  undated: { ...demo.totals, leads: null },
  groups: {
    ...demo.groups,
    creative: demo.groups.creative.map((group, index) => ({ ...group, reversals: index === 0 ? [reversal()] : [] })),
  },
  context: {
    totals: demo.totals,
    rates: demo.rates,
    cost: demo.cost,
    comparison: {
      click: null,
      subscriber: null,
      lead: {
        ratio: { median: 0.8, low: 0.6, high: 1.1 },
        probabilityBetter: 0.85,
        probabilityNotWorse: 0.98,
        outcome: 'better',
      },
      sale: null,
    },
  },
  actions: {
    taken: [
      {
        id: 'a1',
        key: first.key,
        label: first.label,
        kind: 'overridden',
        outcome: 'keep',
        verdict: 'boost',
        note: '=call the client first',
        by: null,
        on: '2026-09-18',
        at: '2026-09-18T09:00:00Z',
        until: null,
        dataVersion: 3,
        engine: '0.3.0',
        isDone: false,
      },
    ],
    stillSpending: [
      { key: second.key, label: second.label, since: '2026-09-15', lastDay: '2026-09-20', spend: 1234.56 },
    ],
  },
  leads: {
    from: 'crm',
    platform: { leads: 300, sales: null, revenue: null },
    crm: {
      attributed: { leads: 280, sales: 20, revenue: 198_000 },
      unattributed: {
        leads: 12,
        sales: 1,
        revenue: 9900,
        reasons: { noMarks: 7, macro: 3, unknownAd: 2, ambiguous: 0 },
      },
    },
    objections: [{ label: 'Too dear', count: 41 }],
  },
}

function reversal() {
  return {
    other: 'other',
    otherLabel: 'Other creative',
    raw: 0.9,
    adjusted: { median: 1.2, low: 1.05, high: 1.4 },
    probability: 0.97,
  }
}

/** The same answer with two ads, the first of them called otherwise. */
export function withName(name: string): Analysis {
  return { ...FULL_ANSWER, groups: { ...FULL_ANSWER.groups, ad: [{ ...first, label: name }, second] } }
}
