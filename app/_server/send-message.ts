import 'server-only'
import { createHmac } from 'node:crypto'
import type { LookupAddress } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { request as requestPlainly } from 'node:http'
import { request as requestSafely } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { DueDelivery } from '#db/deliveries'
import type { DeliveryFailure } from '#lib/kernel/connection'
import { checkedAddress } from './public-address.ts'
import { keyOfSecret } from './webhook-secret.ts'

/** Milliseconds in which an address has to answer. */
const LONGEST_WAIT = 10_000
const MILLISECONDS_PER_SECOND = 1000

/** What an address answers: a status of its own, or what kept it from answering. */
export type Answered = { readonly status: number } | { readonly failure: DeliveryFailure }

type SendOptions = {
  readonly at: string
  /** Whether it may go to this machine and inside networks. */
  readonly mayBePrivate: boolean
  /** Milliseconds. */
  readonly longestWait?: number
}

/**
 * Sends a message, signed as Standard Webhooks (1.0.0) says. The connection goes to the very address that was found to be
 * public, no redirect is followed, and of the answer only the status is read.
 */
export async function sendMessage(
  message: Pick<DueDelivery, 'id' | 'body' | 'url' | 'secret'>,
  { at, mayBePrivate, longestWait = LONGEST_WAIT }: SendOptions,
): Promise<Answered> {
  const signal = AbortSignal.timeout(longestWait)
  const url = new URL(message.url)
  try {
    const address = await unlessAborted(checkedAddress(url.hostname, mayBePrivate), signal)
    if (typeof address === 'string') return { failure: address }
    return { status: await post(url, address, headersOf(message, at), message.body, signal) }
  } catch (fault) {
    return { failure: signal.aborted ? 'timeout' : failureOf(fault) }
  }
}

function headersOf({ id, body, secret }: Pick<DueDelivery, 'id' | 'body' | 'secret'>, at: string) {
  const seconds = Math.floor(Date.parse(at) / MILLISECONDS_PER_SECOND)
  const signature = createHmac('sha256', keyOfSecret(secret)).update(`${id}.${seconds}.${body}`).digest('base64')
  return {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': 'Touchstone',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
  }
}

function post(
  url: URL,
  address: LookupAddress,
  headers: Readonly<Record<string, string | number>>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const begin = url.protocol === 'https:' ? requestSafely : requestPlainly
  const answers = (response: IncomingMessage) => {
    response.destroy()
    return response.statusCode ?? 0
  }
  return new Promise((resolve, reject) => {
    const request = begin(url, { method: 'POST', headers, signal, agent: false, lookup: always(address) })
    request.on('error', reject)
    request.on('response', (response) => resolve(answers(response)))
    request.end(body)
  })
}

/** Answers with one address, whatever is looked up. */
function always({ address, family }: LookupAddress): LookupFunction {
  return (_host, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family))
}

function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
  ])
}

function failureOf(fault: unknown): DeliveryFailure {
  const code = String((fault as { code?: unknown }).code)
  if (code === 'ECONNREFUSED') return 'connectionRefused'
  return /CERT|SSL|TLS|SELF_SIGNED|VERIFY|EPROTO/.test(code) ? 'certificate' : 'unreachable'
}
