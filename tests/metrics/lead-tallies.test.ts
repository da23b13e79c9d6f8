import { describe, expect, test } from 'vitest'
import type { Lead } from '#lib/import/leads/lead'
import type { Span } from '#lib/kernel/day'
import { exportBounds } from '#lib/metrics/lead-coverage'
import { createOutcomes, statedByName } from '#lib/metrics/lead-outcomes'
import { LeadTallies } from '#lib/metrics/lead-tallies'
import { fixture, leadsOf } from '../import/leads/leads-of.ts'
import { someAd } from './some-ad.ts'

const STAGE = { platform: 'amocrm', pipeline: 'Продажи', stage: 'Дорого', paid: null, objection: null }

describe('what a lead has come to', () => {
  test('is said by people before it is suggested by the stage’s name', () => {
    const stated = [{ platform: 'amocrm', pipeline: 'Продажи', stage: 'Дорого', outcome: 'open' as const }]
    expect(createOutcomes([])(STAGE)).toBe('objection')
    expect(createOutcomes(stated)(STAGE)).toBe('open')
    expect(createOutcomes(stated)({ ...STAGE, pipeline: 'Другая' })).toBe('objection')
    expect(createOutcomes(statedByName({ дорого: 'lost' }))(STAGE)).toBe('lost')
    expect(createOutcomes([...stated, ...statedByName({ дорого: 'lost' })])(STAGE)).toBe('open')
  })

  test('is told by payment and refusal where there is no stage', () => {
    const outcomeOf = createOutcomes([])
    expect(outcomeOf({ ...STAGE, stage: null, paid: 5 })).toBe('won')
    expect(outcomeOf({ ...STAGE, stage: null, paid: 0 })).toBe('open')
    expect(outcomeOf({ ...STAGE, stage: null, objection: 'Дорого' })).toBe('objection')
  })
})

describe('objections', () => {
  test('are reasons of refusal and stages that are reasons, in the most frequent spelling', async () => {
    const { leads } = await leadsOf(fixture('bitrix24-objections-as-stages.csv'))
    const tallies = new LeadTallies(exportBounds([], null))
    const outcomeOf = createOutcomes([])
    for (const lead of [...leads, { ...leads[0], objection: 'дорого' }] as typeof leads) {
      tallies.add(lead, { ad: null, reason: 'noMarks' }, outcomeOf(lead))
    }
    expect(tallies.objections).toEqual([
      { label: 'Дорого', count: 2 },
      { label: 'Вже купили', count: 1 },
      { label: 'Не ЦА', count: 1 },
    ])
  })

  test('are those of the ads where any lead joins one', async () => {
    const { leads } = await leadsOf(fixture('bitrix24-objections-as-stages.csv'))
    const tallies = new LeadTallies(exportBounds([], null))
    const outcomeOf = createOutcomes([])
    const ad = someAd('vk_ads', { adId: '1' })
    for (const [index, lead] of leads.entries()) {
      tallies.add(lead, index === 2 ? { ad, reason: null } : { ad: null, reason: 'noMarks' }, outcomeOf(lead))
    }
    expect(tallies.objections).toEqual([{ label: 'Не ЦА', count: 1 }])
  })
})

test('revenue is what was paid, and the deal’s worth where no payments are told', async () => {
  const sums = async (name: string) => {
    const tallies = new LeadTallies(exportBounds([], null))
    const outcomeOf = createOutcomes([])
    for (const lead of (await leadsOf(fixture(name))).leads) {
      tallies.add(lead, { ad: null, reason: 'noMarks' }, outcomeOf(lead))
    }
    const { leads, sales, revenue } = tallies.unattributed
    return { leads, sales, revenue: revenue === null ? null : revenue / 1e6 }
  }
  expect(await sums('getcourse-semicolon-bom.csv')).toEqual({ leads: 3, sales: 1, revenue: 299.7 })
  expect(await sums('bitrix24-objections-as-stages.csv')).toEqual({ leads: 5, sales: 1, revenue: 12_500.5 })
  expect(await sums('amocrm-repeated-columns.csv')).toEqual({ leads: 5, sales: 1, revenue: 9900 })
})

describe('days at the ends of an export that have no lead', () => {
  const tallied = async (ads: readonly Span[]) => {
    const [lead] = (await leadsOf(fixture('bitrix24-objections-as-stages.csv'))).leads as [Lead]
    const tallies = new LeadTallies(exportBounds(ads, '2026-09-20'))
    for (const created of ['2026-09-01', '2026-09-02', '2026-09-03']) {
      tallies.add({ ...lead, key: created, created }, { ad: null, reason: 'noMarks' }, 'open')
    }
    return tallies
  }
  const dayOf = (day: string) => ({ start: day, end: day })

  test('are worth a word where ads have rows of them', async () => {
    const ads = ['2026-09-01', '2026-09-05', '2026-09-08'].map(dayOf)
    expect((await tallied(ads)).silences).toEqual([
      { span: { start: '2026-09-04', end: '2026-09-08' }, isCovered: true },
    ])
  })

  test('are none where the ads are known as one sum of a whole period: nobody knows that they ran on those days', async () => {
    const ads = [{ start: '2026-09-01', end: '2026-09-08' }]
    const { coverage, silences } = await tallied(ads)
    expect(coverage.silences).toHaveLength(1)
    expect(silences).toEqual([])
  })
})
