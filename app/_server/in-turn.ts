import 'server-only'
import type { Result } from '#lib/kernel/result'
import { refused } from '#lib/kernel/result'

/** As many may wait for their turn; one more is told to come later. */
const MOST_WAITING = 5

/** One and the same for all routes, whichever of them has loaded this module. */
const queue = globalThis as { touchstonePrints?: { last: Promise<unknown>; waiting: number } }

/** Runs after everything that came before has ended, well or not. */
export async function inTurn<Value>(run: () => Promise<Result<Value>>): Promise<Result<Value>> {
  queue.touchstonePrints ??= { last: Promise.resolve(), waiting: 0 }
  const prints = queue.touchstonePrints
  if (prints.waiting > MOST_WAITING) return refused('pdfBusy')
  prints.waiting += 1
  const mine = prints.last.then(run)
  prints.last = mine.catch(() => undefined)
  try {
    return await mine
  } finally {
    prints.waiting -= 1
  }
}
