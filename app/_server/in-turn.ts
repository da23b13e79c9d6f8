import 'server-only'
import type { Result } from '#lib/kernel/result'
import { refused } from '#lib/kernel/result'

/** As many may wait for their turn; one more is told to come later. */
const MOST_WAITING = 5

/** Of one person's: one that is made and one that waits, so that nobody fills the queue alone. */
const MOST_OF_ONE = 2

/** One and the same for all routes, whichever of them has loaded this module; `waiting` are those who asked. */
const queue = globalThis as { touchstonePrints?: { last: Promise<unknown>; waiting: (string | null)[] } }

/** Runs after everything that came before has ended, well or not. Where nobody signs in, `userId` is null: there is one person. */
export async function inTurn<Value>(userId: string | null, run: () => Promise<Result<Value>>): Promise<Result<Value>> {
  queue.touchstonePrints ??= { last: Promise.resolve(), waiting: [] }
  const prints = queue.touchstonePrints
  const own = prints.waiting.filter((waiting) => waiting !== null && waiting === userId)
  if (prints.waiting.length > MOST_WAITING || own.length >= MOST_OF_ONE) return refused('pdfBusy')
  prints.waiting.push(userId)
  const mine = prints.last.then(run)
  prints.last = mine.catch(() => undefined)
  try {
    return await mine
  } finally {
    prints.waiting.splice(prints.waiting.indexOf(userId), 1)
  }
}
