import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '#lib/import/container/workbook'
import { withoutPersonalCells } from '#lib/import/personal/personal-cells'
import { makeWorkbook } from '../make-workbook.ts'
import { bytesOf, inPieces, read } from '../read-text.ts'

/** What is kept of a file that arrives in pieces of this size; the key of the refusal where nothing is. */
async function kept(file: string | Uint8Array, pieceSize = 10): Promise<Buffer | string> {
  const result = await withoutPersonalCells(inPieces(bytesOf(file), [pieceSize])())
  if (!result.ok) return result.reason.key
  const pieces: Uint8Array[] = []
  for await (const piece of result.value) pieces.push(piece.slice())
  return Buffer.concat(pieces)
}

const keptText = async (file: string | Uint8Array) => (await kept(file)).toString()

const META_FORM = new URL('../../fixtures/leads/meta-lead-form-utf16-tab.csv', import.meta.url)
const CRM = 'ID,Название сделки,Бюджет,Дата создания сделки,Этап сделки,Воронка,Примечание,utm_content'

describe('a file of ads', () => {
  test('is kept byte for byte, whatever its encoding and length', async () => {
    const rows = Array.from({ length: 9000 }, (_, at) => `2026-09-07;${at};"Видео ""3""";100;5;10,5`)
    const text = `date;ad_id;ad_name;impressions;clicks;spend\r\n${rows.join('\r\n')}\r\n`
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
      expect(await kept(bytes, 65_536)).toEqual(bytes)
    }
  })

  test('with a column of people loses their cells and nothing else', async () => {
    expect(await keptText('date,ad_id,clicks,spend,ФИО\n2026-09-07,1,5,10,Анна Петрова\n,,5,10,\n')).toBe(
      'date,ad_id,clicks,spend,ФИО\n2026-09-07,1,5,10,\n,,5,10,\n',
    )
  })

  test('keeps the figures of a column that may be of people, where its first rows tell nothing', async () => {
    const rows = Array.from({ length: 210 }, () => '2026-09-07,1,5,10,\n').join('')
    const text = await keptText(
      `date,ad_id,clicks,spend,Заявки WhatsApp\n${rows}2026-09-08,1,5,10,3\n2026-09-08,2,5,10,79001234567\n`,
    )
    expect(text.split('\n').slice(-3)).toEqual(['2026-09-08,1,5,10,3', '2026-09-08,2,5,10,', ''])
  })

  test('keeps names of ads that hold days and numbers', async () => {
    const row = '2026-09-07,tof+2026-11-18+cbo,Retarget (1000) 20 30 video,C +202611180945 promo,5,10,'
    expect(await keptText(`date,campaign_name,adset_name,ad_name,clicks,spend,ФИО\n${row}Анна\n`)).toBe(
      `date,campaign_name,adset_name,ad_name,clicks,spend,ФИО\n${row}\n`,
    )
  })
})

describe('a file of leads', () => {
  test('keeps the cells that are about the deal', async () => {
    const row = '1,Анна +79001234567,9900,03.10.2026 12:41:07,"Успешно; ""реализовано""",Воронка,дорого,"30"'
    expect(await keptText(`${CRM}\r\n${row}\r\n`)).toBe(
      `${CRM}\n1,,9900,03.10.2026 12:41:07,"Успешно; ""реализовано""",Воронка,,30\n`,
    )
  })

  test('becomes UTF-8 from whatever it was, with the same delimiter', async () => {
    const text = `${CRM}\n1,Анна,9900,03.10.2026,Новая,Воронка,позвонить,30\n`.replaceAll(',', '\t')
    expect(await keptText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(
      text.replace('Анна', '').replace('позвонить', ''),
    )
  })

  test('keeps every row on its line, though a note of several lines is gone', async () => {
    const note = '"звонили\r\nперезвонить\nАнне"'
    const [, , third, , fifth] = (
      await keptText(`${CRM}\n1,Анна,5,,Новая,Воронка,${note},30\n2,Пётр,5,,Новая,Воронка,,31\n`)
    ).split(/\r\n|\n/)
    expect(third).toBe('')
    expect(fifth).toBe('2,,5,,Новая,Воронка,,31')
  })

  test('loses addresses that stand in a column of something else', async () => {
    const text = await keptText(`${CRM}\n1,x,5,03.10.2026,anna@example.com,+7 900 123-45-67,x,120210000123456789\n`)
    expect(text).toBe(`${CRM}\n1,,5,03.10.2026,,,,120210000123456789\n`)
  })

  test('keeps nothing of a row that is longer than the header, or has lost a cell, where names may stand anywhere', async () => {
    const text = await keptText(`${CRM}\n1,Анна, 5,03.10.2026,Новая,Воронка,звонила, Анна,30\nперезвонить Анне,30\n`)
    expect(text).not.toContain('Анн')
    expect(text.split('\n').map((line) => line.split(',').length)).toEqual([8, 9, 2, 1])
  })

  test('keeps nothing of the lines above the header', async () => {
    expect(await keptText(`Выгрузил Пётр\n${CRM}\n1,Анна,5,,Новая,Воронка,,30\n`)).toBe(
      `\n${CRM}\n1,,5,,Новая,Воронка,,30\n`,
    )
  })

  test.each([
    'video+2026-11-18',
    'name+120210000000000001',
    'tof+2026-11-18+cbo',
    'Retarget (1000) 20 30 video',
    'SPPF || Ads 1 || 15/12/25',
    '+120210000000000001',
    '2026-11-18 10 20 30',
    'tof +2026-11-18',
    'C +202611180945 promo',
    'video+16012345678',
    'phone_16012345678',
    '689012345678',
    'img3|1612345678',
    '23851234567890123',
  ])('keeps the mark %s', async (mark) => {
    const row = `1,,9900,03.10.2026,Новая,Воронка,,${mark}`
    expect(await keptText(`${CRM}\n${row}\n`)).toBe(`${CRM}\n${row}\n`)
  })

  test.each([
    'ivan@mail.ru',
    'email%3Divan%40mail.ru',
    'vk_+79001234567',
    'ivan+79001234567',
    'tel:+49 151 23456789',
    '%2B79001234567_video',
    'lead-89001234567',
    'video|7 900 123-45-67|30',
    'Иван 8(900)123-45-67',
  ])('loses the mark %s, in which somebody can be reached', async (mark) => {
    expect(await keptText(`${CRM}\n1,,9900,03.10.2026,Новая,Воронка,,${mark}\n`)).toBe(
      `${CRM}\n1,,9900,03.10.2026,Новая,Воронка,,\n`,
    )
  })

  test.each(['+79001234567', '+7 (900) 123-45-67', '8 (900) 123 45 67', '8 900 123-45-67', 'anna@example.com'])(
    'loses %s wherever it stands',
    async (contact) => {
      const text = await keptText(`${CRM}\n1,,9900,03.10.2026,ждём ${contact} завтра,тел.${contact},,${contact}\n`)
      expect(text).toBe(`${CRM}\n1,,9900,03.10.2026,,,,\n`)
    },
  )

  test('loses telephones that people type, though no column is named after people', async () => {
    const headers = 'ID;Дата создания;Стадия сделки;Сумма;Источник;UTM Source;UTM Content;Товар;Причина отказа'
    const typed = '1;03.10.2026;Новая;5;ivan@mail.ru;vk;89991234567;Для Ивана 8 999 123-45-67;дорого, тел 89991234567'
    expect(await keptText(`${headers}\n${typed}\n`)).toBe(`${headers}\n1;03.10.2026;Новая;5;;vk;;;\n`)
  })

  test('of a form of Meta keeps the ad and the day, and nobody’s answers', async () => {
    const form = await keptText(new Uint8Array(readFileSync(META_FORM)))
    expect(form).not.toMatch(/Roe|p:|example|Pune|Delhi|Course A/)
    expect(form.split('\n')[1]).toMatch(
      /^l:2400000000000001\t2026-10-03T11:18:23\+05:30\tag:120210000000000011\tVideo 1\t/,
    )
  })

  test('gives others their turn while it is looked through', async () => {
    const rows = Array.from({ length: 5000 }, (_, id) => `${id},Анна,5,,Новая,Воронка,,30\n`).join('')
    let turns = 0
    const pieces = inPieces(bytesOf(`${CRM}\n${rows}`), [10_000])()
    const result = await withoutPersonalCells(pieces, async () => void turns++)
    if (!result.ok) throw new Error(result.reason.key)
    expect(turns).toBeGreaterThan(20)
  })

  test('is refused where nothing but people makes it a table', async () => {
    expect(await kept('Ad name;Телефон\nA;+7 999 123-45-67\nB;+7 999 123-45-68\n')).toBe('headerMissing')
  })

  test('of many sheets is gone through in one pass, with turns between them', async () => {
    const header = CRM.split(',')
    const sheets = Array.from({ length: 120 }, (_, at) => ({ name: `Day ${at}`, rows: [header, [at, 'Анна', 5]] }))
    let turns = 0
    const pieces = inPieces(makeWorkbook(sheets), [100_000])()
    const result = await withoutPersonalCells(pieces, async () => void turns++)
    expect(result.ok).toBe(true)
    expect(turns).toBeGreaterThan(3 * 120)
    expect(turns).toBeLessThan(10 * 120)
  })

  test('is refused, and nothing kept, where it cannot be read to its end', async () => {
    expect(await kept(`${CRM}\n1,"Анна,5,,Новая,Воронка,,30\n2,x,5,,Новая,Воронка,,30\n`)).toBe('unclosedQuote')
  })
})

describe('a workbook with a column of people', () => {
  const HEADERS = CRM.split(',')
  const deal = (id: number, name: string) => [id, name, 9900, '03.10.2026', 'Новая', 'Воронка', 'дорого', 30]
  const ADS = ['date', 'ad_id', 'ad_name', 'impressions', 'clicks', 'spend']
  const book = makeWorkbook([
    { name: 'Заметки', rows: [['Анна', 'перезвонить']] },
    { name: 'Сделки & "лиды"', rows: [[], HEADERS, deal(1, 'Анна'), [], deal(2, 'Пётр')], merged: ['E3:E4'] },
    { name: 'Реклама', rows: [ADS, ['2026-10-03', 120210000000000, ' A_x0041_ <1>\n', 100, 5, 12.345]] },
  ])

  test('keeps all sheets that hold a table, each to be chosen', async () => {
    const file = await kept(book)
    expect(file.toString()).not.toMatch(/Анна|Пётр|дорого/)
    const { survey } = await read(file)
    expect(survey.plan).toMatchObject({
      container: 'xlsx',
      sheet: 'Сделки & "лиды"',
      sheets: ['Сделки & "лиды"', 'Реклама'],
      headerLine: 2,
    })
    expect(survey.rows.accepted).toBe(2)
    expect(await read(file, { sheet: 'Реклама' })).toEqual(await read(book, { sheet: 'Реклама' }))
  })

  test.each([
    ['a sheet that is no table', 'visible'],
    ['a hidden sheet', 'hidden'],
  ] as const)('or with people on %s keeps nothing of that sheet', async (_name, state) => {
    const rows = [ADS, ['2026-10-03', 1, 'A', 100, 5, 10]]
    const people = [
      ['Имя клиента', 'Мобильный'],
      ['Анна', 'нет'],
    ]
    const bytes = makeWorkbook([
      { name: 'Реклама', rows },
      { name: 'Клиенты', rows: people, state },
    ])
    const file = (await kept(bytes)) as Buffer
    expect(file.toString()).not.toContain('Анна')
    expect(file.toString()).toContain('Реклама')
    expect((await read(file)).rows).toEqual((await read(bytes)).rows)
    const other = makeWorkbook([
      { name: 'Реклама', rows },
      { name: 'Сводка', rows: [['Всего за месяц']], state },
    ])
    expect(await kept(other)).toEqual(other)
  })

  test('keeps cells as they read and where they stood', async () => {
    const opened = await openWorkbook(inPieces((await kept(book)) as Buffer, [1000]))
    if (!opened.ok) throw new Error(opened.reason.key)
    const rows: (readonly string[])[] = []
    for await (const batch of opened.value.rows('Сделки & "лиды"')) rows.push(...batch.rows)
    expect(await opened.value.merged('Сделки & "лиды"')).toEqual([{ column: 4, first: 3, last: 4 }])
    expect(rows).toEqual([
      [],
      HEADERS,
      ['1', '', '9900', '03.10.2026', 'Новая', 'Воронка', '', '30'],
      [],
      ['2', '', '9900', '03.10.2026', 'Новая', 'Воронка', '', '30'],
    ])
  })
})

test.each([
  ['nothing of a table without a header', 'Анна,+79001234567\nПётр,+79001234568\n', 'headerMissing'],
  ['nothing of a PDF', '%PDF-1.7 Анна', 'pdf'],
  ['nothing of an empty file', '', 'empty'],
])('%s is kept', async (_name, file, key) => {
  expect(await kept(file)).toBe(key)
})
