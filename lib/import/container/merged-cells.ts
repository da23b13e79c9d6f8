/** Cells of one column that are merged over several lines of a sheet, from 1: only the first of them holds their text. */
export type MergedCells = { readonly column: number; readonly first: number; readonly last: number }

/** The merged cells of a sheet, which its XML names behind all rows. Of a block of columns it is the first one. */
export async function findMergedCells(xml: AsyncIterable<Uint8Array>): Promise<readonly MergedCells[]> {
  const found: MergedCells[] = []
  const decoder = new TextDecoder('latin1')
  let text = ''
  for await (const piece of xml) {
    text += decoder.decode(piece, { stream: true })
    let end = 0
    for (const match of text.matchAll(MERGED)) {
      const [, letters = '', first, last] = match
      end = match.index + match[0].length
      if (Number(first) < Number(last))
        found.push({ column: columnOf(letters), first: Number(first), last: Number(last) })
    }
    if (found.length > MOST) return []
    text = text.slice(Math.max(end, text.length - LONGEST_MARK))
  }
  return found
}

/** More of them are no table that people made. */
const MOST = 100_000
const LONGEST_MARK = 200
const MERGED = /<(?:\w+:)?mergeCell [^<>]*?\bref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g

/** How a sheet's XML names them. */
export function mergedCellsXml(merged: readonly MergedCells[]): string {
  const list = merged.map(({ column, first, last }) => {
    const letters = lettersOf(column)
    return `<mergeCell ref="${letters}${first}:${letters}${last}"/>`
  })
  return list.length === 0 ? '' : `<mergeCells count="${list.length}">${list.join('')}</mergeCells>`
}

/** The column of a cell's name, from 0: that of `AB12` is 27; below 0 where it names none. */
export function columnOf(name: string): number {
  let column = 0
  for (let at = 0; at < name.length; at++) {
    const letter = name.charCodeAt(at)
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

/** The name of a column, from 0: that of 27 is `AB`. */
export function lettersOf(column: number): string {
  const before = column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)
  return before + String.fromCharCode(65 + (column % 26))
}

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextDecoder: new (label: string) => { decode(input: Uint8Array, options: { stream: boolean }): string }
