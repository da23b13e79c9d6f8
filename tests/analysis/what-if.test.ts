import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WhatIf } from '#lib/analysis/what-if'
import { parseWhatIf, whatIfParams, withWhatIf } from '#lib/analysis/what-if'

const anyWhatIf: fc.Arbitrary<WhatIf> = fc.record(
  {
    days: fc.option(fc.integer({ min: 1, max: 366 })),
    dailyBudget: fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1e12, noNaN: true }))),
    market: fc.option(fc.constantFrom('calm', 'usual', 'rough')),
    wearOutPerDay: fc.option(fc.double({ min: 0, max: 0.2, noNaN: true })),
    scaleUpElasticity: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true })),
  },
  { requiredKeys: [] },
)

const read = (query: string) => Object.fromEntries(new URLSearchParams(query))

describe('what is tried', () => {
  it('comes back from its own address unchanged', () => {
    fc.assert(
      fc.property(anyWhatIf, (whatIf) => {
        expect(parseWhatIf(read(whatIfParams(whatIf)))).toEqual(whatIf)
      }),
      { seed: 5 },
    )
  })

  it('has an address that reads well, and none where nothing is tried', () => {
    expect(whatIfParams({ market: 'rough', days: 56, dailyBudget: null })).toBe('days=56&dailyBudget=&market=rough')
    expect(whatIfParams({})).toBe('')
  })

  it('is nothing of what cannot be a setting', () => {
    const typed = { days: '1.5', dailyBudget: '-3', market: 'wild', wearOutPerDay: '0.9', scaleUpElasticity: 'much' }
    expect(parseWhatIf(typed)).toEqual({})
    expect(parseWhatIf({ dailyBudget: '1e-300' })).toEqual({})
    expect(parseWhatIf({ dailyBudget: '0' })).toEqual({ dailyBudget: 0 })
    expect(parseWhatIf({ days: ['7', '14'], from: '2026-09-07' })).toEqual({})
  })
})

describe('settings with what is tried in them', () => {
  const settings = {
    name: 'Test',
    plan: { days: 14, dailyBudget: 500 },
    assumptions: { closeRate: 0.3, wearOutPerDay: 0.01 },
  }

  it('take what is tried and keep the rest', () => {
    expect(withWhatIf(settings, { days: 56, market: 'calm' })).toEqual({
      name: 'Test',
      plan: { days: 56, dailyBudget: 500 },
      assumptions: { closeRate: 0.3, wearOutPerDay: 0.01, market: 'calm' },
    })
  })

  it('leave to the engine what is tried at its default', () => {
    expect(withWhatIf(settings, { days: null, dailyBudget: null, wearOutPerDay: null })).toEqual({
      name: 'Test',
      plan: {},
      assumptions: { closeRate: 0.3 },
    })
  })

  it('are themselves where nothing is tried', () => {
    expect(withWhatIf(settings, {})).toEqual(settings)
  })
})
