import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createApiToken } from '#db/api-tokens'
import { mintScope } from '#db/scope'

vi.mock('server-only', () => ({}))
const asked = vi.hoisted(() => ({ headers: {} as Record<string, string> }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'touchstone.example', ...asked.headers }),
  cookies: async () => ({ get: () => undefined }),
}))

// A server that was told to listen to a network.
const folder = mkdtempSync(join(tmpdir(), 'touchstone-set-up-'))
const ANNA = { name: 'Anna', email: 'anna@example.com', password: 'correct horse battery' }
let setup: typeof import('#app/api/v1/setup/route.ts')
let runs: typeof import('#app/api/v1/runs/route.ts')
let account: typeof import('#app/_server/load-account.ts')
let house: Awaited<ReturnType<typeof import('#app/_server/house.ts').openHouse>>

beforeAll(async () => {
  process.env.TOUCHSTONE_DATA = folder
  process.env.HOST = '0.0.0.0'
  setup = await import('#app/api/v1/setup/route.ts')
  runs = await import('#app/api/v1/runs/route.ts')
  account = await import('#app/_server/load-account.ts')
  house = await (await import('#app/_server/house.ts')).openHouse()
})
afterAll(() => {
  house.database.sqlite.close()
  rmSync(folder, { recursive: true })
})

async function setUp(body: unknown, headers: HeadersInit = { 'sec-fetch-site': 'same-origin' }) {
  const request = new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(body) })
  const response = await setup.POST(request)
  return { status: response.status, key: (await response.json())?.error?.key }
}

test('a server open to a network shows nothing to anybody until there is an account', async () => {
  expect((await runs.GET()).status).toBe(403)
  expect(await (await runs.GET()).json()).toEqual({ error: { key: 'setUpFirst', params: {} } })
})

test('a token from when the house was for one machine opens nothing there', async () => {
  const { hashOfToken, newToken } = await import('#app/_server/token.ts')
  const said = newToken()
  const kept = { id: 'old', start: 'ts_', name: 'Nightly', role: 'editor', tokenSha256: hashOfToken(said) } as const
  const times = { createdAt: '2026-09-20', expiresAt: '2099-01-01' }
  await createApiToken(house.database, mintScope('main', 'admin'), { ...kept, ...times })
  asked.headers = { authorization: `Bearer ${said}` }
  expect(await (await runs.GET()).json()).toEqual({ error: { key: 'setUpFirst', params: {} } })
  asked.headers = {}
})

test('its first account takes the code of its log, from its own pages', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  expect(await account.loadSetUp()).toBe('unset')
  expect(log).toHaveBeenCalledOnce()
  const code = /code: (\w+)/.exec(String(log.mock.lastCall))?.[1] ?? ''
  expect(Buffer.from(code, 'hex')).toHaveLength(16)
  for (const wrong of ['', 'nonsense', code.slice(1), `${code}0`])
    expect(await setUp({ ...ANNA, code: wrong })).toEqual({ status: 403, key: 'wrongCode' })
  expect(await setUp({ ...ANNA, code }, { 'sec-fetch-site': 'cross-site' })).toEqual({
    status: 403,
    key: 'foreignOrigin',
  })
  expect(await setUp({ ...ANNA, code, password: 'short' })).toEqual({ status: 400, key: 'invalid' })
  for (const password of ['password1234', 'anna@example.com', '123456789012'])
    expect(await setUp({ ...ANNA, code, password })).toEqual({ status: 400, key: 'weakPassword' })
  expect(await setUp({ ...ANNA, code })).toEqual({ status: 200, key: undefined })
  expect(await setUp({ ...ANNA, code, email: 'eve@example.com' })).toEqual({ status: 409, key: 'setUpAlready' })
  expect(await account.loadSetUp()).toBe('agency')
  expect((await runs.GET()).status).toBe(401)
})
