import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { SERVER } from './app-build.ts'
import { ROOM } from './child.ts'
import { freePort } from './free-port.ts'
import { serverEnv } from './server.ts'

const LONGEST_START = 60_000

/** Where /proc/PID/stat has the time in a process's own code, counted behind its name; the system's follows. In ticks. */
const USER_TIME = 11
const TICK = 10

/** A server of a data folder of its own, on any free port. */
export class LiveServer {
  readonly database: string
  url = ''
  readonly #folder: string
  readonly #log: string | null
  #child: ChildProcess | null = null

  /** `log`: the file in which what the server says is gathered; null where nobody wants to know. */
  constructor(folder: string, log: string | null = null) {
    this.#folder = folder
    this.#log = log
    this.database = join(folder, 'touchstone.db')
  }

  /** Milliseconds until it answers from the database. */
  async start(): Promise<number> {
    const port = await freePort()
    const began = performance.now()
    const log = this.#log === null ? 'ignore' : openSync(this.#log, 'a')
    this.url = `http://127.0.0.1:${port}`
    this.#child = spawn(process.execPath, [ROOM, SERVER], {
      env: { ...process.env, ...serverEnv({ host: '127.0.0.1', port }, this.#folder) },
      stdio: ['ignore', log, log],
      detached: true,
    })
    if (log !== 'ignore') closeSync(log)
    while (!(await this.#answers())) {
      if (performance.now() - began > LONGEST_START) throw new Error('the server does not answer')
      await delay(20)
    }
    return performance.now() - began
  }

  /** Milliseconds of all cores it has taken since its start; null where the system does not tell. */
  cpuTime(): number | null {
    const path = `/proc/${this.#child?.pid}/stat`
    if (!existsSync(path)) return null
    const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    const [user, system] = fields.slice(USER_TIME, USER_TIME + 2)
    return (Number(user) + Number(system)) * TICK
  }

  /** Bytes of memory that it takes; null where the system does not tell. */
  memory(): number | null {
    const path = `/proc/${this.#child?.pid}/status`
    const [, kilobytes] = existsSync(path) ? (/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(path, 'utf8')) ?? []) : []
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  }

  /** At once and without a word, whatever it has started with it. */
  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child?.pid === undefined) return
    const gone = once(child, 'exit')
    process.kill(-child.pid, 'SIGKILL')
    await gone
  }

  #answers(): Promise<boolean> {
    return fetch(`${this.url}/runs`).then(
      async (response) => (await response.text()) !== '' && response.ok,
      () => false,
    )
  }
}
