import { describe, expect, test } from 'vitest'
import type { Plan } from '#lib/import/plan'
import { read } from '../read-text.ts'

const HEADER = 'Whn;ad_name;clicks;spend'
const ROWS = ['2026-09-07;A;5;10', '2026-09-08;A;6;11', '2026-09-09;B;7;12']
const fileOf = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`
const guessesOf = ({ columns }: Plan) => columns.flatMap(({ header, guess }) => (guess ? [`${header}: ${guess}`] : []))
const guesses = async (header: string, ...rows: string[]) => guessesOf((await read(fileOf(header, rows))).survey.plan)

describe('a column of days whose header tells nothing', () => {
  test('is asked about, and nothing is read by it meanwhile', async () => {
    const { survey, rows } = await read(fileOf(HEADER, ROWS))
    expect(survey.questions).toEqual([
      { kind: 'day-column', columns: [0], samples: ['2026-09-07', '2026-09-08', '2026-09-09'] },
    ])
    expect(survey.plan.columns[0]).toMatchObject({ field: null, match: 'none', guess: 'date' })
    expect(rows.map(({ span }) => span)).toEqual([null, null, null])
  })

  test('is the day once somebody says so', async () => {
    const { survey, rows } = await read(fileOf(HEADER, ROWS), { fields: { 0: 'date' } })
    expect(survey.questions).toEqual([])
    expect(rows.map(({ span }) => span?.start)).toEqual(['2026-09-07', '2026-09-08', '2026-09-09'])
  })

  test('is left alone once somebody says that it is none', async () => {
    const { survey } = await read(fileOf(HEADER, ROWS), { fields: { 0: null } })
    expect(guessesOf(survey.plan)).toEqual([])
    expect(survey.questions).toEqual([{ kind: 'period', columns: [], samples: [] }])
  })

  test.each(['7.9.2026', '09/27/2026', '27/09/2026', '16 Jan 2026', 'July 8, 2025', '2026-09-07 12:30'])(
    'may hold “%s”',
    async (day) => {
      expect(await guesses(HEADER, `${day};A;5;10`)).toEqual(['Whn: date'])
    },
  )

  test.each(['2026-09-07 - 2026-09-13', '20260907', 'week 37', '7', 'A'])('does not hold “%s”', async (text) => {
    expect(await guesses(HEADER, `${text};A;5;10`)).toEqual([])
  })

  test('may have gaps and a totals row, but no other value', async () => {
    expect(await guesses(HEADER, ...ROWS, ';B;1;1', 'Total;;19;34')).toEqual(['Whn: date'])
    expect(await guesses(HEADER, ...ROWS, 'later;B;1;1')).toEqual([])
  })

  test('is not guessed where two columns look so, or where a header tells the day', async () => {
    expect(await guesses('Whn;Thn;ad_name;clicks', '2026-09-07;2026-09-08;A;5')).toEqual([])
    expect(await guesses('date;Whn;ad_name;clicks', '2026-09-07;2026-09-08;A;5')).toEqual([])
  })
})

test('ages and genders that no header tells are guessed, and count as nothing', async () => {
  const { survey, rows } = await read(
    fileOf('date;ad_name;Bckt;Sx;clicks', ['2026-09-07;A;25-34;female;5', '2026-09-07;A;35+;unknown;6']),
  )
  expect(guessesOf(survey.plan)).toEqual(['Bckt: age', 'Sx: gender'])
  expect(survey.questions).toEqual([])
  expect(rows.map(({ breakdown }) => breakdown)).toEqual([{}, {}])
})

test('money and counts are never guessed', async () => {
  expect(await guesses('date;ad_name;clicks;Gone', '2026-09-07;A;5;$10.20', '2026-09-08;A;5;$3.10')).toEqual([])
})
