import { expect, test } from 'vitest'
import { findHeader } from '#lib/import/header/header'
import { read } from '../read-text.ts'

const found = (text: string) => {
  const result = findHeader(text)
  if (!result.ok) return result.reason.key
  const { delimiter, line, platform } = result.value
  return [platform.id, delimiter, line]
}

const PLAIN_HEADER = 'date,ad_id,impressions,clicks,spend'

test.each([
  ['the first line', `${PLAIN_HEADER}\n2026-09-07,1,2,3,4`, ['plain', ',', 1]],
  ['the line below a title and a period', `Report\n"1 May 2026 - 2 May 2026"\n${PLAIN_HEADER}\n`, ['plain', ',', 3]],
  ['below blank lines', `\n\n\n${PLAIN_HEADER}\n`, ['plain', ',', 4]],
  ['the twelfth line at the latest', `${'x\n'.repeat(11)}${PLAIN_HEADER}\n`, ['plain', ',', 12]],
  ['below lines with a line break in quotes', `"a\nb",c\n${PLAIN_HEADER}\n`, ['plain', ',', 3]],
  [
    'parted by the mark that gives known headers, not by the commonest',
    'date\tSpent budget, TON\n',
    ['telegram_ads', '\t', 1],
  ],
  ['parted as the first line announces', 'sep=;\ndate;ad_id;spend, RUB\n', ['plain', ';', 2]],
  ['with line ends of CR alone', `Report\r${PLAIN_HEADER}\r2026-09-07,1,2,3,4`, ['plain', ',', 2]],
])('the header is found: %s', (_name, text, header) => {
  expect(found(text)).toEqual(header)
})

test.each([
  ['figures alone', '2026-09-07,7001,100\n2026-09-08,7001,120'],
  ['one known word is not enough', 'date,b,c\n'],
  ['prose', 'Dear colleagues, the report is late.\nWe are sorry, it will come tomorrow, at noon.\n'],
  ['words without a figure', 'name,colour\nfirst,red\nsecond,blue\n'],
  ['it comes too late', `${'x\n'.repeat(12)}${PLAIN_HEADER}\n`],
])('no header: %s', (_name, text) => {
  expect(found(text)).toBe('noHeader')
})

test.each([
  ['the first line', 'a,b,c\n1,2,3', ['plain', ',', 1]],
  ['below a title', 'Campaign sheet\n\nOffer;Money;Reached\nA;1,5;100\nB;2,5;300\n', ['plain', ';', 3]],
  ['one column without a name', 'Offer\tMoney\t\nA\t$1.50\tx\nB\t$2\ty\n', ['plain', '\t', 1]],
  ['whatever the words', 'العرض;المال\nأ;١٢\n', ['plain', ';', 1]],
])('a header that no alias knows stands where the table begins: %s', (_name, text, header) => {
  expect(found(text)).toEqual(header)
})

test('the refusal shows how the file begins', () => {
  const result = findHeader('\n2026-09-07;7001;100\n')
  expect(result).toMatchObject({ ok: false, reason: { params: { found: '2026-09-07;7001;100' } } })
})

test('a sheet for uploading changes is no report', () => {
  expect(found('Row Type,Action,Campaign status,Campaign,Budget\n')).toBe('bulkSheet')
})

test('a carriage return inside a header cell swallows no row', async () => {
  const { survey } = await read('date\r,ad_id,clicks,spend\n2026-09-07,1,3,10\n2026-09-08,1,4,20\n')
  expect(survey).toMatchObject({ rows: { accepted: 2 }, sums: { spend: 30e6 } })
})
