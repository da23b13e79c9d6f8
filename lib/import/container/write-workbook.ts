import type { MergedCells } from './merged-cells.ts'
import { mergedCellsXml } from './merged-cells.ts'
import type { RowBatch } from './parse-delimited.ts'
import { DECLARATION, escaped, MAIN, packWorkbook } from './workbook-package.ts'
import type { WrittenZip } from './write-zip.ts'

/** A sheet to be written; its rows are asked for twice. */
export type WrittenSheet = {
  readonly name: string
  readonly rows: () => AsyncIterable<Pick<RowBatch, 'rows' | 'firstLine'>>
  readonly merged: readonly MergedCells[]
}

/** A workbook (XLSX) whose cells read as these texts and stand where they stood. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<WrittenZip> {
  return packWorkbook(sheets.map((sheet) => ({ name: sheet.name, pieces: () => sheetPieces(sheet) })))
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

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }
