/**
 * What one check found. `tests` where the check is a test run of its own, which counts every test; `note` where a pass needs
 * a word.
 */
export type Finding = { ok: boolean; output: string; note?: string; tests?: { passed: number; failed: number } }

/** A named check of `npm run check`. */
export type Check = { name: string; run: () => Promise<Finding> }

/** A check that lists what is wrong, one line each; nothing wrong is a pass. */
export function listing(complaints: readonly string[]): Finding {
  return { ok: complaints.length === 0, output: complaints.join('\n') }
}
