import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '#lib/import/plan'
import type { ReadRow } from '#lib/import/rows/row-sink'
import type { Listed, ReadWhole, RowStore } from '#lib/import/rows/row-store'
import { SUM_NAMES } from '#lib/kernel/sums'

/** The folder of what lives no longer than the server that made it. */
export const SPOOLS = 'spools'

/**
 * The rows of a reading, beside the uploads until they are saved: five whole numbers and the figures of each, 80 bytes a
 * row in the byte order of this machine, and last a file of what they refer to. A spool serves the process that made it
 * and need not outlive it: where there is none, the upload is read again.
 */
export class Spool implements RowStore {
  readonly #folder: string
  readonly #id: string
  readonly #file: number
  readonly #block = new Block()
  /** Bytes in the file. */
  #length = 0

  constructor(folder: string, id: string) {
    this.#folder = folder
    this.#id = id
    dropSpool(folder, id)
    mkdirSync(join(folder, SPOOLS), { recursive: true })
    this.#file = openSync(rowsOf(folder, id), 'w')
  }

  /** Before each reading: what an earlier one has left goes. */
  begin(): RowStore {
    ftruncateSync(this.#file, 0)
    this.#length = 0
    this.#block.size = 0
    return this
  }

  readonly accept: RowStore['accept'] = (row) => {
    this.#block.put(row)
    if (this.#block.size === ROWS_OF_BLOCK) this.#write()
  }

  readonly finish: RowStore['finish'] = (plan, { counts, registry }) => {
    this.#write()
    const ads = registry.ads.map(({ key, names }) => ({ key, names }))
    const contents: Contents = {
      plan: JSON.stringify(plan),
      counts,
      registry: { ads, spans: registry.spans, breakdowns: registry.breakdowns },
    }
    writeFileSync(contentsOf(this.#folder, this.#id), JSON.stringify(contents))
  }

  close(): void {
    closeSync(this.#file)
  }

  #write(): void {
    const bytes = this.#block.bytes()
    for (let from = 0; from < bytes.length; ) {
      from += writeSync(this.#file, bytes, from, bytes.length - from, this.#length + from)
    }
    this.#length += bytes.length
    this.#block.size = 0
  }
}

/** Gives the rows that a plan has brought, as they were read; null where they were not kept. */
export function readSpool(
  folder: string,
  id: string,
  plan: Plan,
  accept: (row: ReadRow, registry: Listed) => void,
  onRows?: (rows: number) => void,
): ReadWhole | null {
  const contents = contentsIn(folder, id)
  if (contents === null || contents.plan !== JSON.stringify(plan)) return null
  const file = openSync(rowsOf(folder, id), 'r')
  try {
    const block = new Block()
    let rows = 0
    while (block.fill(file)) {
      for (let place = 0; place < block.size; place++) accept(block.at(place), contents.registry)
      rows += block.size
      onRows?.(rows)
    }
    if (rows !== contents.counts.accepted) throw new Error(`the spool holds ${rows} rows`)
  } finally {
    closeSync(file)
  }
  return contents
}

export function dropSpool(folder: string, id: string): void {
  rmSync(contentsOf(folder, id), { force: true })
  rmSync(rowsOf(folder, id), { force: true })
}

/** At the start of a server: a spool that a power cut has torn must not be read. */
export function dropAllSpools(folder: string): void {
  rmSync(join(/* turbopackIgnore: true */ folder, SPOOLS), { recursive: true, force: true })
}

type Contents = ReadWhole & { readonly plan: string }

const ROWS_OF_BLOCK = 8192
const ROW_BYTES = 80
/** The figures begin behind the whole numbers, on a border of eight bytes. */
const [INTEGERS_OF_ROW, FLOATS_OF_ROW, FIGURES_FROM] = [ROW_BYTES / 4, ROW_BYTES / 8, 3]

/** Rows in memory as they lie in the file. */
class Block {
  size = 0
  readonly #bytes = new Uint8Array(ROWS_OF_BLOCK * ROW_BYTES)
  readonly #integers = new Int32Array(this.#bytes.buffer)
  readonly #floats = new Float64Array(this.#bytes.buffer)
  readonly #row = { ad: 0, span: 0, breakdown: 0, key: 0, ordinal: 0, sums: new Float64Array(SUM_NAMES.length) }

  put({ ad, span, breakdown, key, ordinal, sums }: ReadRow): void {
    const at = this.size * INTEGERS_OF_ROW
    this.#integers[at] = ad
    this.#integers[at + 1] = span
    this.#integers[at + 2] = breakdown
    this.#integers[at + 3] = key
    this.#integers[at + 4] = ordinal
    this.#floats.set(sums, this.size * FLOATS_OF_ROW + FIGURES_FROM)
    this.size++
  }

  /** The object is used again for the next row. */
  at(place: number): ReadRow {
    const row = this.#row
    const at = place * INTEGERS_OF_ROW
    row.ad = this.#integers[at] as number
    row.span = this.#integers[at + 1] as number
    row.breakdown = this.#integers[at + 2] as number
    row.key = this.#integers[at + 3] as number
    row.ordinal = this.#integers[at + 4] as number
    const from = place * FLOATS_OF_ROW + FIGURES_FROM
    for (let figure = 0; figure < row.sums.length; figure++) row.sums[figure] = this.#floats[from + figure] as number
    return row
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.size * ROW_BYTES)
  }

  /** Reads the next rows; false at the end. */
  fill(file: number): boolean {
    let bytes = 0
    while (bytes < this.#bytes.length) {
      const read = readSync(file, this.#bytes, bytes, this.#bytes.length - bytes, null)
      if (read === 0) break
      bytes += read
    }
    this.size = bytes / ROW_BYTES
    return bytes > 0
  }
}

function contentsIn(folder: string, id: string): Contents | null {
  try {
    return JSON.parse(readFileSync(contentsOf(folder, id), 'utf8')) as Contents
  } catch {
    return null
  }
}

function rowsOf(folder: string, id: string): string {
  return join(folder, SPOOLS, `${id}.rows`)
}

function contentsOf(folder: string, id: string): string {
  return join(folder, SPOOLS, `${id}.json`)
}
