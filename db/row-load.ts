import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Database } from './open.ts'
import { SPOOLS } from './spool.ts'
import { PAGE_BYTES, TableFile } from './table-file.ts'

/**
 * Brings many new rows into the table inside the caller's transaction. They are written to a file beside it as SQLite
 * would lay them out, from which it copies them whole: handing every value over to a statement takes three times as long.
 */
export class RowLoad {
  readonly #sqlite: Database['sqlite']
  readonly #path: string
  readonly #table: TableFile
  readonly #before: number
  #number: number

  /** `values`: of each row, in the order of the table's columns behind the number. */
  constructor({ sqlite }: Database, values: number) {
    this.#sqlite = sqlite
    this.#path = placeBeside(sqlite)
    this.#before = sqlite.prepare('SELECT coalesce(max(number), 0) FROM rows').pluck().get() as number
    this.#number = this.#before
    makeEmpty(this.#path, sqlite)
    this.#table = new TableFile(this.#path, values)
  }

  add(values: readonly (number | null)[]): void {
    this.#table.add(++this.#number, values)
  }

  /** After the last row. */
  finish(): void {
    this.#table.finish()
    this.#sqlite.prepare('ATTACH ? AS load').run(this.#path)
    const { changes } = this.#sqlite.prepare('INSERT INTO main.rows SELECT * FROM load.rows').run()
    if (changes !== this.#number - this.#before) throw new Error(`${changes} rows were loaded`)
  }

  /** After the transaction, however it ended. */
  close(): void {
    this.#table.close()
    const attached = this.#sqlite.prepare("SELECT 1 FROM pragma_database_list WHERE name = 'load'").get()
    if (attached !== undefined) this.#sqlite.exec('DETACH load')
    rmSync(this.#path, { force: true })
  }
}

/** Among the spools, which no start of a server leaves behind. The marks keep the build from packing the data folder. */
function placeBeside({ memory, name }: Database['sqlite']): string {
  if (memory) return join(/* turbopackIgnore: true */ tmpdir(), randomUUID())
  const folder = join(/* turbopackIgnore: true */ dirname(name), SPOOLS)
  mkdirSync(folder, { recursive: true })
  return join(/* turbopackIgnore: true */ folder, `${randomUUID()}.load`)
}

/** A database with nothing but the table, and nothing in it. */
function makeEmpty(path: string, sqlite: Database['sqlite']): void {
  const table = sqlite.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'rows'").pluck().get()
  const made = new Sqlite(path)
  made.pragma('auto_vacuum = NONE')
  made.pragma(`page_size = ${PAGE_BYTES}`)
  made.pragma('journal_mode = OFF')
  made.exec(table as string)
  made.close()
}
