import { expect, test } from 'vitest'
import { announcesPart, announcesTotal, isHeaderAgain, isNote, standsForAll } from '#lib/import/rows/totals-row'

test.each([
  'Total',
  'Total: Account',
  'Total: All but removed ads',
  'Total - filtered',
  'Grand total',
  'Total of 2 results',
  'Total in Jun 2026',
  'Total rows: 2',
  'Всего',
  'ИТОГО',
  'Итого и средние',
  'Gesamt: Konto',
  'Total : compte',
  'الإجمالي',
  '全2件の結果',
  '合計: キャンペーン',
  'Всего за период',
  'Итого: аккаунт',
  'Insgesamt',
  'Итого из 1 результатов',
  'إجمالي 1 من النتائج',
  'Total de 2 resultados',
  'Общий итог',
  'Итого, 2 объявления',
  'Усього',
  'Results from 2 ads',
  'Результаты по 2 объявлениям',
  '合計 2件',
  'Σ',
  'Total général',
  'Subtotal',
])('“%s” in the first filled cell announces a total', (cell) => {
  expect(announcesTotal(['', cell, '5'])).toBe(true)
})

test.each([
  'Total Wine',
  'Total Wine 2026 sale',
  'Totals2go',
  'Totally new',
  'Всегда в форме',
  'Sumaré',
  'Итоговая распродажа',
  'Всегото',
  'Brand total',
  '2026-09-07',
  '',
])('“%s” announces none', (cell) => {
  expect(announcesTotal([cell, '5'])).toBe(false)
})

test('a total of one kind of campaigns, or of a month, adds up only some of the rows', () => {
  expect(['Total: Search', 'Total: Performance Max', 'Total in Jun 2026'].every((cell) => announcesPart([cell]))).toBe(
    true,
  )
  expect(['Total: Campaigns', 'Total: Account', 'Total', 'Итого'].some((cell) => announcesPart([cell]))).toBe(false)
})

test('a note is one filled cell where the table has many', () => {
  expect(isNote(['Rows: 12', '', ''], 6)).toBe(true)
  expect(isNote(['2026-09-07', '5'], 6)).toBe(false)
  expect(isNote(['16 Jan 2026', ''], 2)).toBe(false)
})

test('a header that comes again is told from a row that begins like it', () => {
  const headers = ['date', 'ad_id', 'spend']
  expect(isHeaderAgain(['date', ' ad_id ', 'spend'], headers)).toBe(true)
  expect(isHeaderAgain(['date', 'ad_id', '12'], headers)).toBe(false)
})

test('All stands for all values of a breakdown, Alabama does not', () => {
  expect(['All', ' все ', 'الكل', 'すべて', 'Tous', '全部'].every(standsForAll)).toBe(true)
  expect(['Alabama', '25-34', ''].some(standsForAll)).toBe(false)
})
