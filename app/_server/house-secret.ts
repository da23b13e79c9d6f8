import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from './env.ts'

const SECRET_BYTES = 32

let known: string | null = null

/** With what this house signs: made once, beside the database and readable to its owner alone. */
export function houseSecret(): string {
  known ??= readOrMake(join(/* turbopackIgnore: true */ env.TOUCHSTONE_DATA, 'secret'))
  return known
}

/** What stands for a text where the text itself need not be kept: nobody without the secret finds it by trying. */
export function pseudonymOf(text: string): string {
  return createHmac('sha256', houseSecret()).update(text).digest('base64url')
}

function readOrMake(path: string): string {
  try {
    writeFileSync(path, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (fault) {
    if ((fault as { code?: unknown }).code !== 'EEXIST') throw fault
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (secret.length < SECRET_BYTES) throw new Error(`${path} holds no secret: delete it, and everybody signs in anew`)
  return secret
}
