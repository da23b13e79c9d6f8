import { setTimeout as delay } from 'node:timers/promises'

/** What one person does again and again; `turn` counts from 0. */
export type Habit = (turn: number) => Promise<void>

/**
 * People at work at once for so many milliseconds, each of whom thinks between two acts for `thinking` milliseconds, give or
 * take half of it.
 */
export async function letWork(
  people: readonly Habit[],
  duration: number,
  thinking: number,
  random: () => number,
): Promise<void> {
  const end = performance.now() + duration
  await Promise.all(
    people.map(async (act) => {
      await delay(random() * thinking)
      for (let turn = 0; performance.now() < end; turn++) {
        await act(turn)
        await delay((0.5 + random()) * thinking)
      }
    }),
  )
}
