import { readHeaderText } from '../header/header-text.ts'

/** Raised at a line that holds the header of the file in another order: what follows cannot be read by the first one. */
export class SecondTable extends Error {
  readonly line: number
  constructor(line: number) {
    super(`a second table from line ${line} on`)
    this.line = line
  }
}

/** Whether the cells are the headers, each once and some at other places. */
export function isOtherHeader(cells: readonly string[], headers: readonly string[]): boolean {
  if (cells.length !== headers.length || headers.length < FEWEST_COLUMNS) return false
  const names = (texts: readonly string[]) => texts.map((text) => readHeaderText(text).norm).sort()
  const own = names(headers)
  return names(cells).every((name, place) => name === own[place])
}

const FEWEST_COLUMNS = 3
