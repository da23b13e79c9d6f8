import { expect, test } from 'vitest'
import { currencyNamed, currencyOf, readHeaderText } from '#lib/import/header/header-text'

test.each([
  ['Amount spent (USD)', 'amount spent', 'USD'],
  ['Потрачено всего, ₽', 'потрачено всего', 'RUB'],
  ['Потрачено всего, Р', 'потрачено всего', 'RUB'],
  ['Расход (руб.)', 'расход', 'RUB'],
  ['Стоимость, RUB', 'стоимость', 'RUB'],
  ['消化金額（JPY）', '消化金額', 'JPY'],
  ['Spent budget, TON', 'spent budget', 'TON'],
  ['Amount spent (TRY)', 'amount spent', 'TRY'],
  ['Amount spent, ₺', 'amount spent', 'TRY'],
  ['المبلغ الذي تم إنفاقه (EGP)', 'المبلغ الذي تم إنفاقه', 'EGP'],
])('“%s” is “%s” in %s', (header, base, currency) => {
  expect(readHeaderText(header)).toMatchObject({ base, currency })
})

test.each(['Clicks (all)', 'CTR (%)', 'CPM (cost per 1,000 impressions)', 'Конверсии (Заявка)', 'spend (constructor)'])(
  '“%s” carries no currency',
  (header) => {
    const { norm, base, currency } = readHeaderText(header)
    expect(currency).toBeNull()
    expect(base).toBe(norm)
  },
)

test('spelling, marks and spaces do not matter', () => {
  const plain = 'цена за 1 000 показов'
  for (const header of [
    'Цена\u00a0за 1\u202f000  показов ',
    '\ufeffЦЕНА ЗА 1 000 ПОКАЗОВ',
    'цена за 1 000 показо\u200eв',
  ]) {
    expect(readHeaderText(header).norm).toBe(plain)
  }
  expect(readHeaderText('Отчётный период').norm).toBe('отчетный период')
  expect(readHeaderText('nom de l’ensemble').norm).toBe("nom de l'ensemble")
  expect(readHeaderText('مـــرات الظُهور').norm).toBe('مرات الظهور')
})

test('a currency goes by symbol, abbreviation or code, and by nothing else', () => {
  expect(['₽', 'руб.', 'Руб', 'usd', 'د.إ', '₸'].map(currencyOf)).toEqual(['RUB', 'RUB', 'RUB', 'USD', 'AED', 'KZT'])
  expect(['', 'all time', 'constructor', '__proto__', 'XXX', '%'].map(currencyOf)).toEqual(Array(6).fill(null))
})

test('a currency goes by its name, in the languages of the exports', () => {
  const names = [
    'Российский рубль',
    'Рублей',
    'Доллар США',
    'Тенге',
    'Гривня',
    'UAE Dirham',
    'ريال سعودي',
    'Euro',
    'RUR',
  ]
  expect(names.map(currencyOf)).toEqual(['RUB', 'RUB', 'USD', 'KZT', 'UAH', 'AED', 'SAR', 'EUR', 'RUB'])
  expect(['Белорусский рубль', 'Динар', 'Фунт', 'Песо'].map(currencyOf)).toEqual(['BYN', null, null, null])
})

test.each([
  ['RUB — Российский рубль', 'RUB'],
  ['Доллар США ($)', 'USD'],
  ['KZT / Тенге', 'KZT'],
  ['USD, EUR', null],
  ['фантики', null],
])('a cell “%s” names %s', (cell, currency) => {
  expect(currencyNamed(cell)).toBe(currency)
})
