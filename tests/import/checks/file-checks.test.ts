import { describe, expect, test } from 'vitest'
import { saysStopped } from '#lib/import/checks/delivery'
import { read } from '../read-text.ts'

const HEADER = 'date,ad_id,ad_name,segment,status,impressions,clicks,spend,leads'
const day = (number: number, ad: string, spend: number, { segment = 'Women', status = 'Active', leads = 0 } = {}) =>
  `2026-09-0${number},${ad},Ad ${ad},${segment},${status},${spend * 10},10,${spend},${leads}`
const warningsOf = async (...rows: string[]) =>
  (await read([HEADER, ...rows].join('\n'))).warnings.map(({ code, value }) =>
    value === null ? code : `${code} ${value}`,
  )

describe('a day that costs more than five times the ad’s usual day', () => {
  test('is told, with the day and both figures', async () => {
    const { warnings } = await read(
      [HEADER, ...[10, 12, 11, 60].map((spend, index) => day(index + 1, '1', spend))].join('\n'),
    )
    expect(warnings).toMatchObject([
      { code: 'spendJump', value: 'Ad 1', params: { day: '2026-09-04', spend: 60, usual: 11.5 } },
    ])
  })

  test('is none at exactly five times, or before there are four days', async () => {
    expect(await warningsOf(day(1, '1', 10), day(2, '1', 10), day(3, '1', 10), day(4, '1', 50))).toEqual([])
    expect(await warningsOf(day(1, '1', 10), day(2, '1', 10), day(3, '1', 90))).toEqual([])
  })

  test('adds up the rows that split a day first', async () => {
    const split = (number: number, spend: number) => [
      day(number, '1', spend),
      day(number, '1', spend, { segment: 'Men' }),
    ]
    expect(await warningsOf(...split(1, 5), ...split(2, 5), ...split(3, 5), ...split(4, 20))).toEqual([])
  })

  test('does not hang on the order of the rows', async () => {
    const rows = [10, 12, 11, 60, 9].map((spend, index) => day(index + 1, '1', spend))
    expect(await warningsOf(...rows.toReversed())).toEqual(await warningsOf(...rows))
  })
})

describe('an ad that is said to be stopped', () => {
  test('and spends on the last day of the file is told', async () => {
    const rows = [
      day(1, '1', 10),
      day(2, '1', 10, { status: 'Paused' }),
      day(1, '2', 10, { status: 'paused' }),
      day(2, '3', 9),
    ]
    expect(await warningsOf(...rows)).toEqual(['pausedSpends Ad 1'])
  })

  test('is not told in a file of whole periods, or of one day', async () => {
    expect(await warningsOf(day(1, '1', 10, { status: 'Paused' }))).toEqual([])
    const period = 'Reporting starts,Reporting ends,Ad name,Ad delivery,Impressions,Amount spent (USD)\n'
    const { warnings } = await read(
      `${period}2026-09-01,2026-09-14,A,inactive,100,5\n2026-09-15,2026-09-28,A,inactive,100,5\n`,
    )
    expect(warnings).toEqual([])
  })

  test.each([
    'Paused',
    'not_delivering',
    'inactive',
    'archived',
    'Campaign paused',
    'Остановлено',
    'На паузе',
    'В архиве',
    'Неактивно',
    'متوقف',
    '一時停止',
    'Pausiert',
    'Désactivé',
  ])('may be “%s”', (status) => {
    expect(saysStopped(status)).toBe(true)
  })

  test.each([
    'Active',
    'active',
    'Enabled',
    'Eligible',
    'Активно',
    'Показывается',
    'نشط',
    '有効',
    'Official',
    'Completed',
    'Завершена',
    '',
  ])('“%s” is not', (status) => {
    expect(saysStopped(status)).toBe(false)
  })
})

describe('an ad in several segments', () => {
  test('is told where it is the exception', async () => {
    const rows = [day(1, '1', 10), day(2, '1', 10, { segment: 'Men' }), day(1, '2', 10), day(1, '3', 10)]
    const { warnings } = await read([HEADER, ...rows].join('\n'))
    expect(warnings).toMatchObject([{ code: 'adInSegments', value: 'Ad 1', params: { segments: 'Women, Men' } }])
  })

  test('is not where the report is broken down so', async () => {
    const both = (ad: string) => [day(1, ad, 10), day(1, ad, 12, { segment: 'Men' })]
    expect(await warningsOf(...both('1'), ...both('2'))).toEqual([])
  })
})

test('more leads than clicks are told', async () => {
  expect(await warningsOf(day(1, '1', 10, { leads: 11 }))).toEqual(['leadsAboveClicks'])
  expect(await warningsOf(day(1, '1', 10, { leads: 10 }))).toEqual([])
})

describe('an export that ends at its platform’s most rows', () => {
  const yandex = (rows: number) =>
    read(
      `Дата;№ Кампании;№ Объявления;Показы;Клики;Расход (руб.)\n${Array.from({ length: rows }, (_, row) => `01.10.2026;1;${row};9;1;5\n`).join('')}Итого;;;${rows * 9};${rows};${rows * 5}\n`,
    )

  test('is told to be cut off', { timeout: 30_000 }, async () => {
    expect((await yandex(75_000)).warnings).toMatchObject([{ code: 'rowCapReached', params: { cap: 75_000 } }])
    expect((await yandex(74_990)).warnings).toEqual([])
  })
})
