import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#lib/kernel/day'
import { leadCoverage } from '#lib/metrics/lead-coverage'

const ADS = { start: '2026-09-01', end: '2026-09-14' }
const september = (...days: readonly number[]) => days.map((day) => addDays('2026-08-31', day))

describe('a CRM’s export covers', () => {
  test('the ads’ days up to its import, wherever the leads happen to lie', () => {
    expect(leadCoverage(september(5, 6, 7), { ads: ADS, importedOn: '2026-09-20' }).span).toEqual({
      start: '2026-09-01',
      end: '2026-09-20',
    })
    expect(leadCoverage(september(5), { ads: ADS, importedOn: '2026-09-10' }).span).toEqual({
      start: '2026-09-01',
      end: '2026-09-10',
    })
  })

  test('the ads’ days up to the last where nobody knows when it was made', () => {
    expect(leadCoverage(september(5, 6, 7), { ads: ADS, importedOn: null }).span).toEqual(ADS)
  })

  test('what lies before the ads and after them, too', () => {
    const days = [...september(3), '2026-08-20', '2026-10-02']
    expect(leadCoverage(days, { ads: ADS, importedOn: null }).span).toEqual({ start: '2026-08-20', end: '2026-10-02' })
  })

  test('nothing without a lead, and its own leads’ days without ads', () => {
    expect(leadCoverage([], { ads: ADS, importedOn: '2026-09-20' })).toEqual({ span: null, silences: [] })
    expect(leadCoverage(september(5, 6), { ads: null, importedOn: null })).toEqual({
      span: { start: '2026-09-05', end: '2026-09-06' },
      silences: [],
    })
  })

  test('no days that chance would hardly leave without a lead: it begins later, or was made earlier', () => {
    const daily = september(8, 9, 10, 11, 12, 13, 14)
    expect(leadCoverage(daily, { ads: ADS, importedOn: '2026-09-20' })).toEqual({
      span: { start: '2026-09-08', end: '2026-09-20' },
      silences: [{ span: { start: '2026-09-01', end: '2026-09-07' }, isCovered: false }],
    })
    expect(leadCoverage(september(1, 2, 3, 4, 5, 6, 7), { ads: ADS, importedOn: null })).toEqual({
      span: { start: '2026-09-01', end: '2026-09-07' },
      silences: [{ span: { start: '2026-09-08', end: '2026-09-14' }, isCovered: false }],
    })
  })
})

describe('days without a lead at its ends', () => {
  test('are worth a word where no gap between leads is as long', () => {
    expect(leadCoverage(september(4, 8, 13), { ads: ADS, importedOn: null }).silences).toEqual([])
    expect(leadCoverage(september(5, 6, 7), { ads: ADS, importedOn: null }).silences).toEqual([
      { span: { start: '2026-09-01', end: '2026-09-04' }, isCovered: true },
      { span: { start: '2026-09-08', end: '2026-09-14' }, isCovered: true },
    ])
  })

  test('are none after the ads have ended, however late the import', () => {
    const { span, silences } = leadCoverage(september(1, 3, 5, 7, 9, 11, 13, 14), {
      ads: ADS,
      importedOn: '2026-12-01',
    })
    expect(span).toEqual({ start: '2026-09-01', end: '2026-12-01' })
    expect(silences).toEqual([])
  })
})

test('every lead’s day is covered, and all that is not covered is told', () => {
  const day = fc.integer({ min: -20, max: 40 }).map((number) => addDays('2026-09-01', number))
  const span = fc.tuple(day, day).map(([one, other]) => (one < other ? [one, other] : [other, one]))
  const days = fc.uniqueArray(day, { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(days, span, fc.option(day), (created, [start = '', end = ''], importedOn) => {
      const { span: covered, silences } = leadCoverage(created, { ads: { start, end }, importedOn })
      if (covered === null) throw new Error('there are leads')
      for (const one of created) expect(covered.start <= one && one <= covered.end).toBe(true)
      const untold = (one: string) =>
        !silences.some(({ span: silent, isCovered }) => !isCovered && silent.start <= one && one <= silent.end)
      const until = importedOn !== null && importedOn < end ? importedOn : end
      for (let one = start; one <= until; one = addDays(one, 1)) {
        expect(covered.start <= one && one <= covered.end).toBe(untold(one))
      }
    }),
    { seed: 6, numRuns: 300 },
  )
})
