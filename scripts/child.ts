import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'

/** Programs of node_modules, by the file that the running Node starts: node_modules/.bin may name another version. */
export const PROGRAMS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  next: 'node_modules/next/dist/bin/next',
  playwright: 'node_modules/playwright/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const

/** Room for what a page leaves behind: by default half of it outlives its page and is cleared away dearly. */
export const ROOM = '--max-semi-space-size=32'

export type Program = keyof typeof PROGRAMS

export type Outcome = { code: number; output: string }

/** Starts a file with the running Node, on this terminal. */
export function startNode(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
}

/** Runs a command on this terminal and waits; the exit code. */
export function runShown(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return exitCode(spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }))
}

/** Runs a program of node_modules and keeps what it prints. */
export async function runQuietly(
  program: Program,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [PROGRAMS[program], ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await exitCode(child)
  return { code, output: Buffer.concat(chunks).toString('utf8') }
}

export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
