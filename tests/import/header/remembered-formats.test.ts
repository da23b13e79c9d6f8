import { describe, expect, test } from 'vitest'
import type { Layout } from '#lib/import/header/layout'
import { layoutPrint } from '#lib/import/header/layout'
import { read } from '../read-text.ts'

const HEADERS = ['Day', 'Campaign name', 'Spend', 'Impressions', 'Clicks']

const fileOf = (delimiter: string, rows: readonly (readonly string[])[]) =>
  [HEADERS, ...rows].map((cells) => cells.join(delimiter)).join('\n')

const daysOf = (...days: string[]) =>
  fileOf(
    ',',
    days.map((day) => [day, 'C', '10.50', '1000', '20']),
  )
const spends = (...money: string[]) =>
  fileOf(
    ';',
    money.map((spend, row) => [`2026-09-0${row + 1}`, 'C', spend, '1000', '20']),
  )

/** Reads a file where something was settled for an earlier one with the same headers. */
function readAfter(layout: Omit<Layout, 'headers'>, text: string) {
  return read(text, {}, new Map([[layoutPrint(HEADERS), { headers: HEADERS, ...layout }]]))
}

describe('what was said of an earlier file counts where the values leave it open', () => {
  test('the order of day and month', async () => {
    const { survey } = await readAfter({ days: { day: 'month-day' } }, daysOf('01/02/2026', '01/03/2026'))
    expect([survey.span, survey.questions]).toEqual([{ start: '2026-01-02', end: '2026-01-03' }, []])
  })

  test('the decimal mark', async () => {
    const { survey } = await readAfter({ decimals: { spend: ',' } }, spends('1,231', '1,232'))
    expect([survey.sums.spend, survey.problems]).toEqual([2_463_000, []])
  })

  test('the unit of money', async () => {
    const micros = { micros: { spend: true }, platform: 'yandex_direct' }
    expect((await readAfter(micros, spends('200010000', '200020000'))).survey.sums.spend).toBe(400_030_000)
    expect((await readAfter({ ...micros, micros: { spend: false } }, spends('200010', '200020'))).survey).toMatchObject(
      {
        sums: { spend: 400_030_000_000 },
        problems: [],
      },
    )
  })
})

describe('what the values of a file prove beats what was said of an earlier one', () => {
  test('the order of day and month', async () => {
    const { survey } = await readAfter({ days: { day: 'day-month' } }, daysOf('01/01/2026', '01/02/2026', '01/14/2026'))
    expect(survey.span).toEqual({ start: '2026-01-01', end: '2026-01-14' })
    expect(survey.rows).toMatchObject({ accepted: 3, refused: 0 })
  })

  test('the decimal mark', async () => {
    const { survey } = await readAfter({ decimals: { spend: ',' } }, spends('1,231.50', '1,232.50'))
    expect([survey.sums.spend, survey.rows.refused]).toEqual([2_464_000_000, 0])
  })

  test('the unit of money', async () => {
    const { survey } = await readAfter(
      { micros: { spend: true }, platform: 'yandex_direct' },
      spends('201.55', '202.55'),
    )
    expect(survey.sums.spend).toBe(404_100_000)
  })
})

test('millionths that only an earlier file speaks for are shown', async () => {
  const { survey } = await readAfter({ micros: { spend: true }, platform: 'yandex_direct' }, spends('201', '202'))
  expect(survey.sums.spend).toBe(403)
  expect(survey.problems.map(({ code }) => code)).toContain('microsTaken')
})
