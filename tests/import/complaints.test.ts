import { describe, expect, test } from 'vitest'
import { read } from './read-text.ts'

/** What users of other importers complain about. */
describe('what breaks other importers', () => {
  const header = 'date,ad_id,clicks,spend'
  const spendOf = async (text: string) => ((await read(text)).survey.sums.spend ?? Number.NaN) / 1e6

  test('$4.50 is 4.50, whatever else the file is written with', async () => {
    expect(await spendOf(`${header}\n2026-09-01,1,"1,234",$4.50\n2026-09-02,1,"2,000","$1,004.50"\n`)).toBe(1009)
    expect(await spendOf('Дата;ID объявления;Клики;Расход, $\n01.09.2026;1;5;4,50\n')).toBe(4.5)
  })

  test.each(['USD', 'KZT', 'UZS', 'AED', 'SAR', 'EGP', 'JPY', 'IDR', 'GHS'])(
    'an amount spent in %s is found, as in any other currency',
    async (currency) => {
      const { survey } = await read(`Day,Ad name,Impressions,Amount spent (${currency})\n2026-09-01,A,10,5\n`)
      expect(survey.plan.currency).toBe(currency)
      expect(survey.sums.spend).toBe(5_000_000)
    },
  )

  test('an amount without a currency is not given one', async () => {
    expect((await read(`${header}\n2026-09-01,1,5,10\n`)).survey.plan.currency).toBeNull()
  })

  test('a title, a period and blank lines above the header, and a summary below', async () => {
    const text = `Report of ads\n\n"September 1, 2026 - September 2, 2026"\n\n${header}\n2026-09-01,1,5,10\n\n2026-09-02,1,6,11\nTotal,,11,21\n\nEnd of the report\n`
    const { survey } = await read(text)
    expect(survey.plan.headerLine).toBe(5)
    expect(survey.rows).toMatchObject({ accepted: 2, totals: 2, refused: 0 })
    expect(survey.proof?.agrees).toBe(true)
  })

  test('a column of grand totals is not a figure', async () => {
    const { survey } = await read(`${header},Grand total\n2026-09-01,1,5,10,999\n`)
    expect(survey.plan.columns.at(-1)).toMatchObject({ field: null })
    expect(survey.sums).toMatchObject({ clicks: 5, spend: 10_000_000 })
  })

  test('two rows glued together are refused, not read as one', async () => {
    const { refused, survey } = await read(`${header}\n2026-09-01,1,5,102026-09-02,1,6,11\n2026-09-03,1,7,12\n`)
    expect(refused.map(({ line, problem }) => [line, problem.code])).toEqual([[2, 'tooManyCells']])
    expect(survey.sums.spend).toBe(12_000_000)
  })

  test('Cyrillic in UTF-8 without a byte-order mark', async () => {
    const { survey, rows } = await read('Дата;Кампания;Клики;Расход, ₽\n01.09.2026;Осень;5;10\n')
    expect(survey.plan.encoding).toBe('utf-8')
    expect(rows[0]?.names.campaignName).toBe('Осень')
  })

  test('a byte-order mark glued to the first header, quoted or not', async () => {
    for (const first of ['\ufeffdate', '\ufeff"date"', '"\ufeffdate"']) {
      const { survey } = await read(`${first},ad_id,clicks,spend\n2026-09-01,1,5,10\n`)
      expect(survey.plan.columns[0]?.field).toBe('date')
    }
  })

  test('01/02/25 is asked about, and 13/02/25 tells', async () => {
    const file = (...days: string[]) => [header, ...days.map((day) => `${day},1,5,10`)].join('\n')
    expect((await read(file('01/02/25', '03/04/25'))).survey.questions).toMatchObject([{ kind: 'day-order' }])
    const { survey } = await read(file('01/02/25', '13/02/25'))
    expect(survey.questions).toEqual([])
    expect(survey.span).toEqual({ start: '2025-02-01', end: '2025-02-13' })
  })

  test.each(['1 234,50 €', '1\u00a0234,50\u00a0€', '1\u202f234,50\u202f€', '1\u2009234,50\u2009€', '€1 234,50'])(
    '“%s” is an amount, whatever space stands in it',
    async (cell) => {
      expect(await spendOf(`date;ad_id;clicks;spend\n2026-09-01;1;5;${cell}\n`)).toBe(1234.5)
    },
  )
})
