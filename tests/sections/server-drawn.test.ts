import { readFileSync } from 'node:fs'
import { NextIntlClientProvider } from 'next-intl'
import type { ComponentProps } from 'react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import type { Locale } from '#lib/locale/locales'
import { LOCALES } from '#lib/locale/locales'
import { partOf } from '../../app/_client/analysis-part.ts'
import { CreativeMatrix } from '../../app/_sections/creative-matrix.tsx'
import { GroupForest } from '../../app/_sections/group-forest.tsx'
import { PainClaims } from '../../app/_sections/pain-claims.tsx'

const DEMO: Analysis = JSON.parse(readFileSync(new URL('../golden/demo.json', import.meta.url), 'utf8'))
const NAMESPACES = ['common', 'analysis', 'breakdown', 'names', 'reasons', 'export']

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
})

function drawn(locale: Locale, element: ReturnType<typeof createElement>): string {
  const intl: ComponentProps<typeof NextIntlClientProvider> = {
    locale,
    messages: messagesOf(locale),
    timeZone: 'UTC',
    children: element,
  }
  return renderToStaticMarkup(createElement(NextIntlClientProvider, intl))
}

function messagesOf(locale: Locale) {
  const folder = new URL(`../../lib/locale/messages/${locale}/`, import.meta.url)
  return Object.fromEntries(
    NAMESPACES.map((name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))]),
  )
}
