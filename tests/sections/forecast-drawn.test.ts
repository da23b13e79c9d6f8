import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import type { Forecast } from '#lib/forecast/forecast'
import { LOCALES } from '#lib/locale/locales'
import { ForecastChanged } from '../../app/_sections/forecast-changed.tsx'
import { ForecastDots } from '../../app/_sections/forecast-dots.tsx'
import { ForecastPicture } from '../../app/_sections/forecast-picture.tsx'
import { ForecastPlans } from '../../app/_sections/forecast-plans.tsx'
import { ForecastSettling } from '../../app/_sections/forecast-settling.tsx'
import { drawnWith } from './drawn.ts'

const { about, forecast, decision }: Analysis = JSON.parse(
  readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'),
)
const drawn = drawnWith(['common', 'analysis', 'breakdown', 'forecast', 'reasons', 'export'])
const BROKEN = /NaN|undefined|Infinity|forecast\.|breakdown\.|analysis\./

function demoForecast(): Forecast {
  if (forecast === null) throw new Error('The demo has a forecast.')
  return forecast
}

describe.each(LOCALES)('without a script, in %s', (locale) => {
  const { currency, targets } = about
  const stage = 'lead' as const
  const ofStage = { stage, target: targets[stage], ratioLimit: 2, currency }

  test('the picture of the plans has a range for each, and says what it shows', () => {
    const html = drawn(locale, createElement(ForecastPicture, { forecast: demoForecast(), ...ofStage }))
    // Two widths: one for wide places and one for narrow ones.
    expect(html.match(/<circle/g)).toHaveLength(2 * 3)
    expect(html).toContain('<figcaption')
    expect(html).not.toMatch(BROKEN)
  })

  test('twenty dots are drawn, with the target and without', () => {
    const plan = demoForecast().plans.asIs
    for (const target of [targets[stage], null]) {
      const html = drawn(locale, createElement(ForecastDots, { plan, ...ofStage, target }))
      expect(html.match(/<circle/g)).toHaveLength(2 * 20)
      expect(html).not.toMatch(BROKEN)
    }
  })

  test('each plan has its figures, and a bar for each kind of result', () => {
    const html = drawn(locale, createElement(ForecastPlans, { forecast: demoForecast(), targets, currency }))
    expect(html.match(/<article/g)).toHaveLength(3)
    expect(html.match(/<circle/g)).toHaveLength(3 * 4)
    expect(html).not.toMatch(BROKEN)
  })

  test('what more of the test would settle is told, also where that is nothing', () => {
    const none = { ads: 2, dailySpend: 100, steps: [{ days: 28, spend: 2_800, settled: 0.2 }] }
    for (const settling of [demoForecast().settling, none, { ads: 0, dailySpend: 0, steps: [] }]) {
      if (settling === null) throw new Error('The demo has ads that wait.')
      const html = drawn(locale, createElement(ForecastSettling, { settling, currency }))
      expect(html.includes('<figure')).toBe(settling.ads > 0)
      expect(html).not.toMatch(BROKEN)
    }
  })

  test('what is tried is told beside what is saved; nothing tried changes nothing', () => {
    const before = { forecast: demoForecast(), decision }
    const same = drawn(locale, createElement(ForecastChanged, { before, now: before, stage, currency }))
    const longer = { forecast: { ...demoForecast(), days: 56 }, decision }
    const now = drawn(locale, createElement(ForecastChanged, { before, now: longer, stage, currency }))
    expect(same.match(/<p/g)).toHaveLength(2)
    expect(now.match(/<p/g)?.length).toBeGreaterThan(3)
    expect(now).toContain('56')
    expect(same + now).not.toMatch(BROKEN)
  })
})
