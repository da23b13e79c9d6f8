import { count } from 'drizzle-orm'
import type { Database } from './open.ts'
import type { ImportState } from './schema/imports.ts'
import { imports } from './schema/imports.ts'
import { runs } from './schema/runs.ts'

/** How many runs the whole house holds: for its operator, who sees no further, and so without a scope. */
export async function countRuns({ orm }: Database): Promise<number> {
  return orm.select({ count: count() }).from(runs).get()?.count ?? 0
}

/** Imports of the whole house by state, likewise. */
export async function countImports({
  orm,
}: Database): Promise<{ readonly state: ImportState; readonly count: number }[]> {
  return orm.select({ state: imports.state, count: count() }).from(imports).groupBy(imports.state).all()
}
