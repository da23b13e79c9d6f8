import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import type { Finding } from './check.ts'
import { listing } from './check.ts'

/** Shapes of keys that open something, with what they are. */
const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20,}\b/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^\s$]{8,}/],
  ['a token of Slack', /\bxox[abprs]-[A-Za-z0-9-]{10,}\b/],
  ['a key of Google', /\bAIza[0-9A-Za-z_-]{35}\b/],
  ['a key of Stripe', /\b[rs]k_live_[0-9A-Za-z]{20,}\b/],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}\b/],
  // Hosts that the standards keep for examples hold nothing.
  [
    'an address with a password',
    /\b[a-z][a-z0-9+]*:\/\/[^\s/:@'"`${}]+:[^\s/:@'"`${}]{6,}@(?!(?:[a-z0-9-]+\.)*example\b)[a-z0-9-]+\.[a-z]/i,
  ],
]

/** No file that is kept under version control, or is about to be, holds a key. */
export async function checkSecrets(): Promise<Finding> {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(file))
  return listing(files.flatMap((file) => secretsIn(readFileSync(file, 'latin1')).map((found) => `${file}:${found}`)))
}

/** The lines of a text that hold one, from 1, and what it is; never the secret itself. */
export function secretsIn(text: string): string[] {
  if (!SHAPES.some(([, shape]) => shape.test(text))) return []
  return text
    .split('\n')
    .flatMap((line, index) => SHAPES.filter(([, shape]) => shape.test(line)).map(([what]) => `${index + 1}: ${what}`))
}
