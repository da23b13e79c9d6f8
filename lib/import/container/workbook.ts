import type { Result } from '../../kernel/result.ts'
import { accepted } from '../../kernel/result.ts'
import type { Source } from './decode.ts'
import type { MergedCells } from './merged-cells.ts'
import { findMergedCells } from './merged-cells.ts'
import type { RowBatch } from './parse-delimited.ts'
import { readXmlWhole } from './read-xml.ts'
import { sheetRows } from './sheet-rows.ts'
import { UnreadableArchive } from './unreadable-archive.ts'
import type { CellContext, CellFormat } from './workbook-cells.ts'
import { cellFormatOf, unescaped } from './workbook-cells.ts'
import type { ZipPart } from './zip.ts'
import { readZip, unpack } from './zip.ts'

/** A workbook (XLSX) opened: ECMA-376. */
export type Workbook = {
  /** Names of the sheets that a person sees. */
  readonly sheets: readonly string[]
  /** Names of those that are hidden from view. */
  readonly hidden: readonly string[]
  /** The rows of a sheet as text. `onBytes` is told how many of the file's bytes have been read so far. */
  readonly rows: (sheet: string, onBytes?: (bytes: number) => void) => AsyncGenerator<RowBatch>
  readonly merged: (sheet: string) => Promise<readonly MergedCells[]>
}

/** Opens a workbook; refused where the archive is none, or cannot be read. */
export async function openWorkbook(source: Source): Promise<Result<Workbook>> {
  try {
    return accepted(await open(await wholeOf(source)))
  } catch (fault) {
    if (fault instanceof UnreadableArchive) return { ok: false, reason: fault.reason }
    throw fault
  }
}

/** A larger archive is refused before it is looked into. */
const LARGEST_PACKED = 100_000_000

async function open(bytes: Uint8Array): Promise<Workbook> {
  const parts = readZip(bytes)
  const main = parts.get(MAIN_PART)
  if (main === undefined) throw new UnreadableArchive(kindOfArchive(parts))
  const { paths, strings } = await readPaths(bytes, parts)
  const { sheets, since1904 } = await readMain(bytes, main)
  const found = new Map(
    sheets.flatMap(({ relation, ...sheet }) => {
      const part = parts.get(paths.get(relation) ?? '')
      return part === undefined ? [] : [[sheet.name, { ...sheet, part }] as const]
    }),
  )
  refuseManySheets(found)
  const context: CellContext = {
    since1904,
    days: new Map(),
    strings: await readStrings(bytes, parts.get(strings ?? '') ?? partLike(parts, /^xl\/sharedStrings\.xml$/i)),
    formats: await readFormats(bytes, partLike(parts, /^xl\/styles\.xml$/i)),
  }
  const partOf = (sheet: string): ZipPart => {
    const part = found.get(sheet)?.part
    if (part === undefined) throw new Error(`there is no sheet ${sheet}`)
    return part
  }
  const namesOf = (isHidden: boolean) =>
    [...found.values()].filter((sheet) => sheet.isHidden === isHidden).map(({ name }) => name)
  return {
    sheets: namesOf(false),
    hidden: namesOf(true),
    merged: (sheet) => findMergedCells(unpack(bytes, partOf(sheet))),
    rows(sheet, onBytes) {
      const part = partOf(sheet)
      const onPacked = (packed: number) => onBytes?.(Math.round((packed / part.packed) * bytes.length))
      return sheetRows(unpack(bytes, part, onPacked), context)
    },
  }
}

/** A sheet for every day of a year, and some more. */
const MOST_SHEETS = 500

/** Each sheet is looked at before anybody chooses one; sheets that share a part are made to keep a reader busy. */
function refuseManySheets(sheets: ReadonlyMap<string, { readonly part: ZipPart }>): void {
  if (sheets.size > MOST_SHEETS)
    throw new UnreadableArchive('tooManySheets', { count: sheets.size, limit: MOST_SHEETS })
  if (new Set([...sheets.values()].map(({ part }) => part)).size < sheets.size)
    throw new UnreadableArchive('workbookDamaged')
}

const MAIN_PART = 'xl/workbook.xml'

/** What an archive without a workbook is, as the key of the sentence that refuses it. */
function kindOfArchive(parts: ReadonlyMap<string, ZipPart>): string {
  if (parts.has('xl/workbook.bin')) return 'xlsb'
  if (parts.has('mimetype') && parts.has('content.xml')) return 'ods'
  if ([...parts.keys()].some((name) => /(?:^|\/)Index(?:\.zip$|\/Document\.iwa$)/.test(name))) return 'numbers'
  return 'zip'
}

function partLike(parts: ReadonlyMap<string, ZipPart>, pattern: RegExp): ZipPart | undefined {
  for (const [name, part] of parts) if (pattern.test(name)) return part
  return undefined
}

async function wholeOf(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of source()) {
    // A source may use its buffer again for the next piece.
    pieces.push(piece.slice())
    size += piece.length
    if (size > LARGEST_PACKED) throw new UnreadableArchive('workbookTooLarge', { limit: LARGEST_PACKED / 1e6 })
  }
  const bytes = new Uint8Array(size)
  let position = 0
  for (const piece of pieces) {
    bytes.set(piece, position)
    position += piece.length
  }
  return bytes
}

/** Where the parts of the workbook lie, by the relation that names them, and its shared texts among them. */
async function readPaths(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
): Promise<{ readonly paths: ReadonlyMap<string, string>; readonly strings: string | null }> {
  const paths = new Map<string, string>()
  let strings: string | null = null
  const part = parts.get('xl/_rels/workbook.xml.rels')
  if (part === undefined) throw new UnreadableArchive('workbookDamaged')
  await readXmlWhole(unpack(bytes, part), {
    open(name, { Id = '', Target = '', Type = '' }) {
      if (name !== 'Relationship') return
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      paths.set(Id, path)
      if (Type.endsWith('/sharedStrings')) strings = path
    },
  })
  return { paths, strings }
}

type MainPart = {
  readonly sheets: { readonly name: string; readonly isHidden: boolean; readonly relation: string }[]
  readonly since1904: boolean
}

async function readMain(bytes: Uint8Array, part: ZipPart): Promise<MainPart> {
  const sheets: MainPart['sheets'] = []
  let since1904 = false
  await readXmlWhole(unpack(bytes, part), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      if (relation !== undefined) sheets.push({ name: unescaped(attributes.name ?? ''), isHidden, relation })
    },
  })
  return { sheets, since1904 }
}

/** The texts that cells share, without the readings that stand above Japanese ones. */
async function readStrings(bytes: Uint8Array, part: ZipPart | undefined): Promise<readonly string[]> {
  const strings: string[] = []
  if (part === undefined) return strings
  let text = ''
  let isText = false
  let readings = 0
  await readXmlWhole(unpack(bytes, part), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') isText = readings === 0
      else if (name === 'rPh') readings++
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text))
      else if (name === 't') isText = false
      else if (name === 'rPh') readings--
    },
  })
  return strings
}

/** What each style makes of a number. */
async function readFormats(bytes: Uint8Array, part: ZipPart | undefined): Promise<readonly CellFormat[]> {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  if (part === undefined) return formats
  let isCellStyle = false
  await readXmlWhole(unpack(bytes, part), {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') isCellStyle = true
      if (name !== 'xf' || !isCellStyle) return
      const id = Number(numFmtId)
      formats.push(cellFormatOf(id, codes.get(id) ?? null))
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}
