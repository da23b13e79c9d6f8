import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** 256 bits. */
const TOKEN_BYTES = 32

/** What opens a link, an invitation or a page to be printed: nobody guesses it. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** A token is kept as its SHA-256: who reads the database opens nothing with it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
