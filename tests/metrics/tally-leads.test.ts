import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lead } from '#lib/import/leads/lead'
import { fromMicros, toMicros } from '#lib/kernel/money'
import type { Sums } from '#lib/kernel/sums'
import { countLeads } from '#lib/metrics/count-leads'
import type { ExportBounds } from '#lib/metrics/lead-coverage'
import { exportBounds } from '#lib/metrics/lead-coverage'
import type { Tally } from '#lib/metrics/tally'
import { splitAds, splitsOf, tallyLeads } from '#lib/metrics/tally-leads'
import { someAd } from './some-ad.ts'

const ONE = someAd('vk_ads', { adId: '1' })
const TWO = someAd('vk_ads', { adId: '2' })
const META = someAd('meta', { adId: '9' })
const ADS = [ONE, TWO, META]

function tally(
  ad: Tally['ad'],
  days: string | null,
  sums: Partial<Sums> = {},
  breakdown: Tally['breakdown'] = {},
): Tally {
  const [start = '', end = start] = (days ?? '').split('..')
  const shown = { impressions: 100, clicks: 10, spend: toMicros(50) }
  const none = { subscribers: null, leads: null, sales: null, revenue: null }
  return { ad, span: days === null ? null : { start, end }, breakdown, sums: { ...none, ...shown, ...sums } }
}

function lead(id: number, created: string, content: string | null, parts: Partial<Lead> = {}): Lead {
  return { ...EMPTY, key: `amocrm:${id}`, created, utmContent: content, ...parts }
}

const EMPTY: Omit<Lead, 'key' | 'created'> = {
  platform: 'amocrm',
  closed: null,
  pipeline: null,
  stage: 'Новая',
  product: null,
  objection: null,
  source: null,
  amount: null,
  paid: null,
  adId: null,
  utmSource: null,
  utmMedium: null,
  utmCampaign: null,
  utmContent: null,
  utmTerm: null,
}
const WON = { stage: 'Оплачен', amount: toMicros(900) }

/** As the command line knows them. */
function boundsOf(tallies: readonly Tally[]): ExportBounds {
  return exportBounds(
    tallies.flatMap(({ span }) => span ?? []),
    null,
  )
}

/** Tallies as lines: ad, days, breakdown, clicks, then leads, sales and revenue. */
function linesOf(tallies: readonly Tally[], leads: readonly Lead[], dimensions: Parameters<typeof splitAds>[1] = []) {
  const splits = splitsOf(tallies.map(({ ad, breakdown }) => ({ ad: ad.key, breakdown })))
  const counted = tallyLeads(tallies, countLeads(leads, ADS, [], boundsOf(tallies)), splitAds(splits, dimensions))
  return [...counted].map(({ ad, span, breakdown, sums }) =>
    [
      ad.adId,
      span === null ? 'undated' : span.start === span.end ? span.start : `${span.start}..${span.end}`,
      ...Object.values(breakdown),
      `clicks ${sums.clicks ?? '-'}:`,
      sums.leads ?? '-',
      sums.sales ?? '-',
      sums.revenue === null ? '-' : fromMicros(sums.revenue),
    ].join(' '),
  )
}

describe('the CRM’s leads', () => {
  test('take the place of the platform’s, and a sale lands on the day of its lead', () => {
    const tallies = [tally(ONE, '2026-09-07', { leads: 5, sales: 5 }), tally(ONE, '2026-09-08', { leads: 5 })]
    const leads = [lead(1, '2026-09-07', '1', { ...WON, closed: '2026-09-30' }), lead(2, '2026-09-08', '1')]
    expect(linesOf(tallies, leads)).toEqual(['1 2026-09-07 clicks 10: 1 1 900', '1 2026-09-08 clicks 10: 1 0 0'])
  })

  test('are none on a day that the export covers, before its first lead and after its last, too', () => {
    const days = ['2026-09-06', '2026-09-07', '2026-09-08', '2026-09-09', '2026-09-10']
    const leads = [lead(1, '2026-09-07', null), lead(2, '2026-09-09', '1')]
    expect(
      linesOf(
        days.map((day) => tally(ONE, day)),
        leads,
      ),
    ).toEqual([
      '1 2026-09-06 clicks 10: 0 0 -',
      '1 2026-09-07 clicks 10: 0 0 -',
      '1 2026-09-08 clicks 10: 0 0 -',
      '1 2026-09-09 clicks 10: 1 0 -',
      '1 2026-09-10 clicks 10: 0 0 -',
    ])
  })

  test('are no data on a day after the export came in', () => {
    const tallies = ['2026-09-07', '2026-09-08', '2026-09-09'].map((day) => tally(ONE, day))
    const bounds = { ...boundsOf(tallies), importedOn: '2026-09-08' }
    const counted = tallyLeads(tallies, countLeads([lead(1, '2026-09-07', '1')], ADS, [], bounds), new Set())
    expect([...counted].map(({ sums }) => sums.leads)).toEqual([1, 0, null])
  })

  test('of a period are those created within it, of rows without days all', () => {
    const leads = [lead(1, '2026-09-07', '1'), lead(2, '2026-09-20', '1'), lead(3, '2026-09-20', '2', WON)]
    expect(linesOf([tally(ONE, '2026-09-01..2026-09-14'), tally(TWO, null)], leads)).toEqual([
      '1 2026-09-01..2026-09-14 clicks 10: 1 0 0',
      '2 undated clicks 10: 1 1 900',
      '1 2026-09-20 clicks -: 1 0 0',
    ])
  })

  test('are no data of a period that the export reaches in part only: what it misses nobody knows', () => {
    const spans = ['2026-09-01..2026-09-07', '2026-09-08..2026-09-14', '2026-09-15..2026-09-21']
    const tallies = spans.map((days) => tally(ONE, days))
    const bounds = { ...boundsOf(tallies), importedOn: '2026-09-10' }
    const counted = countLeads([lead(1, '2026-09-07', '1'), lead(2, '2026-09-09', '1')], ADS, [], bounds)
    expect([...tallyLeads(tallies, counted, new Set())].map(({ sums }) => [sums.spend, sums.leads])).toEqual([
      [toMicros(50), 1],
      [toMicros(50), null],
      [toMicros(50), null],
      [null, 1],
    ])
    expect(counted.partlyCovered).toEqual([{ start: '2026-09-08', end: '2026-09-14' }])
  })

  test('on a day without a row stand beside zeros where the platform has rows of that day, or had its last ones just before', () => {
    const leads = [lead(1, '2026-09-08', '1'), lead(2, '2026-09-09', '1'), lead(3, '2026-09-08', '9')]
    expect(linesOf([tally(ONE, '2026-09-07'), tally(TWO, '2026-09-08'), tally(META, '2026-09-07')], leads)).toEqual([
      '1 2026-09-07 clicks 10: 0 0 -',
      '2 2026-09-08 clicks 10: 0 0 -',
      '9 2026-09-07 clicks 10: 0 0 -',
      '9 2026-09-08 clicks 0: 1 0 -',
      '1 2026-09-08 clicks 0: 1 0 -',
      '1 2026-09-09 clicks 0: 1 0 -',
    ])
  })

  test('stand alone before the first row, in a gap between days, and long after the last one', () => {
    const leads = ['2026-09-06', '2026-09-08', '2026-09-12', '2026-09-13'].map((day, id) => lead(id, day, '1'))
    expect(linesOf([tally(ONE, '2026-09-07'), tally(ONE, '2026-09-09')], leads)).toEqual([
      '1 2026-09-07 clicks 10: 0 0 -',
      '1 2026-09-09 clicks 10: 0 0 -',
      '1 2026-09-06 clicks -: 1 0 -',
      '1 2026-09-08 clicks -: 1 0 -',
      '1 2026-09-12 clicks 0: 1 0 -',
      '1 2026-09-13 clicks -: 1 0 -',
    ])
  })

  test('of an ad that is split stand by themselves: nobody knows which part they belong to', () => {
    const tallies = [
      tally(ONE, '2026-09-07', { leads: 3 }, { age: '18-24' }),
      tally(ONE, '2026-09-07', { leads: 3 }, { age: '25-34' }),
      tally(TWO, '2026-09-07', {}, { age: '18-24' }),
    ]
    const leads = [lead(1, '2026-09-07', '1'), lead(2, '2026-09-07', '2')]
    expect(linesOf(tallies, leads, ['age'])).toEqual([
      '1 2026-09-07 18-24 clicks 10: - - -',
      '1 2026-09-07 25-34 clicks 10: - - -',
      '2 2026-09-07 18-24 clicks 10: 1 0 -',
      '1 2026-09-07 clicks -: 1 0 -',
    ])
  })

  test('without stages tell no sales, and without money no revenue', () => {
    expect(linesOf([tally(ONE, '2026-09-07')], [lead(1, '2026-09-07', '1', { stage: null })])).toEqual([
      '1 2026-09-07 clicks 10: 1 - -',
    ])
  })
})

describe('for all leads', () => {
  const day = fc.integer({ min: 7, max: 12 }).map((number) => `2026-09-${String(number).padStart(2, '0')}`)
  const someLead = fc.record({
    created: day,
    content: fc.constantFrom('1', '2', '9', 'x', '{{ad.id}}', null),
    stage: fc.constantFrom('Оплачен', 'Дорого', 'Новая'),
    amount: fc.integer({ min: 0, max: 5000 }),
  })
  const leads = fc
    .array(someLead, { maxLength: 40 })
    .map((all) =>
      all.map(({ created, content, stage, amount }, id) =>
        lead(id, created, content, { stage, amount: toMicros(amount) }),
      ),
    )
  const ads = fc.uniqueArray(fc.tuple(fc.constantFrom(ONE, TWO, META), day), {
    selector: ([ad, date]) => `${ad.key} ${date}`,
    maxLength: 12,
  })

  test('what joins and what does not add up to all of them, and the tallies hold all that joins', () => {
    fc.assert(
      fc.property(leads, ads, (all, shown) => {
        const rows = shown.map(([ad, date]) => tally(ad, date))
        const counted = countLeads(all, ADS, [], boundsOf(rows))
        const { attributed, unattributed } = counted
        expect(attributed.leads + unattributed.leads).toBe(all.length)
        expect(Object.values(unattributed.reasons).reduce((sum, count) => sum + count, 0)).toBe(unattributed.leads)
        const tallies = [...tallyLeads(rows, counted, new Set())]
        const sum = (name: 'leads' | 'sales' | 'revenue') =>
          tallies.reduce((total, { sums }) => total + (sums[name] ?? 0), 0)
        expect([sum('leads'), sum('sales'), sum('revenue')]).toEqual([
          attributed.leads,
          attributed.sales ?? 0,
          attributed.revenue ?? 0,
        ])
      }),
      { seed: 4, numRuns: 200 },
    )
  })

  test('their order and that of the rows leave no trace', () => {
    fc.assert(
      fc.property(leads, ads, fc.integer(), (all, shown, seed) => {
        const turned = <Value>(values: readonly Value[]) => {
          const at = values.length === 0 ? 0 : Math.abs(seed) % values.length
          return [...values.slice(at), ...values.slice(0, at)].toReversed()
        }
        const lines = (some: readonly Lead[], rows: typeof shown) =>
          linesOf(
            rows.map(([ad, date]) => tally(ad, date)),
            some,
          ).toSorted()
        expect(lines(turned(all), turned(shown))).toEqual(lines(all, shown))
      }),
      { seed: 5, numRuns: 100 },
    )
  })
})
