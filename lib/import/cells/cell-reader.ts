import { columnsInUse, kindOf } from '../header/columns-in-use.ts'
import type { FieldKind } from '../header/field.ts'
import { isSideField, SIDE_FIELDS } from '../header/field.ts'
import { platformOf } from '../header/platforms.ts'
import type { Plan, PlannedColumn } from '../plan.ts'
import type { DayEvidence } from './days.ts'
import { createDayReader } from './days.ts'
import type { NumberEvidence } from './numbers.ts'
import { createNumberReader, isEmptyMark } from './numbers.ts'
import { readAge, readGender, readId } from './words.ts'

type CellValue = string | number | null | undefined

/** Reads the cells of one column and counts how that goes. */
export type CellReader = {
  readonly column: PlannedColumn
  readonly kind: FieldKind
  /** The value; null for an empty cell; undefined where the cell is no value of this kind. */
  readonly read: (cell: string) => CellValue
  /** What was read of the row at hand. */
  value: CellValue
  readonly number: NumberEvidence | null
  readonly day: DayEvidence | null
  filled: number
  readable: number
}

/** A reader for each column that is read, in the order of the file. */
export function createCellReaders(plan: Plan): CellReader[] {
  return columnsInUse(plan.columns).flatMap((column) => {
    const kind = kindOf(column)
    return kind === null ? [] : [createCellReader(column, kind, plan)]
  })
}

/** A reader for each column that is read beside the figures, in the order of the file. */
export function createSideReaders(plan: Plan): CellReader[] {
  return plan.columns.flatMap((column) =>
    isSideField(column.field) ? [createCellReader(column, SIDE_FIELDS[column.field].kind, plan)] : [],
  )
}

export function createCellReader(column: PlannedColumn, kind: FieldKind, { currency, platform }: Plan): CellReader {
  const base = { column, kind, value: null, number: null, day: null, filled: 0, readable: 0 }
  if (kind === 'day') {
    const reader = createDayReader(column.day ?? 'iso')
    return { ...base, read: reader.read, day: reader.evidence }
  }
  if (kind === 'count' || kind === 'money') {
    const reader = createNumberReader(
      column.number ?? { decimal: '.', micros: false },
      kind === 'money' ? currency : null,
      kind === 'money' && platformOf(platform).mixesDecimalMarks,
    )
    return { ...base, read: reader.read, number: reader.evidence }
  }
  return { ...base, read: remembering(TEXT_READERS[kind]) }
}

const TEXT_READERS = { id: readIdOrNone, text: readText, age: readAge, gender: readGender }

function readText(cell: string): string | null {
  const text = cell.trim()
  return isEmptyMark(text) ? null : text.replace(GUARDED, '')
}

function readIdOrNone(cell: string): string | null | undefined {
  return isEmptyMark(cell.trim()) ? null : readId(cell)
}

/** The apostrophe that keeps a spreadsheet from taking a text for a formula, as in our own refused rows. */
const GUARDED = /^'(?=\s*[=+\-@＝＋－＠])/

/**
 * Equal cells are read once, as columns of text hold few different values. What is kept is a copy: a piece cut from a
 * larger text would keep the whole text in memory.
 */
function remembering(read: (cell: string) => string | null | undefined): (cell: string) => string | null | undefined {
  const known = new Map<string, string | null | undefined>()
  let lastCell = ''
  let lastValue: string | null | undefined = null
  return (cell) => {
    if (cell === lastCell) return lastValue
    const found = known.get(cell)
    if (found !== undefined) {
      lastCell = cell
      lastValue = found
      return found
    }
    const copy = [...cell].join('')
    const value = copy.trim() === '' ? null : read(copy)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(copy, value)
    lastCell = copy
    lastValue = value
    return value
  }
}

const MOST_KNOWN = 20_000
