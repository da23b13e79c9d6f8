import 'server-only'
import { randomBytes } from 'node:crypto'

/** As Standard Webhooks writes secrets. */
const PREFIX = 'whsec_'
const SECRET_BYTES = 32

/** With what messages to one address are signed. */
export function newWebhookSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`
}

/** The bytes that sign. */
export function keyOfSecret(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), 'base64')
}
