import { createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { deliverDue, tidyDeliveries } from '#app/_server/keep-delivering.ts'
import { findConnections } from '#app/_server/load-connections.ts'
import { saveWebhook, sendAgain } from '#app/_server/save-webhook.ts'
import { sendMessage } from '#app/_server/send-message.ts'
import { newWebhookSecret } from '#app/_server/webhook-secret.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { WEBHOOK_EVENTS } from '#lib/kernel/connection'
import { importText, NEW_RUN } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

vi.hoisted(() => {
  process.env.TOUCHSTONE_WEBHOOK_PRIVATE = '1'
})

type Received = { readonly method: string | undefined; readonly headers: IncomingHttpHeaders; readonly body: string }

const scope = mintScope('main', 'admin')
const START = Date.parse('2026-09-20T10:00:00.000Z')
const MINUTE = 60_000
const received: Received[] = []
/** What the address answers to one message after another; the last one stays. */
let answers: (number | 'nothing')[] = []
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (piece) => {
    body += piece
  })
  request.on('end', () => {
    received.push({ method: request.method, headers: request.headers, body })
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer === 'nothing') return
    response.writeHead(answer ?? 200, { location: '/elsewhere' }).end('answer')
  })
})
let url: string
let secret: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  received.length = 0
  answers = [200]
  house.database.sqlite.exec('DELETE FROM webhooks')
  const added = await saveWebhook(scope, { url, events: [...WEBHOOK_EVENTS] })
  if (!added.ok) throw new Error(added.reason.key)
  secret = added.value.secret
})
afterEach(() => vi.useRealTimers())

/** An import is saved, of which the address is to be told. */
async function act(): Promise<string> {
  const [runId, importId] = [randomUUID(), randomUUID()]
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: new Date().toISOString() })
  await importText(
    { database: house.database, scope, runId },
    importId,
    'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n',
  )
  vi.setSystemTime(START)
  return importId
}

async function last() {
  const found = await findConnections(scope)
  const [delivery] = found.ok ? found.value.deliveries : []
  if (delivery === undefined) throw new Error('no message')
  return delivery
}

/** What a receiver does, by Standard Webhooks. */
function isSigned({ headers, body }: Received): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(text).digest('base64')}`
}

describe('a message', () => {
  test('arrives once, signed, with its id and the time it was sent', async () => {
    const importId = await act()
    await deliverDue(house.database)
    await deliverDue(house.database)
    expect(received).toHaveLength(1)
    const [message] = received as [Received]
    expect(message.method).toBe('POST')
    expect(message.headers).toMatchObject({ 'content-type': 'application/json', 'user-agent': 'Touchstone' })
    expect(message.headers['webhook-id']).toBe((await last()).id)
    expect(message.headers['webhook-timestamp']).toBe(String(START / 1000))
    expect(isSigned(message)).toBe(true)
    expect(isSigned({ ...message, body: `${message.body} ` })).toBe(false)
    expect(JSON.parse(message.body)).toMatchObject({ type: 'import.saved', data: { importId } })
    expect(await last()).toMatchObject({ tries: 1, nextAt: null, lastAnswer: '200' })
  })

  test('that is not taken is tried five times more, later and later, and then given up', async () => {
    answers = [500]
    await act()
    const times: number[] = []
    for (let minute = 0; minute <= 900; minute++) {
      vi.setSystemTime(START + minute * MINUTE)
      const before = received.length
      await deliverDue(house.database)
      if (received.length > before) times.push(minute)
    }
    expect(times).toEqual([0, 1, 6, 36, 156, 876])
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(received.every(isSigned)).toBe(true)
    expect(await last()).toMatchObject({ tries: 6, nextAt: null, arrivedAt: null, lastAnswer: '500' })
  })

  test('arrives at the next try where the first went wrong', async () => {
    answers = [503, 204]
    await act()
    await deliverDue(house.database)
    expect(await last()).toMatchObject({ tries: 1, arrivedAt: null, lastAnswer: '503' })
    vi.setSystemTime(START + MINUTE)
    await deliverDue(house.database)
    expect(await last()).toMatchObject({ tries: 2, nextAt: null, lastAnswer: '204' })
    expect((await last()).arrivedAt).not.toBeNull()
  })

  test('is not sent where the try could not be noted', async () => {
    const { sqlite } = house.database
    sqlite.exec("CREATE TEMP TRIGGER full BEFORE UPDATE ON deliveries BEGIN SELECT RAISE(ABORT, 'disk'); END")
    await act()
    for (let look = 0; look < 5; look++) await expect(deliverDue(house.database)).rejects.toThrow()
    expect(received).toHaveLength(0)
    sqlite.exec('DROP TRIGGER full')
    await deliverDue(house.database)
    expect(received).toHaveLength(1)
  })

  test('waits its time where only its end could not be noted, and holds up no other', async () => {
    const { sqlite } = house.database
    const other = await saveWebhook(scope, { url: `${url}/other`, events: [...WEBHOOK_EVENTS] })
    if (!other.ok) throw new Error(other.reason.key)
    sqlite.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE OF last_answer ON deliveries
      WHEN NEW.webhook_id <> '${other.value.id}' BEGIN SELECT RAISE(ABORT, 'disk'); END`)
    await act()
    await expect(deliverDue(house.database)).rejects.toThrow()
    await deliverDue(house.database)
    expect(received).toHaveLength(2)
    const found = await findConnections(scope)
    const ends = found.ok ? found.value.deliveries.map(({ lastAnswer }) => lastAnswer) : []
    expect(ends.toSorted()).toEqual(['200', null])
    sqlite.exec('DROP TRIGGER full')
    vi.setSystemTime(START + MINUTE)
    await deliverDue(house.database)
    expect(received).toHaveLength(3)
    expect((await last()).nextAt).toBeNull()
  })

  test('follows no redirect', async () => {
    answers = [302]
    await act()
    await deliverDue(house.database)
    expect(received).toHaveLength(1)
    expect(await last()).toMatchObject({ tries: 1, arrivedAt: null, lastAnswer: '302' })
  })

  test('is given up at once where the address wants no more', async () => {
    answers = [410]
    await act()
    await deliverDue(house.database)
    expect(await last()).toMatchObject({ tries: 1, nextAt: null, arrivedAt: null, lastAnswer: '410' })
  })

  test('waits as long as nobody sends it, through a restart too', async () => {
    await act()
    vi.setSystemTime(START + 24 * 60 * MINUTE)
    await deliverDue(house.database)
    expect(received).toHaveLength(1)
  })

  test('is sent once more when somebody says so', async () => {
    await act()
    await deliverDue(house.database)
    expect((await sendAgain(scope, (await last()).id)).ok).toBe(true)
    await deliverDue(house.database)
    expect(received).toHaveLength(2)
    expect(received[0]?.headers['webhook-id']).toBe(received[1]?.headers['webhook-id'])
    expect((await sendAgain(scope, randomUUID())).ok).toBe(false)
  })

  test('is dropped thirty days after it was settled', async () => {
    await act()
    await deliverDue(house.database)
    vi.setSystemTime(START + 29 * 24 * 60 * MINUTE)
    await tidyDeliveries(house.database)
    expect((await last()).tries).toBe(1)
    vi.setSystemTime(START + 31 * 24 * 60 * MINUTE)
    await tidyDeliveries(house.database)
    await expect(last()).rejects.toThrow('no message')
  })
})

test('what docs/api.md has receivers do tells a message of ours from others', async () => {
  vi.useRealTimers()
  const text = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
  const code = /```js\n(.*?)```/s.exec(text)?.[1] ?? ''
  const { isFromTouchstone } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
  const message = { id: 'a', body: '{"type":"import.saved"}', secret, url }
  const send = (at: number) => sendMessage(message, { at: new Date(at).toISOString(), mayBePrivate: true })
  await send(Date.now())
  await send(Date.now() - 6 * MINUTE)
  const [fresh, old] = received as [Received, Received]
  expect(isFromTouchstone(secret, fresh.headers, fresh.body)).toBe(true)
  expect(isFromTouchstone(secret, fresh.headers, `${fresh.body} `)).toBe(false)
  expect(isFromTouchstone(newWebhookSecret(), fresh.headers, fresh.body)).toBe(false)
  expect(isFromTouchstone(secret, old.headers, old.body)).toBe(false)
})

describe('an address', () => {
  const message = { id: 'a', body: '{}', secret: newWebhookSecret() }
  const send = (to: string, longestWait?: number) =>
    sendMessage(
      { ...message, url: to },
      { at: new Date().toISOString(), mayBePrivate: true, ...(longestWait && { longestWait }) },
    )

  test('that does not answer in time has not taken it', async () => {
    answers = ['nothing']
    expect(await send(url, 50)).toEqual({ failure: 'timeout' })
  })

  test('where nobody listens has not taken it', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ failure: 'connectionRefused' })
  })

  test('that speaks no HTTPS where it should has not taken it', async () => {
    expect(await send(url.replace('http:', 'https:'))).toEqual({ failure: 'certificate' })
  })
})

test('the secret is told when the address is added, and never again', async () => {
  const found = await findConnections(scope)
  expect(found.ok && found.value.webhooks).toHaveLength(1)
  expect(JSON.stringify(found)).not.toContain(secret.replace('whsec_', ''))
})
