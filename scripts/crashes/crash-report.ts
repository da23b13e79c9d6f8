import type { Database } from '#db/open'

/** What came of killing something again and again. */
export type CrashReport = {
  readonly title: string
  /** What is counted, and how much of it. */
  readonly lines: readonly (readonly [string, string | number])[]
  readonly faults: readonly string[]
}

/** Kills at random moments; `random` draws them. */
export type Crash = (rounds: number, random: () => number) => Promise<CrashReport>

/** What SQLite finds wrong in a database. */
export function uncleanIn({ sqlite }: Database): string[] {
  const integrity = sqlite.pragma('integrity_check', { simple: true })
  const dangling = (sqlite.pragma('foreign_key_check') as unknown[]).length
  return [
    ...(integrity === 'ok' ? [] : [`integrity_check says ${integrity}`]),
    ...(dangling === 0 ? [] : [`foreign_key_check finds ${dangling} rows`]),
  ]
}

/** One step further on the terminal. */
export function showRound(round: number, rounds: number, faults: number): void {
  process.stdout.write(`\rround ${round + 1} of ${rounds}, faults: ${faults}`)
}
