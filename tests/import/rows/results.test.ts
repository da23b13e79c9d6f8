import { describe, expect, test } from 'vitest'
import { goalOf } from '#lib/import/header/goals'
import { suggestResult } from '#lib/import/rows/result-words'
import { read } from '../read-text.ts'

const HEADER = 'Reporting starts,Reporting ends,Ad name,Impressions,Link clicks,Amount spent (USD),Result type,Results'
const meta = (rows: readonly string[], resultTypes = {}) => read([HEADER, ...rows].join('\n'), { resultTypes })
const DAY = '2026-09-01,2026-09-01'

describe('results of several types', () => {
  const rows = [`${DAY},A,100,9,5,Website leads,4`, `${DAY},B,100,9,5,Follows,20`, `${DAY},C,100,9,5,Leads (form),3`]

  test('count as nothing until somebody says what they are, and are never added up', async () => {
    const { survey } = await meta(rows)
    expect(survey.sums).toMatchObject({ leads: null, subscribers: null, sales: null })
    expect(survey.resultTypes).toEqual([
      { type: 'Follows', rows: 1, results: 20, suggestion: 'subscribers' },
      { type: 'Website leads', rows: 1, results: 4, suggestion: 'leads' },
      { type: 'Leads (form)', rows: 1, results: 3, suggestion: 'leads' },
    ])
  })

  test('count row by row as what their type was said to be', async () => {
    const { survey, rows: read } = await meta(rows, { 'Website leads': 'leads', Follows: 'subscribers' })
    expect(survey.sums).toMatchObject({ leads: 4, subscribers: 20, sales: null })
    expect(read.map(({ sums }) => [sums.leads, sums.subscribers])).toEqual([
      [4, undefined],
      [undefined, 20],
      [undefined, undefined],
    ])
    expect(survey.plan.resultTypes).toEqual({ 'Website leads': 'leads', Follows: 'subscribers' })
  })

  test('a type that was said not to count does not', async () => {
    const { survey } = await meta(rows, { 'Website leads': null, Follows: 'subscribers' })
    expect(survey.sums.leads).toBeNull()
  })

  test('a column of leads counts before results of leads, and nothing twice', async () => {
    const text = `${HEADER},Leads\n${DAY},A,100,9,5,Website leads,4,6\n`
    const { survey } = await read(text, { resultTypes: { 'Website leads': 'leads' } })
    expect(survey.sums.leads).toBe(6)
    expect(survey.resultTypes).toMatchObject([{ suggestion: null }])
  })

  test('a day without any, which Meta leaves empty together with its type, is a zero where all types count as one', async () => {
    const quiet = `${DAY.replaceAll('01', '02')},A,100,9,5,,`
    const one = await meta([rows[0] ?? '', quiet], { 'Website leads': 'leads' })
    expect(one.rows.map(({ sums }) => sums.leads)).toEqual([4, 0])
    const two = await meta([...rows, quiet], { 'Website leads': 'leads', Follows: 'subscribers' })
    expect(two.rows.at(-1)?.sums).not.toHaveProperty('leads')
  })

  test('a cell that is no number, as `mixed`, refuses no row', async () => {
    const { survey } = await meta([`${DAY},A,100,9,5,Website leads,mixed`])
    expect(survey.rows).toMatchObject({ accepted: 1, refused: 0 })
  })

  test('named like parts of JavaScript are only names', async () => {
    const { survey } = await meta([`${DAY},A,100,9,5,constructor,4`, `${DAY},B,100,9,5,__proto__,3`])
    expect(survey.sums).toMatchObject({ leads: null, subscribers: null, sales: null })
    expect(survey.resultTypes.map(({ type }) => type)).toEqual(['constructor', '__proto__'])
  })
})

describe('goal columns', () => {
  const text =
    'Дата;№ Кампании;№ Объявления;Показы;Клики;Расход (руб.);Конверсии (Заявка);Конверсии (Звонок)\n' +
    '01.10.2026;1;M-2;100;9;50,00;3;-\n02.10.2026;1;M-2;100;9;50,00;1;2\n'

  test('are listed with their goal and what they add up to, and count as nothing', async () => {
    const { survey } = await read(text)
    expect(survey.goals).toEqual([
      { column: 6, header: 'Конверсии (Заявка)', goal: 'Заявка', count: 4, suggestion: 'leads' },
      { column: 7, header: 'Конверсии (Звонок)', goal: 'Звонок', count: 2, suggestion: 'leads' },
    ])
    expect(survey.questions).toEqual([])
    expect(survey.sums.leads).toBeNull()
  })

  test('count as what the user says', async () => {
    const { survey } = await read(text, { fields: { 6: 'leads' } })
    expect(survey.sums.leads).toBe(4)
    expect(survey.goals).toMatchObject([{ column: 7, suggestion: null }])
  })

  test('so does a column of results without a type', async () => {
    const { survey } = await read('date,ad_id,clicks,results\n2026-09-01,1,5,3\n', { fields: { 3: 'sales' } })
    expect(survey.sums.sales).toBe(3)
  })
})

test.each([
  ['Конверсии (Заявка с сайта)', 'Конверсии', 'Заявка с сайта'],
  ['Конверсия (%) (Заявка)', 'Конверсия (%)', 'Заявка'],
  ['Конверсия (%)/страница Спасибо', 'Конверсия (%)', 'страница Спасибо'],
  ['Цена цели (Заявка) (руб.)', 'Цена цели', 'Заявка'],
  ['Конверсии (Заявка (форма))', 'Конверсии', 'Заявка (форма)'],
  ['Conversions_12345_LSC', 'Conversions', '12345'],
])('“%s” is “%s” of the goal “%s”', (header, name, goal) => {
  expect(goalOf(header, 'yandex_direct')).toEqual({ header: name, goal })
})

test.each(['Конверсия (%)', 'Расход (руб.)', 'Конверсии', 'Cost (RUB)'])('“%s” names no goal', (header) => {
  expect(goalOf(header, 'yandex_direct')).toBeNull()
})

test.each([
  ['actions:onsite_conversion.lead_grouped', 'leads'],
  ['actions:offsite_conversion.fb_pixel_purchase', 'sales'],
  ['Instagram follows', 'subscribers'],
  ['Website leads', 'leads'],
  ['Отправка лид-формы', 'leads'],
  ['Вступления в сообщество', 'subscribers'],
  ['Заказ звонка', 'leads'],
  ['Покупки на сайте', 'sales'],
  ['Achats', 'sales'],
  ['العملاء المحتملون', 'leads'],
  ['عمليات الشراء', 'sales'],
  ['リード', 'leads'],
  ['Messaging conversations started', null],
  ['Начатые переписки', null],
  ['Instagram profile visits', null],
  ['actions:link_click', null],
  ['Просмотры целевой страницы', null],
  ['', null],
])('“%s” probably counts %s', (type, field) => {
  expect(suggestResult(type)).toBe(field)
})
