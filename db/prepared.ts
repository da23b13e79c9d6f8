import type { Database } from './open.ts'

/** A statement that every page asks is built once for a connection; its values are placeholders. */
export function prepared<Statement>(build: (orm: Database['orm']) => Statement): (database: Database) => Statement {
  const built = new WeakMap<Database['orm'], Statement>()

  return ({ orm }) => {
    const statement = built.get(orm) ?? build(orm)
    built.set(orm, statement)
    return statement
  }
}
