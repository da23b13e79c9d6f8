import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import type { Decision, Forecast } from '#lib/forecast/forecast'
import type { Locale } from '#lib/locale/locales'
import { LOCALES } from '#lib/locale/locales'
import type { KnownOutlook } from '../../app/_sections/forecast-changed.tsx'
import { ForecastChanged } from '../../app/_sections/forecast-changed.tsx'
import { drawnWith } from './drawn.ts'

const { about, forecast, decision }: Analysis = JSON.parse(
  readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'),
)
if (forecast === null || decision === null) throw new Error('The demo has a forecast and a decision.')
const SAVED = { forecast, decision }
const drawn = drawnWith(['analysis', 'forecast'])

/** The sentences, without their marks of direction and with plain spaces. */
function told(locale: Locale, before: KnownOutlook, now: KnownOutlook): string {
  const html = drawn(locale, createElement(ForecastChanged, { before, now, stage: 'lead', currency: about.currency }))
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function withLead(changes: { median?: number; count?: number; dailyBudget?: number; days?: number }): Forecast {
  const { asIs } = SAVED.forecast.plans
  const [cost, count] = [asIs.cost.lead, asIs.count.lead]
  if (cost === null || count === null) throw new Error('The demo has leads.')
  const plan = {
    ...asIs,
    dailyBudget: changes.dailyBudget ?? asIs.dailyBudget,
    cost: { ...asIs.cost, lead: { ...cost, median: changes.median ?? cost.median } },
    count: { ...asIs.count, lead: { ...count, median: changes.count ?? count.median } },
  }
  return {
    ...SAVED.forecast,
    days: changes.days ?? SAVED.forecast.days,
    plans: { ...SAVED.forecast.plans, asIs: plan },
  }
}

const decided = (probability: number): Decision => ({ ...SAVED.decision, outcome: 'no-go', probability })

describe.each(LOCALES)('what other settings change, in %s', (locale) => {
  test('a chance of nothing at all is told as a chance, never as a bare zero', () => {
    const tried = { forecast: withLead({ days: 56 }), decision: decided(0) }
    const LEAST = { en: 'is less than 1% instead of', ru: '— менее 1 % вместо', ar: 'أقل من 1% بدلًا من' }
    expect(told(locale, SAVED, tried)).toContain(LEAST[locale])
    expect(told(locale, { ...SAVED, decision: decided(0) }, tried)).not.toMatch(/0$/)
  })
})

test('a cost that is read alike is told as before', () => {
  const median = (SAVED.forecast.plans.asIs.cost.lead?.median ?? 0) * 1.0001
  expect(told('en', SAVED, { forecast: withLead({ median }), decision })).toContain('cost ₽790, as before.')
})

test('a cost that differs by its rounding alone names both figures', () => {
  const before = { forecast: withLead({ median: 795.1 }), decision }
  const now = { forecast: withLead({ median: 794.9 }), decision }
  expect(told('en', before, now)).toContain('A lead will most likely cost ₽790 instead of ₽800: hardly any difference.')
})

test('as many results for other money are told as such, and not as a change', () => {
  const dailyBudget = SAVED.forecast.plans.asIs.dailyBudget * 1.02
  expect(told('en', SAVED, { forecast: withLead({ dailyBudget }), decision })).toMatch(
    /About [\d,]+ leads as before, but from ₽[\d,]+ in 28 days instead of ₽[\d,]+ in 28 days/,
  )
})
