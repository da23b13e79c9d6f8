import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

/** How a command ended: by itself, and what it had printed by then; `milliseconds` from its start. */
export type Ended = { readonly isDone: boolean; readonly output: string; readonly milliseconds: number }

/** Runs `touchstone` in a data folder and kills it after so many milliseconds, if it still runs then. */
export async function killTouchstone(args: readonly string[], data: string, after: number | null): Promise<Ended> {
  const began = performance.now()
  const child = spawn(process.execPath, ['cli/touchstone.ts', ...args], {
    env: { ...process.env, TOUCHSTONE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString('utf8')
  })
  const closed = once(child, 'close')
  if (after !== null) {
    await Promise.race([closed, delay(after)])
    child.kill('SIGKILL')
  }
  await closed
  return { isDone: child.exitCode === 0, output, milliseconds: performance.now() - began }
}
