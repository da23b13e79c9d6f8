import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { sendDeliveryAgain } from '#db/deliveries'
import type { Scope } from '#db/scope'
import { createWebhook, removeWebhook } from '#db/webhooks'
import { may } from '#lib/kernel/access'
import { WEBHOOK_EVENTS } from '#lib/kernel/connection'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { env } from './env.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { fieldsOf } from './person-fields.ts'
import { checkedAddress } from './public-address.ts'
import { newWebhookSecret } from './webhook-secret.ts'

const LONGEST_URL = 2000

const wanted = z.strictObject({
  url: z.string().trim().max(LONGEST_URL).pipe(z.url()),
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length),
})

/** An address as it is added: what its messages are signed with is told this once. */
export type MadeWebhook = { readonly id: string; readonly secret: string }

/** Adds an address that is told what becomes final. */
export async function saveWebhook(scope: Scope, body: unknown): Promise<Result<MadeWebhook>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const parsed = wanted.safeParse(body)
  if (!parsed.success) return refused('invalid', { fields: fieldsOf(parsed.error) })
  const url = await usableUrl(parsed.data.url)
  if (!url.ok) return url
  const [id, secret, createdAt] = [randomUUID(), newWebhookSecret(), now()]
  const events = WEBHOOK_EVENTS.filter((event) => parsed.data.events.includes(event))
  const { database } = await openHouse()
  const isKept = await patiently(() =>
    createWebhook(database, scope, { id, url: url.value, secret, events, createdAt }),
  )
  return isKept ? accepted({ id, secret }) : refused('webhookTooMany')
}

/** What every message will be held against is held against now: whoever types an address can still mend it. */
async function usableUrl(said: string): Promise<Result<string>> {
  const url = new URL(said)
  const mayBePrivate = env.TOUCHSTONE_WEBHOOK_PRIVATE
  if (url.protocol !== 'https:' && !(mayBePrivate && url.protocol === 'http:')) return refused('webhookNotHttps')
  if (url.username !== '' || url.password !== '') return refused('invalid', { fields: 'url' })
  const address = await checkedAddress(url.hostname, mayBePrivate)
  if (address === 'unknownHost') return refused('webhookUnknownHost', { host: url.hostname })
  return address === 'privateAddress' ? refused('webhookPrivate', { host: url.hostname }) : accepted(url.href)
}

/** Takes an address away with its messages. */
export async function dropWebhook(scope: Scope, id: string): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  const isGone = await patiently(() => removeWebhook(database, scope, id, now()))
  return isGone ? accepted(null) : refused('notFound')
}

/** Has a message sent once more. */
export async function sendAgain(scope: Scope, deliveryId: string): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  const isDue = await patiently(() => sendDeliveryAgain(database, scope, deliveryId, now()))
  return isDue ? accepted(null) : refused('notFound')
}
