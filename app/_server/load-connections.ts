import 'server-only'
import { notFound } from 'next/navigation'
import type { ApiToken } from '#db/api-tokens'
import { listApiTokens } from '#db/api-tokens'
import type { Delivery } from '#db/deliveries'
import { listDeliveries } from '#db/deliveries'
import { listRunNames } from '#db/run-summaries'
import type { Scope } from '#db/scope'
import type { Webhook } from '#db/webhooks'
import { listWebhooks } from '#db/webhooks'
import { may } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { openHouse } from './house.ts'
import { requireScope } from './require-scope.ts'
import { timeZoneOf } from './time-zone-of.ts'

export type { ApiToken } from '#db/api-tokens'
export type { Delivery } from '#db/deliveries'
export type { Webhook } from '#db/webhooks'

/** How a workspace is joined to programs: those that ask it, and those that it tells. */
export type Connections = {
  readonly tokens: readonly ApiToken[]
  readonly webhooks: readonly Webhook[]
  /** The last ones, the latest first. */
  readonly deliveries: readonly Delivery[]
  /** Whose clocks tell the time: those of the newest run. */
  readonly timeZone: string
}

/** For the page, which is there for admins alone. */
export async function loadConnections(): Promise<Connections> {
  const connections = await findConnections(await requireScope())
  return connections.ok ? connections.value : notFound()
}

export async function findConnections(scope: Scope): Promise<Result<Connections>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  const [tokens, webhooks, deliveries, runs] = await Promise.all([
    listApiTokens(database, scope),
    listWebhooks(database, scope),
    listDeliveries(database, scope),
    listRunNames(database, scope),
  ])
  return accepted({ tokens, webhooks, deliveries, timeZone: await timeZoneOf(scope, runs[0]) })
}
