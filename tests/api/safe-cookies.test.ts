import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

const browser = vi.hoisted(() => ({ cookie: null as string | null }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'touchstone.example', ...(browser.cookie && { cookie: browser.cookie }) }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('#db/passwords', () => ({
  hashPassword: async (password: string) => password,
  isPassword: async (password: string, hash: string) => password === hash,
}))

const ANNA = { name: 'Anna', email: 'anna@example.com', password: 'correct horse battery' }

let session: typeof import('#app/api/v1/session/route.ts')
let runs: typeof import('#app/api/v1/runs/route.ts')

beforeAll(async () => {
  process.env.TOUCHSTONE_URL = 'https://touchstone.example'
  session = await import('#app/api/v1/session/route.ts')
  runs = await import('#app/api/v1/runs/route.ts')
  const { house } = await import('./test-house.ts')
  const { createFirstAdmin } = await import('#db/users')
  await createFirstAdmin(house.database, ANNA, 'main', '2026-09-20T10:00:00.000Z')
})
beforeEach(() => {
  browser.cookie = null
})

function sending(method: string, body?: object, origin = 'https://touchstone.example'): Request {
  const headers = { origin, host: 'touchstone.example' }
  return new Request('https://touchstone.example/', { method, headers, ...(body && { body: JSON.stringify(body) }) })
}

async function signedIn(): Promise<readonly string[]> {
  const response = await session.POST(sending('POST', { email: ANNA.email, password: ANNA.password }))
  expect(response.status).toBe(200)
  return response.headers.getSetCookie()
}

const NAME = '__Host-touchstone-session'
const canRead = async () => (await runs.GET()).status === 200

/** The attributes of a cookie, in the order of letters. */
const attributesOf = (cookie: string) => cookie.split(/; */).slice(1).sort()

describe('behind HTTPS', () => {
  test('every cookie is this host’s alone, goes over HTTPS alone, and is hidden from scripts', async () => {
    const cookies = await signedIn()
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([NAME, '__Host-touchstone-known'])
    for (const cookie of cookies) {
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
        expect(attributesOf(cookie)).toContain(attribute)
      expect(cookie).not.toMatch(/domain/i)
    }
  })

  test('signing out ends the session and takes the cookie of the same name', async () => {
    browser.cookie = (await signedIn())[0]?.split(';')[0] ?? null
    expect(await canRead()).toBe(true)
    const [gone] = (await session.DELETE(sending('DELETE'))).headers.getSetCookie()
    expect(gone).toMatch(new RegExp(`^${NAME}=;`))
    expect(attributesOf(gone ?? '')).toEqual(['HttpOnly', 'Max-Age=0', 'Path=/', 'SameSite=Lax', 'Secure'])
    expect(await canRead()).toBe(false)
  })

  test('a cookie of the plain name, which a neighbour may have planted, opens nothing', async () => {
    const [cookie] = await signedIn()
    browser.cookie = cookie?.split(';')[0]?.replace('__Host-', '') ?? null
    expect(await canRead()).toBe(false)
  })

  test('a page of this host that came over a plain connection changes nothing', async () => {
    const said = { email: ANNA.email, password: ANNA.password }
    expect((await session.POST(sending('POST', said, 'http://touchstone.example'))).status).toBe(403)
  })
})
