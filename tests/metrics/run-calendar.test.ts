import { describe, expect, test } from 'vitest'
import type { Statement } from '#lib/metrics/run-calendar'
import { calendarOf } from '#lib/metrics/run-calendar'

const RUN = { start: '2026-09-07', end: '2026-09-12' }
const TODAY = '2026-09-11'

const of = (day: string, importedOn = '2026-09-11', kind: Statement['kind'] = 'ads'): Statement => ({
  platform: 'meta',
  kind,
  span: { start: day, end: day },
  importedOn,
})

describe('the days of a run', () => {
  test('with data, without, and still to come; the one that is missing is named', () => {
    const [meta] = calendarOf(RUN, TODAY, [of('2026-09-07'), of('2026-09-09'), of('2026-09-10')])
    expect(meta?.states).toEqual(['full', 'none', 'full', 'full', 'ahead', 'ahead'])
    expect(meta?.missing).toEqual([{ start: '2026-09-08', end: '2026-09-08' }])
  })

  test('a day whose rows came in before it was over is partly there, until it is stated again', () => {
    const early = [of('2026-09-07'), of('2026-09-08', '2026-09-08')]
    const [once] = calendarOf(RUN, TODAY, early)
    expect(once?.states.slice(0, 3)).toEqual(['full', 'partly', 'none'])
    expect(once?.partly).toEqual([{ start: '2026-09-08', end: '2026-09-08' }])
    const [again] = calendarOf(RUN, TODAY, [of('2026-09-07'), of('2026-09-08', '2026-09-10')])
    expect(again?.states.slice(0, 2)).toEqual(['full', 'full'])
  })

  test("today's rows are partly there, and nobody is told to export them again yet", () => {
    const [meta] = calendarOf(RUN, TODAY, [of('2026-09-11')])
    expect(meta?.states[4]).toBe('partly')
    expect(meta?.partly).toEqual([])
  })

  test('a period covers its days, and a row without a day the whole run', () => {
    const period = { ...of('2026-09-07'), span: { start: '2026-09-01', end: '2026-09-09' } }
    expect(calendarOf(RUN, TODAY, [period])[0]?.states).toEqual([
      'period',
      'period',
      'period',
      'none',
      'ahead',
      'ahead',
    ])
    const undated = { ...of('2026-09-07'), span: null }
    expect(new Set(calendarOf(RUN, TODAY, [undated])[0]?.states)).toEqual(new Set(['period']))
  })

  test('a day without a lead, up to the import of the CRM’s export, is quiet and not missing', () => {
    const leads = [of('2026-09-08', TODAY, 'leads'), of('2026-09-09', TODAY, 'leads')]
    const crmOf = (statements: readonly Statement[]) =>
      calendarOf(RUN, TODAY, statements).find(({ kind }) => kind === 'leads')
    const ads = { ...of('2026-09-07'), span: RUN }
    expect(crmOf(leads)?.states).toEqual(['quiet', 'full', 'full', 'quiet', 'ahead', 'ahead'])
    expect(crmOf([ads, ...leads])?.states).toEqual(['quiet', 'full', 'full', 'quiet', 'ahead', 'ahead'])
  })

  test('a day on which the CRM’s export came in is partly there, and one after it is missing', () => {
    const leads = [of('2026-09-07', '2026-09-09', 'leads')]
    const ads = { ...of('2026-09-07'), span: RUN }
    const [, crm] = calendarOf(RUN, TODAY, [ads, ...leads])
    expect(crm?.states).toEqual(['full', 'quiet', 'partly', 'none', 'ahead', 'ahead'])
    expect(crm?.missing).toEqual([{ start: '2026-09-10', end: '2026-09-10' }])
  })

  test('each source has days of its own, and days outside the run are counted', () => {
    const sources = calendarOf(RUN, TODAY, [
      of('2026-09-06'),
      of('2026-09-07'),
      { ...of('2026-09-07'), platform: 'vk' },
    ])
    expect(sources.map(({ platform, outside }) => [platform, outside])).toEqual([
      ['meta', 1],
      ['vk', 0],
    ])
  })
})
