import { describe, expect, test } from 'vitest'
import { inPieces, read, readOrRefuse } from './read-text.ts'

const fieldsOf = async (text: string) => (await read(text)).survey.plan.columns.map(({ field }) => field)

describe('the order of day and month is decided by all values of a column', () => {
  const file = (...days: string[]) => ['date,ad_id,clicks', ...days.map((day) => `${day},1,5`)].join('\n')

  test.each([
    [['01/02/2026', '13/02/2026'], 'day-month', '2026-02-01'],
    [['1/2/2026', '2/13/2026'], 'month-day', '2026-01-02'],
    [['01.02.2026', '02.02.2026'], 'day-month', '2026-02-01'],
    [['01/01/2026', '02/02/2026'], 'iso', '2026-01-01'],
  ] as const)('%j: %s', async (days, format, first) => {
    const { survey, rows } = await read(file(...days))
    expect(survey.plan.columns[0]?.day).toBe(format)
    expect(rows[0]?.span?.start).toBe(first)
    expect(survey.rows.refused).toBe(0)
    expect(survey.questions).toEqual([])
  })

  test.each([
    [['01.01.2026', '01.02.2026', '1/13/2026'], { one: '01.01.2026', other: '1/13/2026' }],
    [['13/01/2026', '14/01/2026', '01/15/2026'], { one: '13/01/2026', other: '01/15/2026' }],
  ])('nothing is read where they contradict each other: %j', async (days, examples) => {
    expect(await readOrRefuse(file(...days))).toEqual({
      key: 'mixedDayOrders',
      params: { column: 'date', ...examples },
    })
  })

  test('one slip among many is refused by itself', async () => {
    const days = Array.from({ length: 28 }, (_, index) => `${String(index + 1).padStart(2, '0')}.01.2026`)
    const { survey } = await read(file(...days, '1/29/2026'))
    expect(survey.rows).toMatchObject({ accepted: 28, refused: 1 })
  })

  test('a year of two digits in front is no day', async () => {
    expect(await readOrRefuse(file('26/01/05', '26/01/06', '26/01/07'))).toEqual({
      key: 'yearsFirst',
      params: { column: 'date', value: '26/01/05' },
    })
    expect((await read(file('26/01/05', '27/01/05'))).survey.span?.start).toBe('2005-01-26')
  })

  test('by the file’s other day column where its own values do not tell', async () => {
    const text = 'Reporting starts,Reporting ends,Ad name,Impressions\n8/1/2026,8/31/2026,A,5\n9/1/2026,9/30/2026,A,5\n'
    const { survey } = await read(text)
    expect(survey.plan.columns.slice(0, 2).map(({ day }) => day)).toEqual(['month-day', 'month-day'])
    expect(survey.span).toEqual({ start: '2026-08-01', end: '2026-09-30' })
  })

  test('by the user where nothing tells, who is asked', async () => {
    const text = file('01/02/2026', '03/02/2026')
    expect((await read(text)).survey.questions).toEqual([
      { kind: 'day-order', columns: [0], samples: ['01/02/2026', '03/02/2026'] },
    ])
    const answered = await read(text, { days: { 0: 'month-day' } })
    expect(answered.survey.questions).toEqual([])
    expect(answered.survey.span).toEqual({ start: '2026-01-02', end: '2026-03-02' })
  })
})

describe('the decimal mark is decided by all values of a column', () => {
  const sumsOf = async (...cells: [string, string][]) => {
    const rows = cells.map(([clicks, spend], day) => `2026-09-0${day + 1};1;${clicks};${spend}`)
    const { survey } = await read(['date;ad_id;clicks;spend', ...rows].join('\n'))
    expect(survey.rows.refused).toBe(0)
    return [survey.sums.clicks, (survey.sums.spend ?? 0) / 1e6]
  }

  test('a value that reads both ways follows those that do not', async () => {
    expect(await sumsOf(['1', '1.234'], ['1', '1,50'])).toEqual([2, 1235.5])
    expect(await sumsOf(['1', '1.234'], ['1', '1.50'])).toEqual([2, 2.734])
  })

  test('a mark before exactly three digits parts thousands where nothing tells', async () => {
    expect(await sumsOf(['1', '1,234'])).toEqual([1, 1234])
    expect(await sumsOf(['1', '1.234'])).toEqual([1, 1234])
  })

  test('counts keep their own mark beside money of another', async () => {
    expect(await sumsOf(['1,234', '10.50'], ['2,000', '1.25'])).toEqual([3234, 11.75])
  })

  test('money that does not tell follows the file’s other money', async () => {
    const { survey } = await read('date;ad_id;spend;revenue\n2026-09-01;1;1.234;10,5\n')
    expect(survey.sums).toMatchObject({ spend: 1_234_000_000, revenue: 10_500_000 })
    const point = await read('date;ad_id;spend;revenue\n2026-09-01;1;1.234;10.5\n')
    expect(point.survey.sums.spend).toBe(1_234_000)
  })

  test('where every column is written with commas, all of them are found out at once', async () => {
    const row = '1;7;10,5;2,00;3,00;1,00;99,5'
    const text = `date;ad_id;clicks;spend;subscribers;leads;sales;revenue\n2026-09-01;${row}\n2026-09-02;${row}\n`
    const { survey } = await read(text)
    expect(survey.sums).toMatchObject({ spend: 21_000_000, subscribers: 4, leads: 6, sales: 2, revenue: 199_000_000 })
  })

  test('unless the user says otherwise', async () => {
    const text = 'date;ad_id;spend\n2026-09-01;1;1.234\n2026-09-02;1;1,234\n'
    expect((await read(text, { decimals: { 2: '.' } })).survey.sums.spend).toBe(1_235_234_000)
    expect((await read(text, { decimals: { 2: ',' } })).survey.sums.spend).toBe(1_235_234_000)
    const one = 'date;ad_id;spend\n2026-09-01;1;1.234\n'
    expect((await read(one, { decimals: { 2: '.' } })).survey.sums.spend).toBe(1_234_000)
  })
})

describe('money in millionths', () => {
  const report = (cost: string) =>
    `"report (2026-10-01 - 2026-10-14)"\nDate\tCampaignName\tCampaignId\tAdGroupId\tAdId\tImpressions\tClicks\tCost\n2026-10-01\tS\t1\t2\t3\t1200\t24\t${cost}\n`

  test('is found out where a click would cost more than a million', async () => {
    expect((await read(report('1234560000'))).survey.sums.spend).toBe(1_234_560_000)
  })

  test('is not suspected in ordinary money', async () => {
    expect((await read(report('1234.56'))).survey.sums.spend).toBe(1_234_560_000)
    expect((await read(report('1234'))).survey.sums.spend).toBe(1_234_000_000)
  })
})

describe('the currency', () => {
  const currencyOf = async (text: string) => (await read(text)).survey.plan.currency

  test.each([
    ['stands in the header of the spend', 'Day,Ad name,Amount spent (KZT),Impressions\n2026-09-01,A,1,5\n', 'KZT'],
    ['stands in a column of its own', 'date,ad_id,currency,spend\n2026-09-01,1,USD,5\n', 'USD'],
    ['stands before the figure', 'date,ad_id,spend\n2026-09-01,1,$5.50\n', 'USD'],
    ['stands behind the figure', 'date;ad_id;spend\n2026-09-01;1;1 250,50 руб.\n', 'RUB'],
    ['is the platform’s own', 'date\tSpent budget, TON\n16 Jan 2026\t1\n', 'TON'],
    ['is not told', 'date,ad_id,spend\n2026-09-01,1,5.50\n', null],
    [
      'is not guessed from a header of all clicks',
      'Day,Ad name,Amount spent,CPC (all),Clicks (all)\n2026-09-01,A,1,1,5\n',
      null,
    ],
  ])('%s', async (_name, text, currency) => {
    expect(await currencyOf(text)).toBe(currency)
  })
})

describe('days', () => {
  test('a file without days takes the period above its header', async () => {
    const { rows } = await read('Report\n"July 8, 2025 - July 31, 2025"\nCampaign,Impr.,Cost\nA,5,1\n')
    expect(rows[0]?.span).toEqual({ start: '2025-07-08', end: '2025-07-31' })
  })

  test('without either the user is asked, and the answer counts', async () => {
    const text = 'campaign_name,clicks,spend\nA,5,1\n'
    const { survey, rows } = await read(text)
    expect(rows[0]?.span).toBeNull()
    expect(survey.questions).toEqual([{ kind: 'period', columns: [], samples: [] }])
    const period = { start: '2026-09-07', end: '2026-09-20' }
    const answered = await read(text, { period })
    expect(answered.rows[0]?.span).toEqual(period)
    expect(answered.survey.questions).toEqual([])
  })

  test('a day column goes before the period columns beside it', async () => {
    const { rows } = await read(
      'Reporting starts,Reporting ends,Day,Ad name,Impressions\n2026-09-01,2026-09-14,2026-09-03,A,5\n',
    )
    expect(rows[0]?.span).toEqual({ start: '2026-09-03', end: '2026-09-03' })
  })
})

describe('columns', () => {
  test('two for one field are a question, answered by leaving one out', async () => {
    const text = 'date,ad_id,spend,Cost\n2026-09-01,1,5,6\n'
    expect((await read(text)).survey.questions).toMatchObject([{ kind: 'two-columns', columns: [2, 3] }])
    const answered = await read(text, { fields: { 2: null } })
    expect(answered.survey.questions).toEqual([])
    expect(answered.survey.sums.spend).toBe(6_000_000)
  })

  test('of several kinds of clicks the link clicks count, wherever they stand', async () => {
    const text = 'Reporting starts,Reporting ends,Ad name,Clicks (all),Link clicks\n2026-09-01,2026-09-01,A,9,5\n'
    expect((await read(text)).survey.sums.clicks).toBe(5)
  })

  test('reach, frequency, rates and results of any kind are known and never summed', async () => {
    const header = 'Reporting starts,Reporting ends,Ad name,Reach,Frequency,CTR (all),Results,Impressions'
    const { survey } = await read(`${header}\n2026-09-01,2026-09-01,A,90,1.1,2.5,7,100\n`)
    expect(survey.sums).toEqual({
      impressions: 100,
      clicks: null,
      subscribers: null,
      leads: null,
      sales: null,
      spend: null,
      revenue: null,
    })
    expect(survey.plan.columns.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['reach', 'frequency', 'results']),
    )
  })

  test('the user’s choice goes before the alias table', async () => {
    const { survey } = await read('date,ad_id,my leads,clicks\n2026-09-01,1,3,5\n', { fields: { 2: 'leads' } })
    expect(survey.sums.leads).toBe(3)
    expect(survey.plan.columns[2]).toMatchObject({ field: 'leads', match: 'chosen' })
  })

  test('show their first three different values and how many could be read', async () => {
    const rows = ['5', '5', '7', 'many', '9', '11'].map((clicks, day) => `2026-09-0${day + 1},1,${clicks},1`)
    const { survey } = await read(['date,ad_id,clicks,spend', ...rows].join('\n'))
    expect(survey.columns[2]).toEqual({ samples: ['5', '7', 'many'], filled: 6, read: 5 })
  })

  test('named like parts of JavaScript are only names', async () => {
    expect(await fieldsOf('date,ad_id,__proto__,constructor,toString,clicks\n2026-09-01,1,a,b,c,5\n')).toEqual([
      'date',
      'ad_id',
      null,
      null,
      null,
      'clicks_link',
    ])
  })
})

test('a header without a usable row is refused with the first row of the commonest reason', async () => {
  expect(await readOrRefuse('date,ad_id,clicks\nx,1,5\ny,1,5\n2026-09-01,30-34,5\n')).toEqual({
    key: 'allRefused',
    params: { refused: 3, line: 2, column: 'date', value: 'x' },
  })
})

test('bytes that are no UTF-8 far down in a long file do not lose it', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `2026-09-07,${row},Video,5,1\n`).join('')
  const bytes = Buffer.concat([
    Buffer.from(`date,ad_id,ad_name,clicks,spend\n${rows}`),
    Buffer.from('2026-09-07,last,', 'latin1'),
    Buffer.from('cffff0', 'hex'),
    Buffer.from(',5,1\n'),
  ])
  expect(bytes.length).toBeGreaterThan(300_000)
  const { survey } = await read(inPieces(bytes, [65_536]))
  expect(survey.plan.encoding).toBe('windows-1251')
  expect(survey.rows).toMatchObject({ accepted: 20_001, refused: 0 })
})

describe('quotes in a text parted by tabs', () => {
  const HEADER = 'Date\tCampaignName\tCriterion\tImpressions\tClicks\tCost'
  const row = (day: number, campaign: string, criterion = 'слон') =>
    `2026-01-0${day}\t${campaign}\t${criterion}\t1000\t10\t100.50`

  test.each([
    ['around a part of a cell', [row(1, 'Слоны', '"купить слона" -цена'), row(2, 'Слоны'), row(3, 'Слоны')], 3],
    ['around a word of a name', [row(1, '"Ромашка" поиск'), row(2, 'Слоны')], 2],
    [
      'that seem to close rows later',
      [row(1, '"Ромашка'), row(2, 'Общая'), row(3, 'Магазин Ромашка"'), row(4, 'Б')],
      4,
    ],
    ['that never close, in the last line', [row(1, 'А'), row(2, '"Б')], 2],
  ])('are letters where they do not close at a tab: %s', async (_name, rows, count) => {
    const { survey } = await read([HEADER, ...rows].join('\n'))
    expect([survey.rows, survey.sums.spend]).toMatchObject([{ accepted: count, refused: 0 }, count * 100_500_000])
  })

  test('are none where they do, over line breaks, too', async () => {
    const { rows, survey } = await read([HEADER, row(1, '"Весна ""А"""'), row(2, '"Весна\nБ"')].join('\n'))
    expect(survey.rows.accepted).toBe(2)
    expect(survey.plan.quotesAreLetters).toBeUndefined()
    expect(rows).toHaveLength(2)
  })
})

describe('a file that a spreadsheet or a person has spoilt is refused as a whole', () => {
  const HEADER = 'Day,Campaign name,Ad name,Ad ID,Amount spent (USD),Leads'

  test('where a second table stands below, with its columns in another order', async () => {
    const other = 'Day,Campaign name,Ad name,Ad ID,Leads,Amount spent (USD)'
    const text = [HEADER, '2026-01-01,C,A,1,11.55,1', other, '2026-01-02,C,A,1,2,12.55'].join('\n')
    expect(await readOrRefuse(text)).toEqual({ key: 'secondTable', params: { line: 3 } })
    const again = [HEADER, '2026-01-01,C,A,1,11.55,1', HEADER, '2026-01-02,C,A,1,12.55,2'].join('\n')
    expect((await read(again)).survey.rows).toMatchObject({ accepted: 2, refused: 0 })
  })

  test('where several ads have become one, their ids cut to 15 digits', async () => {
    const rows = (ids: readonly string[]) => ids.map((id, ad) => `2026-01-01,C,Video ${ad},${id},11.55,1`)
    const cut = ['120210987654320000', '120210987654320000', '120210987654330000']
    expect(await readOrRefuse([HEADER, ...rows(cut)].join('\n'))).toEqual({
      key: 'roundedIds',
      params: { column: 'Ad ID', value: '120210987654320000' },
    })
    const whole = ['120210987654320000', '120210987654320017', '120210987654330000']
    expect((await read([HEADER, ...rows(whole)].join('\n'))).survey.rows.accepted).toBe(3)
  })
})

test('rows that all lack a cell are told by their number of cells', async () => {
  const text = 'date,ad_id,ad_name,clicks,spend\n2026-09-07,1,A,5\n2026-09-08,1,A,6\n'
  expect(await readOrRefuse(text)).toEqual({
    key: 'rowsTooShort',
    params: { refused: 2, line: 2, found: 4, expected: 5 },
  })
})
