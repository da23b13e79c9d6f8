import { describe, expect, test } from 'vitest'
import { rehearse } from '#lib/metrics/rehearse'
import { bytesOf, inPieces } from '../read-text.ts'
import { leadsOf } from './leads-of.ts'

const HEADER = 'ID;Дата создания;Стадия сделки;Сумма;Валюта'

/** Bitrix24 deals of 7 September: amount and currency. */
function deals(...money: readonly string[]): string {
  return [HEADER, ...money.map((cells, at) => `${at + 1};07.09.2026 10:00:00;Сделка успешна;${cells}`)].join('\n')
}

async function amounts(text: string, currency?: string): Promise<{ amounts: (number | null)[]; warned: string[] }> {
  const { leads, warnings } = await leadsOf(text, {}, currency === undefined ? {} : { currency })
  return {
    amounts: leads.map(({ amount }) => (amount === null ? null : amount / 1e6)),
    warned: warnings.map(({ code, line, value }) => `${code} ${line} ${value}`),
  }
}

describe('money of leads', () => {
  const foreign = '50;USD'
  const own = ['1000;RUB', '1000;RUB', '1000;RUB']

  test.each([
    ['first', [foreign, ...own], [null, 1000, 1000, 1000], 2],
    ['last', [...own, foreign], [1000, 1000, 1000, null], 5],
  ])('in the run’s currency counts, be the foreign deal the %s', async (_place, rows, expected, line) => {
    expect(await amounts(deals(...rows), 'RUB')).toEqual({
      amounts: expected,
      warned: [`amountInOtherCurrency ${line} USD`],
    })
  })

  test('in the run’s currency counts where most deals are in another one', async () => {
    const found = await amounts(deals('50;USD', '60;USD', '1000;RUB'), 'RUB')
    expect(found.amounts).toEqual([null, null, 1000])
  })

  test('counts in the currency of most deals where nobody says which is wanted', async () => {
    expect((await amounts(deals(foreign, ...own))).amounts).toEqual([null, 1000, 1000, 1000])
    expect((await amounts(deals('1;USD', '2;USD', '3;RUB'))).amounts).toEqual([1, 2, null])
  })

  test.each([
    ['Российский рубль', 'Доллар США'],
    ['Рубль РФ (RUB)', 'US Dollar ($)'],
    ['₽', 'Тенге'],
    ['RUB — Российский рубль', 'Гривна'],
    ['руб.', 'UAE dirham'],
    ['Russian Ruble', 'درهم إماراتي'],
  ])('in “%s” counts, in “%s” it does not', async (rubles, other) => {
    expect(await amounts(deals(`1000;${rubles}`, `50;${other}`), 'RUB')).toEqual({
      amounts: [1000, null],
      warned: [`amountInOtherCurrency 3 ${other}`],
    })
  })

  test('in a currency that nobody knows is left out with a word, without money there is none', async () => {
    expect(await amounts(deals('1000;RUB', '50;фантики', ';фантики', ';USD', '7;'), 'RUB')).toEqual({
      amounts: [1000, null, null, null, 7],
      warned: ['amountInUnknownCurrency 3 фантики'],
    })
  })

  test('says its currency beside the amount, too', async () => {
    const text = 'lead_id,created_at,amount\n1,2026-09-07,$50\n2,2026-09-07,1000 ₽\n3,2026-09-08,2000 ₽\n'
    expect(await amounts(text, 'RUB')).toEqual({
      amounts: [null, 1000, 2000],
      warned: ['amountInOtherCurrency 2 $50'],
    })
  })
})

test('a CRM wholly in another currency than the run is told so once', async () => {
  const source = inPieces(bytesOf(deals('50;USD', '60;USD')), [65_536])
  const rehearsed = await rehearse(source, {}, { currency: 'RUB', footprints: [] })
  if (!rehearsed.ok) expect.fail(rehearsed.reason.key)
  expect(rehearsed.value.survey.problems.map(({ code, count }) => `${code} ${count}`)).toEqual([
    'moneyInOtherCurrency 1',
  ])
})
