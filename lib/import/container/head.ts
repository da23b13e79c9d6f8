import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import { recogniseContainer } from './container.ts'
import type { Source } from './decode.ts'
import { UnreadableArchive } from './unreadable-archive.ts'
import type { Workbook } from './workbook.ts'
import { openWorkbook } from './workbook.ts'

/** The beginning of a file: all that is looked at before it is read. */
export type Head = TextHead | WorkbookHead

/** Sheets that hold anything: those that people see, and those that are hidden from view. */
export type WorkbookHead = {
  readonly container: 'xlsx'
  readonly sheets: readonly SheetHead[]
  readonly hidden: readonly SheetHead[]
}

/** `isWhole`: the file has no more bytes. */
export type TextHead = { readonly container: 'text'; readonly bytes: Uint8Array; readonly isWhole: boolean }

/** A sheet that holds anything, and its first rows. */
export type SheetHead = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** How much of a text is looked at. */
export const HEAD_BYTES = 262_144

/**
 * Opens a file far enough to tell what it is; what cannot be an export is refused by its kind. `breathe` is waited for
 * between the sheets of a workbook.
 */
export async function readHead(
  source: Source,
  breathe: () => Promise<void> = async () => undefined,
): Promise<Result<Head>> {
  const { bytes, isWhole } = await firstBytes(source)
  const container = recogniseContainer(bytes)
  if (container === 'text') return accepted({ container, bytes, isWhole })
  if (container !== 'zip') return refused(container)
  const workbook = await openWorkbook(source)
  return workbook.ok ? sheetHeads(workbook.value, breathe) : workbook
}

const ROWS = 250
const CELLS = 50_000

async function sheetHeads(workbook: Workbook, breathe: () => Promise<void>): Promise<Result<Head>> {
  try {
    const sheets = await filledSheets(workbook, workbook.sheets, breathe)
    if (sheets.length === 0) return refused('empty')
    return accepted({ container: 'xlsx', sheets, hidden: await filledSheets(workbook, workbook.hidden, breathe) })
  } catch (fault) {
    if (fault instanceof UnreadableArchive) return { ok: false, reason: fault.reason }
    throw fault
  }
}

async function filledSheets(
  workbook: Workbook,
  names: readonly string[],
  breathe: () => Promise<void>,
): Promise<readonly SheetHead[]> {
  const sheets: SheetHead[] = []
  for (const name of names) {
    const rows = await firstRows(workbook, name)
    if (rows.some((row) => row.length > 0)) sheets.push({ name, rows })
    await breathe()
  }
  return sheets
}

async function firstRows(workbook: Workbook, sheet: string): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = []
  let cells = 0
  for await (const batch of workbook.rows(sheet)) {
    for (const row of batch.rows) {
      rows.push(row)
      cells += row.length
      if (rows.length >= ROWS || cells >= CELLS) return rows
    }
  }
  return rows
}

async function firstBytes(source: Source): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const pieces: Uint8Array[] = []
  let size = 0
  let isWhole = true
  for await (const piece of source()) {
    // A source may use its buffer again for the next piece.
    pieces.push(piece.slice())
    size += piece.length
    if (size < HEAD_BYTES) continue
    isWhole = false
    break
  }
  const bytes = new Uint8Array(size)
  let position = 0
  for (const piece of pieces) {
    bytes.set(piece, position)
    position += piece.length
  }
  return { bytes, isWhole }
}
