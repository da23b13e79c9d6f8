import { expect, test } from 'vitest'
import './test-house.ts'

const ids = { runId: 'run', importId: 'import', layoutId: 'layout' }
const context = { params: Promise.resolve(ids) }

const ROUTES = {
  'POST runs': async () => (await import('#app/api/v1/runs/route.ts')).POST,
  'PATCH run': async () => (await import('#app/api/v1/runs/[runId]/route.ts')).PATCH,
  'POST labels': async () => (await import('#app/api/v1/runs/[runId]/labels/route.ts')).POST,
  'PATCH creatives': async () => (await import('#app/api/v1/runs/[runId]/creatives/route.ts')).PATCH,
  'PATCH lead stages': async () => (await import('#app/api/v1/runs/[runId]/lead-stages/route.ts')).PATCH,
  'POST names preview': async () => (await import('#app/api/v1/runs/[runId]/names/preview/route.ts')).POST,
  'PATCH import': async () => (await import('#app/api/v1/runs/[runId]/imports/[importId]/route.ts')).PATCH,
  'POST confirm': async () => (await import('#app/api/v1/runs/[runId]/imports/[importId]/confirm/route.ts')).POST,
  'PATCH layout': async () => (await import('#app/api/v1/layouts/[layoutId]/route.ts')).PATCH,
  'PUT layout': async () => (await import('#app/api/v1/layouts/[layoutId]/route.ts')).PUT,
} as const

type Handler = (request: Request, context: { params: Promise<typeof ids> }) => Promise<Response>

function request(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', host: 'localhost', ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)
}

const LETTERS = JSON.stringify({ name: 'x'.repeat(5_000_000) })

/** More than anybody would wait for, unless reading ends at the limit. */
function endless(): ReadableStream<Uint8Array> {
  const piece = new TextEncoder().encode('x'.repeat(1_000_000))
  return new ReadableStream({ pull: (controller) => controller.enqueue(piece) })
}

test.each(Object.entries(ROUTES))('%s takes no body above the limit', async (_, route) => {
  const handle = (await route()) as Handler
  for (const sent of [request(LETTERS), request('{}', { 'content-length': '5000001' }), request(endless())]) {
    const response = await handle(sent, context)
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({ error: { key: 'bodyTooLarge', params: { limit: 5 } } })
  }
})

test.each(Object.entries(ROUTES))('%s answers what is no JSON as it answers wrong values', async (_, route) => {
  const handle = (await route()) as Handler
  for (const body of ['', '{"name": ', 'null', '[]']) {
    expect((await handle(request(body), context)).status).toBe(400)
  }
})

test('a body of another site is not read at all', async () => {
  const sent = request(endless(), { 'sec-fetch-site': 'cross-site' })
  expect((await ((await ROUTES['PATCH run']()) as Handler)(sent, context)).status).toBe(403)
  expect(sent.bodyUsed).toBe(false)
})
