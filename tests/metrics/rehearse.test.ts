import { describe, expect, test } from 'vitest'
import type { Footprint } from '#lib/import/conflicts/footprint'
import { assumedPeriod, rehearse } from '#lib/metrics/rehearse'
import { bytesOf, inPieces } from '../import/read-text.ts'

const file = (text: string, footprints: readonly Footprint[] = [], currency = 'RUB') =>
  rehearse(inPieces(bytesOf(text), [65_536]), {}, { currency, footprints })

const HEADER = 'Reporting starts,Reporting ends,Ad ID,Age,Link clicks,Amount spent (RUB)'

test('a file in another currency than the run waits for its rate, and is converted by it, its own total too', async () => {
  const usd = 'date,ad_id,currency,spend\n2026-09-07,1,USD,5\n2026-09-08,1,USD,1.5\nTotal,,USD,6.5\n'
  expect(await file(usd)).toMatchObject({
    value: { survey: { questions: [{ kind: 'rate', samples: ['USD', 'RUB'] }], sums: { spend: 6_500_000 } } },
  })
  const ground = { currency: 'RUB', footprints: [] }
  expect(await rehearse(inPieces(bytesOf(usd), [65_536]), { rate: 90.5 }, ground)).toMatchObject({
    value: {
      survey: {
        questions: [],
        sums: { spend: 588_250_000 },
        proof: { agrees: true, figures: [{ figure: 'spend', stated: 588_250_000 }] },
      },
    },
  })
  expect(await file(usd, [], 'USD')).toMatchObject({ ok: true })
  expect(await file('date,ad_id,spend\n2026-09-07,1,5\n')).toMatchObject({ ok: true })
})

test.each([
  ['the run’s own currency', 'date,ad_id,currency,spend\n2026-09-07,1,RUB,5\n'],
  ['no currency at all', 'date,ad_id,spend\n2026-09-07,1,5\n'],
])('a file in %s is not converted, whatever rate is sent', async (_name, text) => {
  const ground = { currency: 'RUB', footprints: [] }
  expect(await rehearse(inPieces(bytesOf(text), [65_536]), { rate: 90.5 }, ground)).toMatchObject({
    value: { survey: { plan: { rate: 1 }, sums: { spend: 5_000_000 } } },
  })
})

test('a file without days stands for the run, of which a day must be over', async () => {
  const run = { start: '2026-09-07', end: '2026-09-20' }
  const days = 'ad_id,spend\n1,5\n'
  const on = (today: string) =>
    rehearse(
      inPieces(bytesOf(days), [65_536]),
      {},
      { currency: 'RUB', footprints: [], period: assumedPeriod(run, today) },
    )
  expect(await on('2026-09-08')).toMatchObject({
    value: {
      survey: { span: run, questions: [], plan: { isPeriodAssumed: true }, problems: [{ code: 'periodAssumed' }] },
    },
  })
  expect(await on('2026-09-07')).toMatchObject({ value: { survey: { span: null, questions: [{ kind: 'period' }] } } })
})

describe('a file that states the same money twice within itself is refused', () => {
  test.each([
    ['a period beside its days', `${HEADER}\n2026-09-01,2026-09-30,1,,50,500\n2026-09-07,2026-09-07,1,,5,50\n`, false],
    [
      'a whole beside its parts',
      `${HEADER}\n2026-09-07,2026-09-07,1,,9,90\n2026-09-07,2026-09-07,1,18-24,9,90\n`,
      false,
    ],
    ['days of another ad', `${HEADER}\n2026-09-01,2026-09-30,1,,50,500\n2026-09-07,2026-09-07,2,,5,50\n`, true],
    [
      'an unknown age beside the known',
      `${HEADER}\n2026-09-07,2026-09-07,1,,1,10\n2026-09-07,2026-09-07,1,18-24,9,90\n`,
      true,
    ],
  ])('%s', async (_name, text, ok) => {
    const result = await file(text)
    expect(result.ok).toBe(ok)
    if (!result.ok) expect(result.reason.key).toBe('countedTwiceWithin')
  })
})

test('a clash with what the run holds is shown before anything is saved', async () => {
  const known: Footprint = {
    ad: 'meta:1',
    place: { campaignId: null, campaignName: null, adSetId: null, adSetName: null, adId: '1', adName: null },
    span: { start: '2026-09-07', end: '2026-09-07' },
    dimensions: '',
    rows: 1,
    spend: 50_000_000,
    importId: 'first',
  }
  const result = await file(`${HEADER}\n2026-09-01,2026-09-30,1,,50,500\n`, [known])
  expect(result).toMatchObject({
    ok: true,
    value: {
      conflicts: [{ kind: 'period-over-days', rows: 1, existing: 1, spend: 500_000_000, importIds: ['first'] }],
    },
  })
})

describe('subtotals within a file are refused, by whatever they are called', () => {
  const META =
    'Reporting starts,Reporting ends,Campaign name,Ad set name,Ad name,Placement,Impressions,Amount spent (RUB)'
  const rows = (...lines: string[]) => [META, ...lines.map((line) => `2026-09-07,2026-09-07,${line}`), ''].join('\n')
  test.each([
    ['a campaign above its ads', rows('C,,,,400,40', 'C,S,V1,,300,30', 'C,S,V2,,100,10'), 'C'],
    ['an ad set below its ads', rows('C,S,V1,,300,30', 'C,S,V2,,100,10', 'C,S,,,400,40', 'C,T,V3,,5,1'), 'S'],
    ['all placements beside each', rows('C,S,V1,All,300,30', 'C,S,V1,Feed,200,20', 'C,S,V1,Stories,100,10'), 'All'],
  ])('%s', async (_name, text, name) => {
    expect(await file(text)).toMatchObject({ ok: false, reason: { key: 'subtotalsWithin', params: { name } } })
  })

  test.each([
    [
      'an ad set and an ad called All with money of their own',
      rows('C,All,V1,,400,41', 'C,S,All,,300,30', 'C,S,V2,,100,10'),
    ],
    ['a campaign without ads beside others', rows('P,,,,400,40', 'C,S,V1,,300,40')],
    ['one placement called All', rows('C,S,V1,All,300,30', 'C,S,V2,Feed,200,30')],
  ])('but not %s', async (_name, text) => {
    expect(await file(text)).toMatchObject({ ok: true })
  })

  test('what says All in every name below the campaign is left out as the total it is', async () => {
    expect(await file(rows('C,All,All,,400,40', 'C,S,V1,,300,30', 'C,S,V2,,100,10'))).toMatchObject({
      value: { survey: { sums: { spend: 40_000_000 }, rows: { totals: 1 } } },
    })
  })

  test('all genders above each are left out as the totals they are', async () => {
    const text = 'date,ad_id,gender,spend\n2026-09-07,1,All,30\n2026-09-07,1,male,20\n2026-09-07,1,female,10\n'
    expect(await file(text)).toMatchObject({ value: { survey: { sums: { spend: 30_000_000 }, rows: { totals: 1 } } } })
  })
})

test('the rows of a file are counted by their days', async () => {
  const text = `${HEADER}\n2026-09-07,2026-09-07,1,,9,90\n2026-09-07,2026-09-07,2,,9,10\n2026-09-08,2026-09-09,1,,9,\n`
  expect(await file(text)).toMatchObject({
    value: {
      survey: {
        spans: [
          { start: '2026-09-07', end: '2026-09-07', rows: 2, spend: 100_000_000 },
          { start: '2026-09-08', end: '2026-09-09', rows: 1, spend: null },
        ],
      },
    },
  })
})
