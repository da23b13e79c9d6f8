import { describe, expect, test } from 'vitest'
import { withoutPersonalCells } from '#lib/import/personal/personal-cells'
import { makeWorkbook } from '../make-workbook.ts'
import { bytesOf, inPieces } from '../read-text.ts'

/** What is kept of a file that arrives in pieces of this size; the key of the refusal where nothing is. */
async function kept(file: string | Uint8Array, pieceSize = 10): Promise<Buffer | string> {
  const result = await withoutPersonalCells(inPieces(bytesOf(file), [pieceSize])())
  if (!result.ok) return result.reason.key
  const pieces: Uint8Array[] = []
  for await (const piece of result.value) pieces.push(piece.slice())
  return Buffer.concat(pieces)
}

const keptText = async (file: string | Uint8Array) => (await kept(file)).toString()

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

  test('keeps nothing of a row that is longer or shorter than the header, where names may stand anywhere', async () => {
    const text = await keptText(`${CRM}\n1,Анна, 5,03.10.2026,Новая,Воронка,звонила, Анна,30\nперезвонить Анне,30\n`)
    expect(text).not.toContain('Анн')
    expect(text.split('\n').map((line) => line.split(',').length)).toEqual([8, 9, 2, 1])
  })

  test('keeps nothing of the lines above the header', async () => {
    expect(await keptText(`Выгрузил Пётр\n${CRM}\n1,Анна,5,,Новая,Воронка,,30\n`)).toBe(
      `\n${CRM}\n1,,5,,Новая,Воронка,,30\n`,
    )
  })

  test('in a workbook becomes the CSV of its sheet', async () => {
    const headers = CRM.split(',')
    const bytes = makeWorkbook([
      { name: 'Заметки', rows: [['Анна', 'перезвонить']] },
      { name: 'Сделки', rows: [headers, [1, 'Анна', 9900, '03.10.2026', 'Новая', 'Воронка', 'дорого', 30]] },
    ])
    expect(await keptText(bytes)).toBe(`${CRM}\n1,,9900,03.10.2026,Новая,Воронка,,30\n`)
  })

  test('is refused, and nothing kept, where it cannot be read to its end', async () => {
    expect(await kept(`${CRM}\n1,"Анна,5,,Новая,Воронка,,30\n2,x,5,,Новая,Воронка,,30\n`)).toBe('unclosedQuote')
  })
})

test.each([
  ['nothing of a table without a header', 'Анна,+79001234567\nПётр,+79001234568\n', 'headerMissing'],
  ['nothing of a PDF', '%PDF-1.7 Анна', 'pdf'],
  ['nothing of an empty file', '', 'empty'],
])('%s is kept', async (_name, file, key) => {
  expect(await kept(file)).toBe(key)
})
