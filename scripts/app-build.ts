import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'rolldown'
import type { Outcome } from './child.ts'
import { runQuietly } from './child.ts'

/** Everything that a build is made of. */
const SOURCES = [
  'app',
  'cli',
  'db',
  'drizzle',
  'instrumentation.ts',
  'lib',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'scripts/app-build.ts',
  'tsconfig.json',
]

/** Lies inside the build, so that removing the one removes the other. */
const STAMP = join('.next', 'touchstone-sources')

/** The built app, which can be carried anywhere. */
const STANDALONE = join('.next', 'standalone')
export const SERVER = join(STANDALONE, 'server.js')

/** Builds the app unless the build at hand was made from these very sources. */
export async function buildIfStale(): Promise<Outcome> {
  return isBuilt() ? { code: 0, output: '' } : buildApp()
}

export function isBuilt(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digestOfSources()
}

export async function buildApp(): Promise<Outcome> {
  const digest = digestOfSources()
  const outcome = await runQuietly('next', ['build'], { NODE_ENV: 'production' })
  if (outcome.code !== 0) return outcome
  cpSync(join('.next', 'static'), join(STANDALONE, '.next', 'static'), { recursive: true })
  await bundleCommandLine(join(STANDALONE, 'cli'))
  writeFileSync(STAMP, digest)
  return outcome
}

/** The command line beside the server, a program by itself, with all it imports but the database, which is there already. */
async function bundleCommandLine(dir: string): Promise<void> {
  await bundle({
    input: 'cli/touchstone.ts',
    platform: 'node',
    external: ['better-sqlite3'],
    logLevel: 'silent',
    output: { dir, format: 'esm', banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : '') },
  })
  chmodSync(join(dir, 'touchstone.js'), 0o755)
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder).sort()) {
    const content = readFileSync(file)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
