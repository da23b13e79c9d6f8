import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../scripts/free-port.ts'

/** A server open to a network, with a data folder of its own in which nobody has an account yet. */
export type AgencyHouse = { readonly url: string; readonly code: string; readonly close: () => Promise<void> }

/** `place` is a built app that lies elsewhere; without one, the project's is started. */
export async function openAgencyHouse(place?: string): Promise<AgencyHouse> {
  const data = mkdtempSync(join(tmpdir(), 'touchstone-agency-'))
  const port = await freePort()
  const listening = { PORT: String(port), HOST: '0.0.0.0', HOSTNAME: '127.0.0.1' }
  const child = spawn(process.execPath, [place === undefined ? 'scripts/start.ts' : 'server.js'], {
    cwd: place,
    env: { ...process.env, ...listening, TOUCHSTONE_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const ended = once(child, 'exit')
  const close = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  const code = await codeIn(url, () => log).catch(async (fault) => {
    await close()
    throw fault
  })
  return { url, code, close }
}

/** The page of the first account has the server print its code. */
async function codeIn(url: string, log: () => string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    await fetch(`${url}/setup`).catch(() => null)
    const code = /code: (\w+)/.exec(log())?.[1]
    if (code !== undefined) return code
    await delay(100)
  }
  throw new Error(`the server told no code:\n${log()}`)
}
