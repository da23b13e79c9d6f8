import { afterEach, expect, test, vi } from 'vitest'
import { request } from '#app/_client/request.ts'
import { sendBytes } from '#app/_client/send-bytes.ts'
import { SHOWN_WORKSPACE } from '#app/_client/shown-workspace.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What the server is told by a page whose head says that. */
async function saidBy(content: string | null, send: () => Promise<unknown>): Promise<string | null> {
  const querySelector = (selector: string) =>
    selector === `meta[name="${SHOWN_WORKSPACE}"]` && content !== null ? { content } : null
  vi.stubGlobal('document', { querySelector })
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => Response.json({}))
  vi.stubGlobal('fetch', fetch)
  await send()
  return new Headers(fetch.mock.lastCall?.[1].headers).get('x-workspace')
}

const SENDERS: [string, () => Promise<unknown>][] = [
  ['JSON', () => request('POST', '/', {})],
  ['nothing', () => request('DELETE', '/')],
  ['a file', () => sendBytes('/', new File(['text'], 'ads.csv'))],
]

test.each(SENDERS)('a page says whose workspace it shows when it sends %s', async (_, send) => {
  expect(await saidBy('acme', send)).toBe('acme')
  expect(await saidBy(null, send)).toBeNull()
})
