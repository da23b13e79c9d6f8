import { describe, expect, test } from 'vitest'
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
