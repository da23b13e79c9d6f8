import type { Problem } from '../../kernel/problem.ts'
import { problem } from '../../kernel/problem.ts'
import type { CellReader } from './cell-reader.ts'
import { isRounded } from './words.ts'

/** What is wrong with a cell. */
export function at(reader: CellReader, cell: string, code: string, params: Problem['params'] = {}): Problem {
  return problem(code, 'error', { column: reader.column.header, value: cell, params })
}

/** A cell that is no value of its column's kind. */
export function unreadable(reader: CellReader, cell: string): Problem {
  if (reader.kind === 'id' && isRounded(cell.trim())) return at(reader, cell, 'roundedId')
  return at(reader, cell, UNREADABLE[reader.kind])
}

const UNREADABLE = {
  day: 'notADay',
  id: 'notAnId',
  text: 'notAText',
  age: 'notAnAge',
  gender: 'notAGender',
  count: 'notANumber',
  money: 'notANumber',
} as const
