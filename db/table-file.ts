import { closeSync, openSync, writeSync } from 'node:fs'

/** Of the file that a table is written to, which has to be a database with this table alone. */
export const PAGE_BYTES = 32_768

/**
 * Writes the rows of a table as they lie in a database file (sqlite.org/fileformat2.html): leaves of the tree one after
 * the other, each row a record of whole numbers, fractions and nulls; last what leads to the leaves.
 */
export class TableFile {
  readonly #file: number
  readonly #page = new DataView(new ArrayBuffer(PAGE_BYTES))
  readonly #types: Uint8Array
  readonly #leaves: Child[] = []
  #pages = ROOT
  #cells = 0
  /** Where the cells of the page at hand begin; they grow towards its beginning. */
  #content = PAGE_BYTES
  #last = 0
  #isOpen = true

  /** `values`: how many a row has beside its number, which is the first column. At most a hundred. */
  constructor(path: string, values: number) {
    this.#file = openSync(path, 'r+')
    this.#types = new Uint8Array(values)
  }

  /** Rows come in the order of their numbers. */
  add(number: number, values: readonly (number | null)[]): void {
    const most = values.length * (MOST_VALUE_BYTES + 1) + MOST_FRAME_BYTES
    if (this.#content - most < LEAF_HEADER + 2 * (this.#cells + 1)) this.#endLeaf(++this.#pages)
    const end = this.#content
    let at = this.#putValues(values, end)
    for (let column = values.length - 1; column >= 0; column--) this.#page.setUint8(--at, this.#types[column] as number)
    this.#page.setUint8(--at, NULL)
    this.#page.setUint8(--at, values.length + 2)
    const bytes = end - at
    at = putVarint(this.#page, bytes, putVarint(this.#page, number, at))
    this.#page.setUint16(LEAF_HEADER + 2 * this.#cells, at)
    this.#content = at
    this.#cells++
    this.#last = number
  }

  /** After the last row; the file is whole then, and closed. */
  finish(): void {
    if (this.#leaves.length === 0) this.#endLeaf(ROOT)
    else {
      if (this.#cells > 0) this.#endLeaf(++this.#pages)
      this.#writeTree()
    }
    const size = new DataView(new ArrayBuffer(4))
    size.setUint32(0, this.#pages)
    this.#write(size, PAGE_COUNT_AT)
    this.close()
  }

  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    closeSync(this.#file)
  }

  #putValues(values: readonly (number | null)[], end: number): number {
    let at = end
    for (let column = values.length - 1; column >= 0; column--) {
      const value = values[column] as number | null
      const type = typeOf(value)
      this.#types[column] = type
      at -= BYTES_OF_TYPE[type] as number
      putValue(this.#page, at, type, value ?? 0)
    }
    return at
  }

  #endLeaf(number: number): void {
    this.#leaves.push({ page: number, last: this.#last })
    this.#endPage(number, LEAF)
  }

  /** Level by level, until one page leads to all. */
  #writeTree(): void {
    for (let level = this.#leaves; level.length > 1; ) {
      const parents = Math.ceil(level.length / MOST_CHILDREN)
      const share = Math.ceil(level.length / parents)
      level = Array.from({ length: parents }, (_, parent) =>
        this.#writeParent(level.slice(parent * share, (parent + 1) * share), parents === 1 ? ROOT : ++this.#pages),
      )
    }
  }

  #writeParent(children: readonly Child[], number: number): Child {
    const last = children.at(-1) as Child
    for (const child of children.slice(0, -1)) {
      const at = putVarint(this.#page, child.last, this.#content) - 4
      this.#page.setUint32(at, child.page)
      this.#page.setUint16(INTERIOR_HEADER + 2 * this.#cells, at)
      this.#content = at
      this.#cells++
    }
    this.#page.setUint32(LEAF_HEADER, last.page)
    this.#endPage(number, INTERIOR)
    return { page: number, last: last.last }
  }

  #endPage(number: number, kind: number): void {
    this.#page.setUint8(0, kind)
    this.#page.setUint16(1, 0)
    this.#page.setUint16(3, this.#cells)
    this.#page.setUint16(5, this.#content)
    this.#page.setUint8(7, 0)
    this.#write(this.#page, (number - 1) * PAGE_BYTES)
    this.#cells = 0
    this.#content = PAGE_BYTES
  }

  #write(bytes: DataView, at: number): void {
    for (let from = 0; from < bytes.byteLength; ) {
      from += writeSync(this.#file, bytes, from, bytes.byteLength - from, at + from)
    }
  }
}

/** A page and the greatest number of its rows. */
type Child = { readonly page: number; readonly last: number }

/** The first page holds what the database is, the second the root of its only table. */
const ROOT = 2
const PAGE_COUNT_AT = 28
const [LEAF, INTERIOR] = [13, 5]
const [LEAF_HEADER, INTERIOR_HEADER] = [8, 12]
const MOST_VALUE_BYTES = 8
/** Lengths of record and header, the row's number and its empty place in the record. */
const MOST_FRAME_BYTES = 14
const MOST_CHILDREN = Math.floor((PAGE_BYTES - INTERIOR_HEADER) / (2 + 4 + 9))

/** How a record says what a value is: by its size. */
const [NULL, FRACTION, ZERO, ONE] = [0, 7, 8, 9]
const BYTES_OF_TYPE = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

function typeOf(value: number | null): number {
  if (value === null) return NULL
  if (!Number.isSafeInteger(value)) return FRACTION
  if (value === 0) return ZERO
  if (value === 1) return ONE
  const size = value < 0 ? -1 - value : value
  if (size < 2 ** 7) return 1
  if (size < 2 ** 15) return 2
  if (size < 2 ** 23) return 3
  if (size < 2 ** 31) return 4
  return size < 2 ** 47 ? 5 : 6
}

function putValue(page: DataView, at: number, type: number, value: number): void {
  if (type === 1) page.setInt8(at, value)
  else if (type === 2) page.setInt16(at, value)
  else if (type === 3) {
    page.setInt8(at, value >> 16)
    page.setUint16(at + 1, value & 0xffff)
  } else if (type === 4) page.setInt32(at, value)
  else if (type === 5) {
    page.setInt16(at, Math.floor(value / 2 ** 32))
    page.setUint32(at + 2, value >>> 0)
  } else if (type === 6) {
    page.setInt32(at, Math.floor(value / 2 ** 32))
    page.setUint32(at + 4, value >>> 0)
  } else if (type === FRACTION) page.setFloat64(at, value)
}

/** Puts a whole number in front of a place, seven bits a byte; returns where it begins. */
function putVarint(page: DataView, value: number, end: number): number {
  let at = end - 1
  page.setUint8(at, value % 128)
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    page.setUint8(--at, (rest % 128) | 128)
  }
  return at
}
