import type { Route } from 'next'
import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import type { StillSpending } from '#lib/analysis/analysis'
import { LOCALES } from '#lib/locale/locales'
import { VerdictStillSpending } from '../../app/_sections/verdict-still-spending.tsx'
import { drawnWith } from './drawn.ts'

const drawn = drawnWith(['common', 'verdicts'])

function spending(count: number): readonly StillSpending[] {
  return Array.from({ length: count }, (_, ad) => ({
    key: `${ad}`,
    label: `Ad no. ${ad}`,
    since: '2026-09-14',
    lastDay: '2026-09-20',
    spend: 900 - ad,
  }))
}

const namesIn = (html: string) => html.match(/Ad no\. \d/g) ?? []

describe.each(LOCALES)('ads that went on spending, in %s', (locale) => {
  const draw = (count: number, verdicts?: Route) =>
    drawn(locale, createElement(VerdictStillSpending, { ads: spending(count), currency: 'RUB', verdicts }))

  test('three stand on the overview, which counts the others and leads to them', () => {
    const html = draw(9, '/runs/1/verdicts' as Route)
    expect(namesIn(html)).toEqual(['Ad no. 0', 'Ad no. 1', 'Ad no. 2'])
    expect(html).toMatch(/<p>[^<]*6[^<]*<\/p>/)
    expect(html).toContain('href="/runs/1/verdicts"')
  })

  test('the page of the verdicts has all of them, those behind the third to be opened without a script', () => {
    const [before, behind] = draw(9).split('<details')
    expect(namesIn(before ?? '')).toHaveLength(3)
    expect(namesIn(behind ?? '')).toHaveLength(6)
  })

  test('three need nothing to be opened, none say nothing', () => {
    expect(draw(3)).not.toContain('<details')
    expect(draw(0)).toBe('')
  })
})
