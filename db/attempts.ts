import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Database } from './open.ts'
import { attempts } from './schema/people.ts'

/** How many attempts may fail under a key inside the window. */
export type AttemptLimit = { readonly key: string; readonly most: number }

/** An attempt that may go on, with the failures before it under the first key, or since when it counts that it may not. */
export type AttemptStart =
  | { readonly may: true; readonly failures: number }
  | { readonly may: false; readonly oldest: string }

/**
 * Counts an attempt as failed before it is made, so that many at once are no way round the limits; `forgiveAttempt` takes
 * that back. One that a limit refuses is not counted: waiting always helps. No scope: whoever signs in has none yet.
 */
export async function beginAttempt(
  { orm }: Database,
  id: string,
  limits: readonly AttemptLimit[],
  span: { readonly from: string; readonly now: string },
): Promise<AttemptStart> {
  return orm.transaction(
    () => {
      orm.delete(attempts).where(lte(attempts.at, span.from)).run()
      const failed = limits.map(({ key }) =>
        orm
          .select({ at: attempts.at })
          .from(attempts)
          .where(and(eq(attempts.key, key), gt(attempts.at, span.from)))
          .orderBy(asc(attempts.at))
          .all(),
      )
      for (const [index, { most }] of limits.entries()) {
        const those = failed[index] ?? []
        // Once this one is out of the window, there is room for another.
        const first = those.at(-most)
        if (first !== undefined && those.length >= most) return { may: false, oldest: first.at }
      }
      for (const { key } of limits)
        orm
          .insert(attempts)
          .values({ id: `${id}/${key}`, key, at: span.now })
          .run()
      return { may: true, failures: failed[0]?.length ?? 0 }
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
