import { readFileSync } from 'node:fs'
import type { Route } from 'next'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { createFormat } from '#lib/locale/format'
import { LOCALES } from '#lib/locale/locales'
import { partOf } from '../../app/_client/analysis-part.ts'
import { CreativeMatrix } from '../../app/_sections/creative-matrix.tsx'
import { DecisionBanner } from '../../app/_sections/decision-banner.tsx'
import { GroupForest } from '../../app/_sections/group-forest.tsx'
import { MoneySection } from '../../app/_sections/money-section.tsx'
import { PainClaims } from '../../app/_sections/pain-claims.tsx'
import { TrendFigure } from '../../app/_sections/trend-figure.tsx'
import { WastePareto } from '../../app/_sections/waste-pareto.tsx'
import { action } from './action.ts'
import { drawnWith } from './drawn.ts'

const DEMO: Analysis = JSON.parse(readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'))
const drawn = drawnWith(['common', 'analysis', 'overview', 'breakdown', 'names', 'reasons', 'export', 'report'])

describe.each(LOCALES)('without a script, in %s', (locale) => {
  test('the forest has a line for every segment, and says what it shows', () => {
    const { about, groups, standard } = partOf(DEMO, 'segment')
    if (standard === null) throw new Error('The demo is judged.')
    const { segmentBy, currency } = about
    const html = drawn(
      locale,
      createElement(GroupForest, { grouping: 'segment', groups, segmentBy, standard, currency }),
    )
    // Two widths: one for wide places and one for narrow ones.
    expect(html.match(/<circle/g)).toHaveLength(2 * groups.length)
    expect(html).toContain('<figcaption')
    for (const { verdict } of groups) expect(html).toContain(`n = ${verdict?.reason.params.events}`)
    expect(html).not.toMatch(/NaN|undefined|Infinity|breakdown\./)
  })

  test('the heat table has a number for every pair that was shown, and none for the others', () => {
    const { about, matrix, segments, standard } = partOf(DEMO, 'creative')
    if (standard === null) throw new Error('The demo is judged.')
    const { segmentBy, currency } = about
    const html = drawn(
      locale,
      createElement(CreativeMatrix, { cells: matrix, segments, segmentBy, standard, currency, isPaper: true }),
    )
    const grounds = html.match(/<td [^>]*(bg-heat-\d|heat-hatched)/g) ?? []
    expect(grounds).toHaveLength(matrix.length)
    expect(grounds.filter((ground) => ground.includes('hatched'))).toHaveLength(
      matrix.filter(({ isEnough }) => !isEnough).length,
    )
    expect(html).not.toMatch(/NaN|undefined|Infinity|breakdown\./)
  })

  test('every pain point stands under what the test says of it', () => {
    const { groups } = partOf(DEMO, 'painPoint')
    const html = drawn(locale, createElement(PainClaims, { groups }))
    for (const { label } of groups) expect(html).toContain(label)
    expect(html).not.toMatch(/NaN|undefined|Infinity|breakdown\./)
  })

  test('the caption of the pain points names those that are confirmed and refuted', () => {
    const { groups } = partOf(DEMO, 'painPoint')
    const html = drawn(locale, createElement(PainClaims, { groups }))
    const caption = html.slice(html.indexOf('<figcaption'), html.indexOf('</figcaption>'))
    for (const { label, effect } of groups) expect(caption.includes(label)).toBe(effect?.claim !== 'unclear')
  })

  test('the trend has a point for every day with a cost, none for the others, and the target', () => {
    const { days, about } = DEMO
    const missing = days.filter((_, index) => index !== 5)
    const trend = { days: missing, measure: 'costPerLead', targets: about.targets, currency: about.currency } as const
    const html = drawn(locale, createElement(TrendFigure, trend))
    // Three widths; the legend has a point of its own.
    expect(html.match(/<circle/g)).toHaveLength(3 * missing.length + 1)
    expect(html.match(/fill="url\(#/g)).toHaveLength(3)
    expect(html).toContain('stroke-dasharray:5_3')
    expect(html).not.toMatch(/NaN|undefined|Infinity|overview\./)
  })

  test('the waste has a bar for each of twelve ads and says how many there are besides', () => {
    const html = drawn(locale, createElement(WastePareto, { waste: DEMO.waste, currency: DEMO.about.currency }))
    expect(html.match(/height="12"/g)).toHaveLength(2 * 12)
    expect(html).toContain(String(DEMO.waste.length - 12))
    expect(html).not.toMatch(/NaN|undefined|Infinity|overview\./)
  })

  test('the money is a bar of its parts', () => {
    if (DEMO.money === null) throw new Error('The demo has spent.')
    const money = { ...DEMO.money, paused: 1_000, saved: 500 }
    const html = drawn(locale, createElement(MoneySection, { money, taken: [], currency: DEMO.about.currency }))
    expect(html.match(/height="26"/g)?.length).toBeGreaterThanOrEqual(3)
    expect(html).not.toMatch(/NaN|undefined|Infinity|overview\./)
  })

  test('the money says what was decided, what of it is not done, and what is kept against the verdict', () => {
    if (DEMO.money === null) throw new Error('The demo has spent.')
    const money = { ...DEMO.money, paused: 13_533, wastedOnPaused: 8_396, kept: 7_210, wastedOnKept: 4_100 }
    const html = drawn(locale, createElement(MoneySection, { money, taken: [action()], currency: DEMO.about.currency }))
    const format = createFormat(locale, DEMO.about.currency)
    for (const said of [money.paused, money.kept]) expect(html).toContain(format.money(said))
    for (const said of [money.wastedOnPaused, money.wastedOnKept]) expect(html).toContain(format.roughMoney(said))
    const done = action({ isDone: true })
    const later = drawn(locale, createElement(MoneySection, { money, taken: [done], currency: DEMO.about.currency }))
    expect(later.length).toBeLessThan(html.length)
    expect(html).not.toMatch(/NaN|undefined|Infinity|overview\./)
  })

  test('the decision says its word and what it will cost', () => {
    const { decision, forecast, about } = DEMO
    if (decision === null || forecast === null) throw new Error('The demo is decided.')
    const html = drawn(
      locale,
      createElement(DecisionBanner, {
        decision,
        days: forecast.days,
        primaryStage: about.primaryStage,
        hasPrimary: true,
        currency: about.currency,
        settings: '/runs/1/settings' as Route,
      }),
    )
    expect(html).toContain({ en: 'Go ahead', ru: 'Запускать', ar: 'انطلق' }[locale])
    expect(html).not.toMatch(/NaN|undefined|Infinity|overview\./)
  })
})
