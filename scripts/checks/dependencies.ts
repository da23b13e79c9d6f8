import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Finding } from './check.ts'
import { listing } from './check.ts'

/** The oldest versions that may be: older ones of what lets people in, draws pages and keeps data had serious holes. */
const FLOORS: Readonly<Record<string, string>> = {
  'better-auth': '1.7.25',
  'better-sqlite3': '13.2.0',
  next: '16.2.6',
  react: '19.2.6',
  'react-dom': '19.2.6',
}

/** Milliseconds after which a registry counts as out of reach. */
const PATIENCE = 60_000

const NOT_ASKED = 'The registry could not be asked about known holes; the oldest versions that may be are kept to.'

/**
 * No package is older than its floor. What the registry knows today of those that run in the app is told in words: what was
 * right yesterday does not fail for what somebody has found since.
 */
export async function checkDependencies(): Promise<Finding> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile
  const old = Object.entries(FLOORS).flatMap(([name, floor]) => {
    const version = packages[`node_modules/${name}`]?.version ?? '0.0.0'
    return isBefore(version, floor) ? [`${name} ${version} is older than ${floor}, the oldest that may be`] : []
  })
  return { ...listing(old), ...noteOf(await askRegistry()) }
}

type Lockfile = { readonly packages: Readonly<Record<string, { readonly version?: string }>> }

/** Whether a version comes before another one, by their numbers. */
export function isBefore(version: string, floor: string): boolean {
  const [own, least] = [version, floor].map((text) => text.split(/[.-]/).map(Number))
  const index = least?.findIndex((number, place) => number !== own?.[place]) ?? -1
  return index !== -1 && !((own?.[index] ?? 0) > (least?.[index] ?? 0))
}

/** What `npm audit --json` prints, whatever it ends with. */
function askRegistry(): Promise<string> {
  const args = ['audit', '--omit=dev', '--audit-level=high', '--json']
  return new Promise((resolve) => {
    execFile('npm', args, { timeout: PATIENCE, maxBuffer: 50_000_000 }, (_fault, stdout) => resolve(stdout))
  })
}

/** Serious holes, or that nobody could say: a word, and no fault. */
export function noteOf(answer: string): { readonly note?: string } {
  const holes = holesIn(answer)
  if (holes === null) return { note: NOT_ASKED }
  return holes.length === 0 ? {} : { note: holes.join('\n') }
}

function holesIn(answer: string): string[] | null {
  try {
    const { vulnerabilities } = JSON.parse(answer) as {
      vulnerabilities?: Readonly<Record<string, { severity: string }>>
    }
    if (vulnerabilities === undefined) return null
    return Object.entries(vulnerabilities)
      .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
      .map(([name, { severity }]) => `${name}: a ${severity} hole is known; see npm audit`)
  } catch {
    return null
  }
}
