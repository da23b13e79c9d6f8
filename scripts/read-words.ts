/**
 * What a script was called with. `--help` prints how it is called and ends it with 0; words that `read` gives null for end
 * it with 2 before it has done anything.
 */
export function readWords<Call>(usage: string, read: (...words: string[]) => Call | null): Call {
  const words = process.argv.slice(2)
  const asksForHelp = words.some((word) => word === '--help' || word === '-h')
  const call = asksForHelp ? null : read(...words)
  if (call !== null) return call
  if (asksForHelp) console.log(`usage: ${usage}`)
  else console.error(`usage: ${usage}`)
  process.exit(asksForHelp ? 0 : 2)
}

/** For a script that takes no words. */
export function refuseWords(usage: string): void {
  readWords(usage, (...words) => (words.length === 0 ? true : null))
}

/** The whole number that a word is, from `least` on; null where it is none. */
export function wholeNumber(word: string, least = 0): number | null {
  const value = Number(word)
  return /^\d+$/.test(word) && Number.isSafeInteger(value) && value >= least ? value : null
}
