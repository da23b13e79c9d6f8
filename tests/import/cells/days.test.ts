import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDayReader, readPeriod, writtenOrder } from '#lib/import/cells/days'
import type { DayFormat } from '#lib/import/plan'
import { fromDayNumber, toDayNumber } from '#lib/kernel/day'

const readAs = (cell: string, format: DayFormat = 'iso') => createDayReader(format).read(cell)

const MONTHS = {
  en: 'January February March April May June July August September October November December',
  'en, short': 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
}

type Parts = { year: number; month: number; day: number }
const two = (value: number) => String(value).padStart(2, '0')
const SPELLINGS: [string, DayFormat, (parts: Parts) => string][] = [
  ['2026-09-07', 'iso', ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`],
  ['2026/9/7', 'iso', ({ year, month, day }) => `${year}/${month}/${day}`],
  ['2026-09-07T10:00:00', 'iso', ({ year, month, day }) => `${year}-${two(month)}-${two(day)}T10:00:00`],
  ['2026-09-07 00:00:00 AST', 'iso', ({ year, month, day }) => `${year}-${two(month)}-${two(day)} 00:00:00 AST`],
  ['07.09.2026', 'iso', ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`],
  ['7.9.26', 'iso', ({ year, month, day }) => `${day}.${month}.${two(year % 100)}`],
  ['07.09.2026 12:41', 'iso', ({ year, month, day }) => `${two(day)}.${two(month)}.${year} 12:41`],
  ['07/09/2026', 'day-month', ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`],
  ['07-09-2026', 'day-month', ({ year, month, day }) => `${two(day)}-${two(month)}-${year}`],
  ['9/7/2026', 'month-day', ({ year, month, day }) => `${month}/${day}/${year}`],
  ['2026年9月7日', 'iso', ({ year, month, day }) => `${year}年${month}月${day}日`],
  ...Object.entries(MONTHS).flatMap(([language, names]): typeof SPELLINGS => {
    const nameOf = (month: number) => names.split(' ')[month - 1]
    return [
      [`7 month 2026 (${language})`, 'iso', ({ year, month, day }) => `${day} ${nameOf(month)} ${year}`],
      [`month 7, 2026 (${language})`, 'iso', ({ year, month, day }) => `${nameOf(month)} ${day}, ${year}`],
    ]
  }),
]

describe('every day of the calendar is read in the spelling', () => {
  const anyDay = fc.integer({ min: toDayNumber('2000-01-01'), max: toDayNumber('2099-12-31') }).map(fromDayNumber)
  test.each(SPELLINGS)('%s', (_name, format, spell) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
        expect(readAs(spell({ year, month, day: dayOfMonth }), format)).toBe(day)
      }),
    )
  })
})

test.each(['31.02.2026', '2026-02-30', '32/01/2026', '13/13/2026', 'All', '20260907', '7 Foo 2026', '46272', '25-34'])(
  '“%s” is no day',
  (cell) => {
    expect(readAs(cell)).toBeUndefined()
  },
)

test.each(['', ' ', '-', '--', '—'])('“%s” is an empty day', (cell) => {
  expect(readAs(cell)).toBeNull()
})

describe('slashed days', () => {
  test('tell their order where only one order gives a day', () => {
    const reader = createDayReader('iso')
    for (const cell of ['31/08/2026', '8/30/2026', '01/02/2026', '03/03/2026']) reader.read(cell)
    expect(reader.evidence).toMatchObject({ dayMonth: 1, monthDay: 1, either: 1 })
  })

  test('are not turned round where the column’s order makes no day of them', () => {
    expect(readAs('8/31/2026', 'day-month')).toBeUndefined()
    expect(readAs('31/8/2026', 'month-day')).toBeUndefined()
  })
})

describe('the period above the header', () => {
  test.each([
    ['Период: 01.10.2026 - 14.10.2026', '2026-10-01', '2026-10-14'],
    ['"July 8, 2025 - July 31, 2025"', '2025-07-08', '2025-07-31'],
    ['27 January 2026 - 23 February 2026', '2026-01-27', '2026-02-23'],
    ['"1. September 2026 - 2. September 2026"', '2026-09-01', '2026-09-02'],
    ['2026年1月1日 - 2026年3月31日', '2026-01-01', '2026-03-31'],
    ['"report (2026-10-01 - 2026-10-14)"', '2026-10-01', '2026-10-14'],
    ['"Ad report (Oct 25, 2016-Oct 31, 2016)"', '2016-10-25', '2016-10-31'],
    ['1 сентября 2026 г. - 14 сентября 2026 г.', '2026-09-01', '2026-09-14'],
    ['1er juillet 2025 - 31 juillet 2025', '2025-07-01', '2025-07-31'],
    ['8 de julio de 2025 - 31 de julio de 2025', '2025-07-08', '2025-07-31'],
    ['8 de jul. de 2025 - 31 de jul. de 2025', '2025-07-08', '2025-07-31'],
    ['1 سبتمبر 2026 - 14 سبتمبر 2026', '2026-09-01', '2026-09-14'],
    ['١ سبتمبر ٢٠٢٦ - ١٤ سبتمبر ٢٠٢٦', '2026-09-01', '2026-09-14'],
    ['2026년 9월 1일 - 2026년 9월 14일', '2026-09-01', '2026-09-14'],
    ['Report Start: 2026-09-01\nReport End: 2026-09-14', '2026-09-01', '2026-09-14'],
    ['Made on 15.10.2026\nПериод: 01.10.2026 - 14.10.2026', '2026-10-01', '2026-10-14'],
  ])('%s', (text, start, end) => {
    expect(readPeriod(text, 'day-month')).toEqual({ start, end })
  })

  test('follows the platform’s order', () => {
    expect(readPeriod('Report Start: 9/1/2026, Report End: 9/2/2026', 'month-day')).toEqual({
      start: '2026-09-01',
      end: '2026-09-02',
    })
  })

  test.each(['All time', '', '01.10.2026', '14.10.2026 - 01.10.2026', '2026-01-01 2026-01-02 2026-01-03'])(
    'is not guessed from “%s”',
    (text) => {
      expect(readPeriod(text, 'day-month')).toBeNull()
    },
  )
})

test.each([
  ['2026-09-07', 'iso'],
  ['2026年9月7日', 'iso'],
  ['16 Jan 2026', 'day-word'],
  ['16 января 2026 г.', 'day-word'],
  ['١٦ يناير ٢٠٢٦', 'day-word'],
  ['July 8, 2025', 'word-day'],
  ['07.09.2026', null],
  ['soon', null],
])('“%s” is written %s', (cell, order) => {
  expect(writtenOrder(cell)).toBe(order)
})
