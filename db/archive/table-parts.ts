import type { Database } from '../open.ts'
import type { ArchivePart } from './zip-stream.ts'

/** A line of CSV. */
export type WriteLine = (cells: readonly (string | number)[]) => string

/** The columns of the table are those of the query, by their names. */
export type ArchiveTable = { readonly name: string; readonly select: string }

/** Rows of one file: one more would not fit into a spreadsheet with its header. */
const MOST_ROWS = 1_000_000

/** Letters of one piece. */
const PIECE = 65_536

type Row = readonly (string | number | null)[]

/** What a query finds of an id, as files of CSV; none where it finds nothing. One after the other: they share a reading. */
export function* tableParts(
  { sqlite }: Database,
  { name, select }: ArchiveTable,
  id: string,
  line: WriteLine,
): Generator<ArchivePart> {
  const statement = sqlite.prepare(select).raw()
  const header = line(statement.columns().map((column) => column.name))
  const rows = new Rows(statement.iterate(id) as IterableIterator<Row>)
  try {
    for (let number = 1; !rows.isOver; number++) {
      yield { name: `${name}${number === 1 ? '' : `-${number}`}.csv`, pieces: piecesOf(rows, header, line) }
    }
  } finally {
    rows.close()
  }
}

function* piecesOf(rows: Rows, header: string, line: WriteLine): Generator<Uint8Array> {
  // With a byte-order mark, so that spreadsheets read it as UTF-8.
  let text = `\ufeff${header}`
  for (let count = 0; count < MOST_ROWS && !rows.isOver; count++) {
    text += line(rows.take().map((cell) => cell ?? ''))
    if (text.length < PIECE) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}

/** Rows of which it is known whether another one follows. */
class Rows {
  readonly #iterator: IterableIterator<Row>
  #next: IteratorResult<Row>

  constructor(iterator: IterableIterator<Row>) {
    this.#iterator = iterator
    this.#next = iterator.next()
  }

  get isOver(): boolean {
    return this.#next.done === true
  }

  take(): Row {
    const { value } = this.#next
    this.#next = this.#iterator.next()
    return value
  }

  close(): void {
    this.#iterator.return?.()
  }
}
