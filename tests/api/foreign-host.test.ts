import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as runs from '#app/_server/load-runs.ts'
import * as gate from '#app/_server/require-own-host.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const asked = vi.hoisted(() => ({
  host: 'localhost' as string | null,
  peer: '127.0.0.1' as string | null,
  forwarded: null as string | null,
  origin: null as string | null,
}))
vi.mock('next/headers', () => ({
  headers: async () => {
    const { FORWARDED, PEER } = await import('#app/_server/note-peers.ts')
    return new Headers({
      ...(asked.host !== null && { host: asked.host }),
      ...(asked.peer !== null && { [PEER]: asked.peer }),
      ...(asked.forwarded !== null && { [FORWARDED]: asked.forwarded }),
      ...(asked.origin !== null && { origin: asked.origin }),
    })
  },
  cookies: async () => ({ get: () => undefined }),
}))

const scope = mintScope('main', 'admin')
const runId = randomUUID()

beforeAll(async () => {
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
})
beforeEach(() => {
  asked.host = 'localhost'
  asked.peer = '127.0.0.1'
  asked.forwarded = null
  asked.origin = null
})

/** Hold nothing of anybody. */
const OPEN_TO_ALL = ['openapi.json/route.ts', 'template/route.ts', 'template/leads/route.ts']

const API = new URL('../../app/api/v1/', import.meta.url)
const ROUTES = readdirSync(API, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('route.ts') && !OPEN_TO_ALL.includes(path),
)
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

describe('a server for this machine', () => {
  test.each(['localhost', 'localhost:3000', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000', '[::1]'])(
    'answers to %s',
    async (host) => {
      asked.host = host
      expect((await gate.requireOwnHost()).ok).toBe(true)
    },
  )

  test.each([
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1:3000.evil.example',
    '',
    null,
  ])('answers to no other name: %s', async (host) => {
    asked.host = host
    expect(await gate.requireOwnHost()).toEqual({ ok: false, reason: { key: 'foreignHost', params: {} } })
  })

  test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('answers to itself: %s', async (peer) => {
    asked.peer = peer
    expect((await gate.requireOwnHost()).ok).toBe(true)
  })

  test.each(['192.0.2.1', '::ffff:192.0.2.1', 'fe80::1', '1127.0.0.1'])(
    'answers to no other machine that calls it by this one’s name: %s',
    async (peer) => {
      asked.peer = peer
      expect((await gate.requireOwnHost()).ok).toBe(false)
    },
  )

  test('answers to nobody of whom it does not know from where they call', async () => {
    asked.peer = null
    expect((await gate.requireOwnHost()).ok).toBe(false)
  })

  test('answers to no proxy, which calls from this machine for others', async () => {
    asked.forwarded = 'yes'
    expect((await gate.requireOwnHost()).ok).toBe(false)
  })

  test.each([
    ['http://localhost', true],
    ['https://touchstone.example', false],
    ['null', false],
  ])('answers to pages of its own alone: %s', async (origin, isOwn) => {
    asked.origin = origin
    expect((await gate.requireOwnHost()).ok).toBe(isOwn)
  })

  test('has no run under another name, on any page', async () => {
    expect((await runs.loadRun(runId)).id).toBe(runId)
    asked.host = 'evil.example:3000'
    await expect(runs.loadRun(runId)).rejects.toMatchObject({ digest: expect.stringContaining('404') })
    await expect(runs.loadRuns()).rejects.toMatchObject({ digest: expect.stringContaining('404') })
  })

  test.each(ROUTES)('refuses whatever is asked under another name: %s', async (path) => {
    asked.host = 'evil.example:3000'
    const route = await import(/* @vite-ignore */ pathToFileURL(join(API.pathname, path)).href)
    for (const method of METHODS.filter((name) => name in route)) {
      const headers = { host: 'evil.example:3000', 'sec-fetch-site': 'same-origin' }
      const request = new Request('http://evil.example:3000/', { method, headers })
      const params = {
        runId,
        importId: 'x',
        which: 'x',
        shareId: 'x',
        snapshotId: 'x',
        sha256: 'x',
        name: 'ads',
        batch: 'x',
        layoutId: 'x',
      }
      const response: Response = await route[method](request, { params: Promise.resolve(params) })
      expect([method, response.status, await response.json()]).toEqual([
        method,
        403,
        { error: { key: 'foreignHost', params: {} } },
      ])
    }
  })
})
