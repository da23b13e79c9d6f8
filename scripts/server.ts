import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { SERVER } from './app-build.ts'
import { exitCode, PROGRAMS, ROOM, startNode } from './child.ts'

export type Address = { host: string; port: number }

/** Where to serve: PORT (3000) on HOST. Only this machine is served unless HOST says otherwise. */
export function wantedAddress(): Address {
  const port = Number(process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`PORT is not a port number: ${process.env.PORT}`)
  return { host: process.env.HOST ?? '127.0.0.1', port }
}

/** Ends with a sentence where another program listens already. */
export async function requireFree({ host, port }: Address): Promise<void> {
  const trouble = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
  if (trouble?.code === 'EADDRINUSE') fail(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`)
  if (trouble !== null) fail(`Cannot listen on ${host}:${port}: ${trouble.message}`)
}

/** Opens or creates the database, migrates it and loads the demo the first time. */
export async function prepareData(): Promise<void> {
  const code = await exitCode(startNode(['cli/touchstone.ts', 'prepare']))
  if (code !== 0) process.exit(code)
}

/** Runs Next until it ends, passes signals on, and prints the address once it answers. */
export async function serve(mode: 'start' | 'dev', { host, port }: Address): Promise<number> {
  const child = mode === 'dev' ? startDeveloping({ host, port }) : startNode([ROOM, SERVER], serverEnv({ host, port }))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  const ended = exitCode(child)
  await announce({ host, port }, ended)
  return ended
}

/** What the built server has to be told; it runs in its own folder, so the data's is named from the root. */
export function serverEnv({ host, port }: Address, data = process.env.TOUCHSTONE_DATA ?? 'data') {
  return { HOSTNAME: host, PORT: String(port), TOUCHSTONE_DATA: resolve(data) }
}

function startDeveloping({ host, port }: Address): ChildProcess {
  return startNode([ROOM, PROGRAMS.next, 'dev', '--hostname', host, '--port', String(port)], {
    NODE_ENV: 'development',
  })
}

async function announce({ host, port }: Address, ended: Promise<number>): Promise<void> {
  let running = true
  void ended.finally(() => {
    running = false
  })
  const anyHost = host === '0.0.0.0' || host === '::'
  const url = `http://${anyHost || host === '127.0.0.1' ? 'localhost' : host}:${port}`
  while (running) {
    const answered = await fetch(`http://${anyHost ? '127.0.0.1' : host}:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
    if (answered) return console.log(`\nTouchstone is ready: ${url}\n`)
    await delay(100)
  }
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
