import { lettersOf } from '../../import/container/merged-cells.ts'
import { DECLARATION, escaped, MAIN, packWorkbook } from '../../import/container/workbook-package.ts'
import type { WrittenZip } from '../../import/container/write-zip.ts'
import { toDayNumber } from '../../kernel/day.ts'
import { beginningOf } from '../../locale/beginning.ts'

import { columnWidths } from './column-widths.ts'
import type { ColumnKind, Table, Value } from './table.ts'

/** A workbook with a sheet for each table: heads that stay, widths that fit, numbers and days that are such. */
export function writeXlsx(tables: readonly Table[], isRightToLeft: boolean): Promise<WrittenZip> {
  const names = sheetNames(tables.map(({ title }) => title))
  const sheets = tables.map((table, index) => ({
    name: names[index] as string,
    pieces: () => sheetPieces(table, isRightToLeft),
  }))
  return packWorkbook(sheets, STYLES)
}

/** At most 31 letters, none of which a workbook uses itself, and each name once. */
function sheetNames(titles: readonly string[]): string[] {
  return titles.map((title, index) => {
    const plain = beginningOf(title.replace(/[[\]:*?/\\']/g, ' ').trim(), 28) || String(index + 1)
    return titles.indexOf(title) < index ? `${plain} ${index + 1}` : plain
  })
}

async function* sheetPieces({ columns, rows }: Table, isRightToLeft: boolean): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const last = `${lettersOf(columns.length - 1)}${rows.length + 1}`
  const widths = columnWidths({ columns, rows }).map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const head = columns.map(({ header }, index) => textCell(header, `${lettersOf(index)}1`, HEAD))
  yield encoder.encode(
    [
      `${DECLARATION}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/>`,
      `<sheetViews><sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}>`,
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>',
      `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols>`,
      `<sheetData><row r="1">${head.join('')}</row>`,
    ].join(''),
  )
  for (const [index, row] of rows.entries()) {
    const line = index + 2
    const cells = row.map((value, at) => cell(value, columns[at]?.kind ?? 'text', `${lettersOf(at)}${line}`))
    yield encoder.encode(`<row r="${line}">${cells.join('')}</row>`)
  }
  yield encoder.encode(`</sheetData><autoFilter ref="A1:${last}"/></worksheet>`)
}

function cell(value: Value, kind: ColumnKind, place: string): string {
  if (value === null) return ''
  if (kind === 'day' && typeof value === 'string') return numberCell(toDayNumber(value) + FIRST_DAY, place, NUMBERS.day)
  if (typeof value === 'number') return numberCell(value, place, NUMBERS[kind])
  return textCell(value, place, LOOKS_LIKE_FORMULA.test(value) ? QUOTED : TEXT)
}

function numberCell(value: number, place: string, style: number): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`
}

/** A text in its cell is never run; the style of those that look like a formula keeps it so when somebody edits them. */
function textCell(text: string, place: string, style: number): string {
  const fitting = escaped(text.length > MOST_LETTERS ? beginningOf(text, MOST_LETTERS / 2) : text)
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${fitting}</t></is></c>`
}

const LOOKS_LIKE_FORMULA = /(?:^|[\r\n\t])[\s\ufeff]*[=+\-@＝＋－＠]/u
/** As many UTF-16 units as a cell holds. */
const MOST_LETTERS = 32_766
/** 1 January 1970 as spreadsheets count days. */
const FIRST_DAY = 25_569

/** Places in `cellXfs` below. */
const HEAD = 1
const TEXT = 2
const QUOTED = 3
const NUMBERS: Readonly<Record<ColumnKind, number>> = {
  text: 0,
  count: 4,
  money: 5,
  share: 6,
  ratio: 7,
  day: 8,
  probability: 9,
}

const STYLES = [
  `<styleSheet xmlns="${MAIN}">`,
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="${escaped('[>=0.995]">99%";[<=0.005]"<1%";0%')}"/></numFmts>`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEAE2"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="10"><xf xfId="0"/>',
  '<xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1"/>',
  '<xf xfId="0" numFmtId="49" applyNumberFormat="1" quotePrefix="1"/>',
  // Built in: 3 is `#,##0`, 4 `#,##0.00`, 10 `0.00%`, 2 `0.00`, 14 the day as the reader's own settings write it.
  ...[3, 4, 10, 2, 14, 164].map((format) => `<xf xfId="0" numFmtId="${format}" applyNumberFormat="1"/>`),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('')

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
