import type { Database } from './open.ts'

/**
 * Building an index after a load takes a fifth of the time of keeping it up row by row, but for all rows of the table.
 * So it is put off where the load brings at least as many rows as there are. Inside the caller's transaction.
 */
export class RowIndexes {
  readonly #sqlite: Database['sqlite']
  readonly #putOff: readonly string[]

  constructor({ sqlite }: Database, rowsToCome: number) {
    this.#sqlite = sqlite
    const present = sqlite.prepare('SELECT coalesce(max(number), 0) FROM rows').pluck().get() as number
    const indexes = rowsToCome >= Math.max(FEWEST, present) ? indexesOf(sqlite) : []
    for (const { name } of indexes) sqlite.exec(`DROP INDEX "${name}"`)
    this.#putOff = indexes.map(({ sql }) => sql)
  }

  /** What has to look rows up one by one comes behind this; what reads the table in one go may come before. */
  build(): void {
    for (const sql of this.#putOff) this.#sqlite.exec(sql)
  }
}

const FEWEST = 20_000

/** The indexes of the table with the statements that make them. */
function indexesOf(sqlite: Database['sqlite']): { name: string; sql: string }[] {
  return sqlite
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'rows' AND sql IS NOT NULL")
    .all() as { name: string; sql: string }[]
}
