import type { MergedCells } from './merged-cells.ts'
import { mergedCellsXml } from './merged-cells.ts'
import type { RowBatch } from './parse-delimited.ts'
import type { WrittenPart, WrittenZip } from './write-zip.ts'
import { writeZip } from './write-zip.ts'

/** A sheet to be written; its rows are asked for twice. */
export type WrittenSheet = {
  readonly name: string
  readonly rows: () => AsyncIterable<Pick<RowBatch, 'rows' | 'firstLine'>>
  readonly merged: readonly MergedCells[]
}

/** A workbook (XLSX) whose cells read as these texts and stand where they stood. Source: ECMA-376 part 1, 18. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<WrittenZip> {
  const names = sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`)
  return writeZip([
    part('[Content_Types].xml', contentTypes(names)),
    part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', mainPart(sheets)),
    part('xl/_rels/workbook.xml.rels', relations(names.map((name) => ['worksheet', `/${name}`]))),
    ...sheets.map((sheet, index) => ({ name: names[index] as string, pieces: () => sheetPieces(sheet) })),
  ])
}

function part(name: string, text: string): WrittenPart {
  return {
    name,
    async *pieces() {
      yield new TextEncoder().encode(`${DECLARATION}${text}`)
    },
  }
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-'

function contentTypes(sheets: readonly string[]): string {
  const override = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${TYPE}officedocument.spreadsheetml.${type}+xml"/>`
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    `<Default Extension="rels" ContentType="${TYPE}package.relationships+xml"/>`,
    override('xl/workbook.xml', 'sheet.main'),
    ...sheets.map((name) => override(name, 'worksheet')),
    '</Types>',
  ].join('')
}

function relations(targets: readonly (readonly [type: string, path: string])[]): string {
  const list = targets.map(
    ([type, path], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${path}"/>`,
  )
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function mainPart(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`
}

async function* sheetPieces({ rows, merged }: WrittenSheet): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(`${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`)
  for await (const batch of rows()) {
    yield encoder.encode(batch.rows.map((cells, at) => rowXml(cells, batch.firstLine + at)).join(''))
  }
  yield encoder.encode(`</sheetData>${mergedCellsXml(merged)}</worksheet>`)
}

function rowXml(cells: readonly string[], line: number): string {
  return cells.every((cell) => cell === '') ? '' : `<row r="${line}">${cells.map(cellXml).join('')}</row>`
}

/** Whole numbers stay numbers as far as a spreadsheet keeps their digits. */
function cellXml(cell: string): string {
  if (cell === '') return '<c/>'
  return WHOLE.test(cell) ? `<c><v>${cell}</v></c>` : `<c t="str"><v>${escaped(cell)}</v></c>`
}

const WHOLE = /^(?:0|-?[1-9]\d{0,14})$/

/** Letters that XML cannot write stand as `_x000D_`, and what looks like that begins with `_x005F_`. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(UNWRITABLE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

const UNWRITABLE = /[^ -\ufffd]/g

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
