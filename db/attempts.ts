import { and, asc, eq, gt, inArray, lte, or } from 'drizzle-orm'
import type { Database } from './open.ts'
import { attempts } from './schema/people.ts'

/** How many attempts may fail under a key inside the window; what another limit has refused may count there, too. */
export type AttemptLimit = { readonly key: string; readonly most: number; readonly countsRefused?: boolean }

/** An attempt that may go on, with the failures before it under the first key, or since when it counts that it may not. */
export type AttemptStart =
  | { readonly may: true; readonly failures: number }
  | { readonly may: false; readonly oldest: string }

/**
 * Counts an attempt as failed before it is made, so that many at once are no way round the limits; `forgiveAttempt` takes
 * that back. One that a limit refuses is not counted by it: waiting always helps. No scope: whoever signs in has none yet.
 */
export async function beginAttempt(
  { orm }: Database,
  id: string,
  limits: readonly AttemptLimit[],
  span: { readonly from: string; readonly now: string },
): Promise<AttemptStart> {
  return orm.transaction(
    () => {
      // What is later than now was counted by a clock that has been set back since.
      orm
        .delete(attempts)
        .where(or(lte(attempts.at, span.from), gt(attempts.at, span.now)))
        .run()
      const failed = limits.map(({ key }) =>
        orm
          .select({ at: attempts.at })
          .from(attempts)
          .where(and(eq(attempts.key, key), gt(attempts.at, span.from)))
          .orderBy(asc(attempts.at))
          .all(),
      )
      // Once the oldest that counts is out of the window, there is room for another.
      const reached = limits.map(({ most }, index) => failed[index]?.at(-most)?.at)
      const count = ({ key }: AttemptLimit) =>
        orm
          .insert(attempts)
          .values({ id: `${id}/${key}`, key, at: span.now })
          .run()
      const oldest = reached.find((at) => at !== undefined)
      const counted = limits.filter((limit, index) => oldest === undefined || (limit.countsRefused && !reached[index]))
      for (const limit of counted) count(limit)
      return oldest === undefined ? { may: true, failures: failed[0]?.length ?? 0 } : { may: false, oldest }
    },
    { behavior: 'immediate' },
  )
}

/** An attempt that was right: it is not counted, nor are those before it under its first key. */
export async function forgiveAttempt({ orm }: Database, id: string, limits: readonly AttemptLimit[]): Promise<void> {
  const [first] = limits
  orm.transaction(
    () => {
      const own = limits.map(({ key }) => `${id}/${key}`)
      orm.delete(attempts).where(inArray(attempts.id, own)).run()
      if (first !== undefined) orm.delete(attempts).where(eq(attempts.key, first.key)).run()
    },
    { behavior: 'immediate' },
  )
}
