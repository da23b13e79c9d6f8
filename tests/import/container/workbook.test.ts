import { describe, expect, test } from 'vitest'
import { openWorkbook } from '#lib/import/container/workbook'
import type { TestCell, TestSheet } from '../make-workbook.ts'
import { makeWorkbook, makeZip } from '../make-workbook.ts'
import { inPieces, read, readOrRefuse } from '../read-text.ts'

const HEADER = ['date', 'ad_id', 'ad_name', 'impressions', 'clicks', 'spend']
const xml = (text: string): TestCell => ({ xml: text })
const day = (serial: number) => xml(`<c s="1"><v>${serial}</v></c>`)
const DAYS = { formats: ['dd.mm.yyyy'] }
const sheet = (name: string, ...rows: TestCell[][]) => ({ name, rows })

/** The rows of the first sheet as text. */
async function rowsOf(cells: readonly (readonly TestCell[])[], options?: Parameters<typeof makeWorkbook>[1]) {
  const opened = await openWorkbook(inPieces(makeWorkbook([{ name: 'A', rows: cells }], options), [1000]))
  if (!opened.ok) throw new Error(opened.reason.key)
  const rows: (readonly string[])[] = []
  for await (const batch of opened.value.rows('A')) rows.push(...batch.rows)
  return rows
}

describe('a cell reads as a CSV would write it', () => {
  const textOf = async (cell: TestCell, options?: Parameters<typeof makeWorkbook>[1]) =>
    (await rowsOf([[cell]], options))[0]?.[0] ?? ''

  test.each<[string, TestCell, string]>([
    ['a text', 'Фото 3 & "цена"', 'Фото 3 & "цена"'],
    ['a whole number', 18340, '18340'],
    ['a long id, digit by digit', xml('<c><v>120210000123456789</v></c>'), '120210000123456789'],
    ['an id that a spreadsheet has rounded', xml('<c><v>1.20210000123456E+17</v></c>'), '1.20210000123456E+17'],
    ['a number without the noise of its binary form', xml('<c><v>12.100000000000001</v></c>'), '12.1'],
    ['a number with an exponent', xml('<c><v>5.0000000000000001E-3</v></c>'), '0.0050'],
    ['a very small number', xml('<c><v>1.5E-7</v></c>'), '0.00000015'],
    ['three decimals, which are no thousands', xml('<c><v>12.345</v></c>'), '12.3450'],
    ['the value of a formula', xml('<c><f>A2*2</f><v>42</v></c>'), '42'],
    ['the text of a formula', xml('<c t="str"><f>A2&amp;A3</f><v>ab</v></c>'), 'ab'],
    ['a formula that is not worked out, as it stands', xml('<c><f>A2*2</f></c>'), '=A2*2'],
    ['a formula that gives nothing', xml('<c t="str"><f>A2&amp;A3</f><v></v></c>'), ''],
    ['an error', xml('<c t="e"><v>#DIV/0!</v></c>'), '#DIV/0!'],
    ['a boolean', xml('<c t="b"><v>1</v></c>'), 'TRUE'],
    ['a text of its own', xml('<c t="inlineStr"><is><t>one</t></is></c>'), 'one'],
    ['a text in several styles', xml('<c t="inlineStr"><is><r><t>Video </t></r><r><t>3</t></r></is></c>'), 'Video 3'],
    [
      'a text without the reading above it',
      xml('<c t="inlineStr"><is><t>広告</t><rPh><t>コウコク</t></rPh></is></c>'),
      '広告',
    ],
    ['a letter that XML cannot write', xml('<c t="inlineStr"><is><t>a_x000A_b</t></is></c>'), 'a\nb'],
    ['a day as ISO text', xml('<c t="d"><v>2026-09-07T00:00:00</v></c>'), '2026-09-07'],
  ])('%s', async (_name, cell, text) => {
    expect(await textOf(cell)).toBe(text)
  })

  test.each([
    ['dd.mm.yyyy', 46272, '2026-09-07'],
    ['[$-419]d mmmm yyyy;@', 46272, '2026-09-07'],
    ['yyyy-mm-dd hh:mm', 46272.5, '2026-09-07 12:00:00'],
    ['m/d/yy', 46272.999999, '2026-09-08'],
    ['mmm-yy', 59, '1900-02-28'],
    ['dd.mm.yyyy', 61, '1900-03-01'],
    ['hh:mm', 0.25, '06:00:00'],
    ['#,##0.00 "days"', 46272.5, '46272.5'],
    ['[Red]0.0%', 0.5, '0.5'],
    ['#,##0.00\\ "₽"', 12.5, '12.5 RUB'],
    ['#,##0.00 [$€-407]', 12.345, '12.3450 EUR'],
    ['_-* #,##0.00\\ [$₸-43F]_-', 12, '12 KZT'],
    ['[$$-409]#,##0.00', 12, '12 USD'],
    ['[$$-C09]#,##0.00', 12, '12'],
    ['"$"#,##0.00', 12, '12'],
    ['#,##0 [$kr-41D]', 12, '12'],
    ['General', 46272, '46272'],
    ['dd.mm.yyyy', -5, '-5'],
  ])('%s of %d: %s', async (format, serial, text) => {
    expect(await textOf(day(serial), { formats: [format] })).toBe(text)
  })

  test('days of old Macs are counted from 1904', async () => {
    expect(await textOf(day(44810), { formats: ['dd.mm.yyyy'], since1904: true })).toBe('2026-09-07')
  })
})

describe('a workbook', () => {
  test('is read as the same table in a CSV, below a preamble and empty rows', async () => {
    const rows = [
      ['Отчёт по объявлениям'],
      [],
      HEADER,
      [day(46272), 7001, 'A, "B"', 100, 5, 10.5],
      [day(46273), 7001, 'A, "B"', 120, 6, null],
    ]
    const { survey, rows: found } = await read(makeWorkbook([sheet('Отчёт', ...rows)], DAYS))
    expect(survey.plan).toMatchObject({
      container: 'xlsx',
      sheet: 'Отчёт',
      sheets: ['Отчёт'],
      encoding: null,
      delimiter: null,
      headerLine: 3,
    })
    const csv =
      'x\n\ndate,ad_id,ad_name,impressions,clicks,spend\n2026-09-07,7001,"A, ""B""",100,5,10.5\n2026-09-08,7001,"A, ""B""",120,6,\n'
    expect(found).toEqual((await read(csv)).rows)
  })

  test('is read on the sheet whose header is known best, unless another one is chosen', async () => {
    const book = makeWorkbook([
      sheet('Сводка', ['Кампания', 'Показы'], ['A', 5]),
      sheet('Объявления', HEADER, ['2026-09-07', 7001, 'A', 100, 5, 10]),
      sheet('Пустой', []),
      { ...sheet('Скрытый', HEADER), state: 'hidden' },
      sheet('Май', HEADER, ['2026-05-07', 7001, 'A', 1, 0, 3]),
    ])
    const { plan, sums } = (await read(book)).survey
    expect(plan.sheet).toBe('Объявления')
    expect(plan.sheets).toEqual(['Сводка', 'Объявления', 'Май'])
    expect(sums.spend).toBe(10e6)
    expect((await read(book, { sheet: 'Май' })).survey.sums.spend).toBe(3e6)
  })

  test('names the line of its sheet where a row is wrong, rows left out counted', async () => {
    const { refused } = await read(
      makeWorkbook([
        sheet('A', HEADER, [], ['2026-09-07', 1, 'A', 100, 5, 10], ['2026-09-08', 1, 'A', 100, 'много', 10]),
      ]),
    )
    expect(refused).toMatchObject([{ line: 4, problem: { code: 'notANumber', column: 'clicks', value: 'много' } }])
  })

  describe('with merged cells', () => {
    const HEADERS = ['campaign_id', 'campaign_name', 'ad_id', 'ad_name', 'date', 'spend', 'impressions', 'clicks']
    const rows = [
      [10, 'Осень', 30, 'A', '2026-10-01', 5, 100, 10],
      [null, null, 31, 'B', '2026-10-01', 6, 100, 10],
      [null, null, null, null, '2026-10-02', 7, 100, 10],
    ]
    const merged = ['A2:A4', 'B2:B4', 'C3:C4', 'D3:D4']
    const bookOf = (more: Partial<TestSheet> & Pick<TestSheet, 'rows'>) =>
      makeWorkbook([{ name: 'A', merged, ...more, rows: [HEADERS, ...more.rows] }])

    test('says on each line what they say once', async () => {
      const { survey, rows: found } = await read(bookOf({ rows }))
      expect(survey.sums.spend).toBe(18e6)
      expect(found.map(({ names }) => [names.campaignName, names.adName])).toEqual([
        ['Осень', 'A'],
        ['Осень', 'B'],
        ['Осень', 'B'],
      ])
    })

    test('counts no figure twice', async () => {
      const { survey } = await read(bookOf({ rows, merged: [...merged, 'F2:F3', 'G2:G4'] }))
      expect(survey.sums).toMatchObject({ spend: 18e6, impressions: 300 })
    })

    test.each([
      ['with its word', [null, 'Итого', null, null, null, 18, 300, 30]],
      ['without a word', [null, null, null, null, null, 18, 300, 30]],
    ])('leaves a subtotal below them alone, %s', async (_name, subtotal) => {
      const book = bookOf({ rows: [...rows, subtotal], merged: ['A2:A5', 'B2:B4', 'C3:C4', 'D3:D4'] })
      const { survey } = await read(book)
      expect(survey.rows).toMatchObject({ accepted: 3, totals: 1 })
      expect(survey.sums.spend).toBe(18e6)
    })

    test('keeps the columns beyond Z apart', async () => {
      const filler = Array.from({ length: 22 }, () => null)
      const bytes = makeWorkbook([{ name: 'A', rows: [[...filler, 'x']], merged: ['A1:A2', 'AB3:AC9', 'B1:D1'] }])
      const opened = await openWorkbook(inPieces(bytes, [100]))
      expect(opened.ok && (await opened.value.merged('A'))).toEqual([
        { column: 0, first: 1, last: 2 },
        { column: 27, first: 3, last: 9 },
      ])
    })
  })

  test('is told how much of it has been read', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => ['2026-09-07', at, `ad ${at % 7}`, at, 1, at * 1.25])
    const bytes = makeWorkbook([sheet('A', HEADER, ...rows)])
    const opened = await openWorkbook(inPieces(bytes, [4096]))
    if (!opened.ok) throw new Error(opened.reason.key)
    const told: number[] = []
    for await (const _ of opened.value.rows('A', (read) => told.push(read)));
    expect(told).toEqual(told.toSorted((one, other) => one - other))
    expect(told.at(-1)).toBe(bytes.length)
  })
})

describe('refused', () => {
  const keyOf = async (bytes: Uint8Array) => {
    const answer = await readOrRefuse(bytes)
    return 'key' in answer ? answer.key : 'read'
  }
  const part = (name: string, text = '<x/>') => ({ name, text })
  const BOOK = '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="a"/></sheets></workbook>'
  const RELATIONS = '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>'
  const book = (sheetXml: string, claimed?: number) =>
    makeZip([
      part('xl/workbook.xml', BOOK),
      part('xl/_rels/workbook.xml.rels', RELATIONS),
      { ...part('xl/worksheets/sheet1.xml', sheetXml), ...(claimed !== undefined && { claimed }) },
    ])

  test.each([
    ['another archive', makeZip([part('report.csv')]), 'zip'],
    ['an archive of nothing', makeZip([]), 'zip'],
    ['OpenDocument', makeZip([part('mimetype'), part('content.xml')]), 'ods'],
    ['Numbers', makeZip([part('Index/Document.iwa')]), 'numbers'],
    ['a binary workbook', makeZip([part('xl/workbook.bin')]), 'xlsb'],
    ['under a password', makeZip([{ ...part('xl/workbook.xml'), flags: 1 }]), 'workbookLocked'],
    ['without its relations', makeZip([part('xl/workbook.xml', BOOK)]), 'workbookDamaged'],
    ['cut off', makeWorkbook([sheet('A', HEADER)]).subarray(0, -30), 'workbookDamaged'],
    ['a sheet that is no XML', book('<worksheet><sheetData><row>'), 'workbookDamaged'],
    ['a sheet with entities of its own', book('<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>'), 'workbookDamaged'],
    ['marks within marks without end', book('<a>'.repeat(500)), 'workbookDamaged'],
    ['nothing on any sheet', makeWorkbook([sheet('A')]), 'empty'],
    ['no header on any sheet', makeWorkbook([sheet('A', [1, 2], [3, 4])]), 'noHeader'],
  ])('%s: %s', async (_name, bytes, key) => {
    expect(await keyOf(bytes)).toBe(key)
  })

  test('a bomb, by what its directory says, before any of it is unpacked', async () => {
    expect(await keyOf(book(' '.repeat(20_000_000)))).toBe('workbookTooLarge')
    expect(await keyOf(book('<worksheet/>', 200_000_000))).toBe('workbookTooLarge')
  })

  test('more sheets than anybody looks through, before one of them is read', async () => {
    const many = Array.from({ length: 501 }, (_, at) => sheet(`Day ${at}`, HEADER))
    expect(await readOrRefuse(makeWorkbook(many))).toEqual({
      key: 'tooManySheets',
      params: { count: 501, limit: 500 },
    })
  })

  test('sheets that share a part', async () => {
    const twice = BOOK.replace('</sheets>', '<sheet name="B" r:id="a"/></sheets>')
    const parts = [part('xl/workbook.xml', twice), part('xl/_rels/workbook.xml.rels', RELATIONS)]
    expect(await keyOf(makeZip([...parts, part('xl/worksheets/sheet1.xml')]))).toBe('workbookDamaged')
  })

  test('a part that is not what was packed', async () => {
    const bytes = makeZip([
      part('xl/workbook.xml', BOOK),
      part('xl/_rels/workbook.xml.rels', RELATIONS),
      { ...part('xl/worksheets/sheet1.xml', '<worksheet/>'), checkSum: 1 },
    ])
    expect(await keyOf(bytes)).toBe('workbookDamaged')
  })

  test('cells that stand far apart on every row', async () => {
    const row = (line: number) => `<row r="${line}"><c r="XFD${line}"><v>1</v></c></row>`
    const rows = Array.from({ length: 200 }, (_, at) => row(at + 1)).join('')
    expect(await keyOf(book(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))).toBe('workbookTooSparse')
  })

  test('a bomb of which the directory says less', async () => {
    expect(await keyOf(book(`<worksheet>${' '.repeat(20_000_000)}</worksheet>`, 500_000))).toBe('workbookTooLarge')
  })
})

describe('formulas that no program has worked out', () => {
  const row = (serial: number, spend: TestCell) => [day(serial), '1', 'A', 100, 10, spend]

  test('refuse their rows, and are no empty cells', async () => {
    const rows = [HEADER, row(46272, 10.5), row(46273, xml('<c><f>H3*1.2</f></c>'))]
    const { survey } = await read(makeWorkbook([sheet('A', ...rows)], DAYS))
    expect(survey.rows).toMatchObject({ accepted: 1, refused: 1 })
    expect(survey.problems.flatMap(({ examples }) => examples)).toMatchObject([{ column: 'spend', value: '=H3*1.2' }])
  })

  test('refuse the file where it has nothing else', async () => {
    const rows = [HEADER, row(46272, xml('<c><f>H2*1.2</f></c>'))]
    expect(await readOrRefuse(makeWorkbook([sheet('A', ...rows)], DAYS))).toMatchObject({
      key: 'allRefused',
      params: { column: 'spend', value: '=H2*1.2' },
    })
  })
})

test('a cell that names a shared text that is not there makes the workbook a damaged one', async () => {
  const rows = [HEADER, [day(46272), '1', xml('<c t="s"><v>999</v></c>'), 100, 10, 5]]
  expect(await readOrRefuse(makeWorkbook([sheet('A', ...rows)], DAYS))).toMatchObject({ key: 'workbookDamaged' })
})

test('shared texts lie where the workbook says they do', async () => {
  const part = (name: string, text: string) => ({ name, text })
  const book = makeZip([
    part(
      'xl/workbook.xml',
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="r1" Target="s.xml"/><Relationship Id="r2" Type="http://x/sharedStrings" Target="/texts/all.xml"/></Relationships>',
    ),
    part('xl/s.xml', '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>'),
    part('texts/all.xml', '<sst><si><t>elsewhere</t></si></sst>'),
  ])
  const opened = await openWorkbook(inPieces(book, [1000]))
  if (!opened.ok) throw new Error(opened.reason.key)
  const rows: (readonly string[])[] = []
  for await (const batch of opened.value.rows('A')) rows.push(...batch.rows)
  expect(rows).toEqual([['elsewhere']])
})
