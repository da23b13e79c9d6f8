import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

vi.mock('server-only', () => ({}))
const browser = vi.hoisted(() => ({ cookie: null as string | null }))
vi.mock('next/headers', () => ({
  headers: async () => {
    const { PEER } = await import('#app/_server/note-peers.ts')
    return new Headers({ host: 'localhost', [PEER]: '127.0.0.1', ...(browser.cookie && { cookie: browser.cookie }) })
  },
  cookies: async () => ({ get: () => undefined }),
}))
// How long an attempt waits is told, not waited for.
const waits = vi.hoisted(() => [] as number[])
vi.mock('node:timers/promises', () => ({ setTimeout: async (time: number) => void waits.push(time) }))
// The work of a password is counted, not done; tests/db/passwords.test.ts does it.
const work = vi.hoisted(() => [] as string[])
vi.mock('#db/passwords', () => ({
  hashPassword: async (password: string) => `hash ${work.push('hash') && Buffer.from(password).toString('base64')}`,
  isPassword: async (password: string, hash: string) =>
    work.push('compare') > 0 && hash === `hash ${Buffer.from(password).toString('base64')}`,
}))

const folder = mkdtempSync(join(tmpdir(), 'touchstone-sign-in-'))
const START = Date.parse('2026-09-20T10:00:00.000Z')
const [MINUTE, DAY] = [60_000, 86_400_000]
const ANNA = { name: 'Anna', email: 'anna@example.com', password: 'correct horse battery' }

let session: typeof import('#app/api/v1/session/route.ts')
let setup: typeof import('#app/api/v1/setup/route.ts')
let password: typeof import('#app/api/v1/account/password/route.ts')
let runs: typeof import('#app/api/v1/runs/route.ts')
let house: Awaited<ReturnType<typeof import('#app/_server/house.ts').openHouse>>

beforeAll(async () => {
  process.env.TOUCHSTONE_DATA = folder
  process.env.TRUSTED_PROXIES = '1'
  session = await import('#app/api/v1/session/route.ts')
  setup = await import('#app/api/v1/setup/route.ts')
  password = await import('#app/api/v1/account/password/route.ts')
  runs = await import('#app/api/v1/runs/route.ts')
  house = await (await import('#app/_server/house.ts')).openHouse()
})
afterAll(() => {
  house.database.sqlite.close()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  for (const table of ['users', 'attempts']) house.database.sqlite.exec(`DELETE FROM ${table}`)
  browser.cookie = null
  await setup.POST(sending(ANNA))
  waits.length = 0
  work.length = 0
})
afterEach(() => vi.useRealTimers())

test('the log tells of wrong passwords by pseudonyms, the same for the same account and address', async () => {
  const warn = vi.spyOn((await import('#app/_server/log.ts')).log, 'warn').mockImplementation(() => undefined)
  const tryOut = (email: string, said: string, from?: string) => session.POST(sending({ email, password: said }, from))
  await tryOut(ANNA.email, 'wrong')
  await tryOut(ANNA.email, 'wrong', '192.0.2.7')
  await tryOut(ANNA.email, ANNA.password)
  for (let index = 0; index < 5; index++) await tryOut(ANNA.email, 'wrong')
  const told = warn.mock.calls.map(([shown, what]) => ({ ...(shown as object), what })) as Record<string, string>[]
  warn.mockRestore()
  expect(told).toHaveLength(7)
  expect(new Set(told.map(({ account }) => account)).size).toBe(1)
  expect(new Set(told.map(({ address }) => address)).size).toBe(2)
  expect(told.at(-1)?.what).toMatch(/^Too many|^A password/)
  expect(JSON.stringify(told)).not.toMatch(/anna|example|192\.0\.2/i)
})

function sending(body: unknown, from = '192.0.2.1'): Request {
  const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost', 'x-forwarded-for': `203.0.113.9, ${from}` }
  return new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(body) })
}

async function signIn(said: object = {}, from?: string) {
  const response = await session.POST(sending({ email: ANNA.email, password: ANNA.password, ...said }, from))
  const cookie = response.headers.getSetCookie()[0] ?? null
  return { status: response.status, cookie, body: await response.json() }
}

/** The browser keeps what it was sent, as `name=value`. */
function keep(cookie: string | null): string {
  browser.cookie = cookie?.split(';')[0] ?? null
  return browser.cookie ?? ''
}

const canRead = async () => (await runs.GET()).status === 200
const countSessions = () => house.database.sqlite.prepare('SELECT count(*) AS n FROM sessions').pluck().get()
const SAME = { error: { key: 'signInFailed', params: {} } }

describe('signing in', () => {
  test('opens the house to whoever knows the password, and to nobody without', async () => {
    expect((await runs.GET()).status).toBe(401)
    const { status, cookie } = await signIn({ email: ' Anna@Example.com ' })
    expect(status).toBe(200)
    keep(cookie)
    expect(await canRead()).toBe(true)
  })

  test('gives a cookie that no script reads and no other site sends, for thirty days', async () => {
    const { cookie } = await signIn()
    expect(cookie).toMatch(/^touchstone-session=/)
    for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000'])
      expect(cookie).toContain(attribute)
  })

  test('says one thing of an unknown name, a wrong password and a closed account', async () => {
    expect(await signIn({ password: 'wrong' })).toMatchObject({ status: 401, cookie: null, body: SAME })
    expect(await signIn({ email: 'nobody@example.com' })).toMatchObject({ status: 401, cookie: null, body: SAME })
    expect(await signIn({ email: 'no address' })).toMatchObject({ status: 401, cookie: null, body: SAME })
    house.database.sqlite.exec("UPDATE users SET disabled_at = '2026-09-20'")
    expect(await signIn()).toMatchObject({ status: 401, cookie: null, body: SAME })
  })

  test('does the work of one password for a name that nobody has, too', async () => {
    await signIn({ email: 'nobody@example.com' })
    expect(work.splice(0)).toHaveLength(1)
    await signIn({ password: 'wrong' })
    expect(work.splice(0)).toHaveLength(1)
  })

  test('makes a new session and ends the one there was', async () => {
    const before = keep((await signIn()).cookie)
    const after = keep((await signIn()).cookie)
    expect(after).not.toBe(before)
    expect(await canRead()).toBe(true)
    browser.cookie = before
    expect(await canRead()).toBe(false)
  })

  test('takes no cookie that this house has not signed', async () => {
    const cookie = keep((await signIn()).cookie)
    const token = house.database.sqlite.prepare('SELECT token FROM sessions LIMIT 1').pluck().get()
    for (const forged of [
      cookie.slice(0, -6),
      `touchstone-session=${token}`,
      `touchstone-session=${token}.AAAA`,
      'touchstone-session=',
    ]) {
      browser.cookie = forged
      expect(await canRead()).toBe(false)
    }
  })

  test('signs with a secret of this house, which its owner alone reads', async () => {
    const path = join(folder, 'secret')
    expect(Buffer.from(readFileSync(path, 'utf8'), 'base64url')).toHaveLength(32)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('keeps no password, no address of a machine and no name of an attempt', async () => {
    await signIn({ password: 'wrong' })
    await signIn({ email: 'nobody@example.com' })
    keep((await signIn()).cookie)
    house.database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const kept = readFileSync(join(folder, 'touchstone.db'), 'latin1')
    for (const text of [ANNA.password, 'nobody@example.com', '192.0.2.1', '203.0.113.9'])
      expect(kept).not.toContain(text)
  })
})

describe('attempts', () => {
  test('are five for an account in a quarter of an hour, each slower than the last, and then none', async () => {
    for (let index = 0; index < 5; index++) expect((await signIn({ password: 'wrong' })).status).toBe(401)
    expect(waits).toEqual([250, 500, 1000, 2000])
    expect(await signIn()).toMatchObject({
      status: 429,
      body: { error: { key: 'tooManyAttempts', params: { minutes: 15 } } },
    })
    vi.setSystemTime(START + 15 * MINUTE)
    expect((await signIn()).status).toBe(200)
  })

  test('are the same for a name that nobody has', async () => {
    const unknown = { email: 'nobody@example.com' }
    for (let index = 0; index < 5; index++) expect((await signIn(unknown)).status).toBe(401)
    expect((await signIn(unknown)).status).toBe(429)
    expect((await signIn()).status).toBe(200)
  })

  test('are thirty for an address, whatever a request claims before its proxy', async () => {
    for (let index = 0; index < 30; index++)
      expect((await signIn({ email: `p${index}@example.com` }, '192.0.2.7')).status).toBe(401)
    expect((await signIn({}, '192.0.2.7')).status).toBe(429)
    expect((await signIn({}, '192.0.2.8')).status).toBe(200)
  })

  test('from elsewhere keep nobody out: five from one address leave the others theirs', async () => {
    for (let index = 0; index < 5; index++) await signIn({ password: 'wrong' }, '198.51.100.1')
    expect((await signIn({}, '198.51.100.1')).status).toBe(429)
    expect((await signIn({}, '192.0.2.8')).status).toBe(200)
  })

  test('are a hundred for an account from everywhere, which a browser it has signed in at does not share', async () => {
    const said = { email: ANNA.email, password: ANNA.password }
    const known = (await session.POST(sending(said))).headers.getSetCookie()[1]?.split(';')[0] ?? ''
    for (let index = 0; index < 100; index++)
      expect((await signIn({ password: 'wrong' }, `198.51.100.${index % 20}`)).status).toBe(401)
    expect((await signIn({}, '192.0.2.8')).status).toBe(429)
    browser.cookie = `${known}A`
    expect((await signIn({}, '192.0.2.8')).status).toBe(429)
    browser.cookie = known
    expect((await signIn({}, '198.51.100.1')).status).toBe(200)
    for (let index = 0; index < 5; index++) expect((await signIn({ password: 'wrong' })).status).toBe(401)
    expect((await signIn()).status).toBe(429)
  })

  test('to sign in do not keep whoever is signed in from another password', async () => {
    const cookie = keep((await signIn()).cookie)
    browser.cookie = null
    for (let index = 0; index < 6; index++) await signIn({ password: 'wrong' })
    browser.cookie = cookie
    const said = { current: ANNA.password, password: 'another long password' }
    expect((await password.PUT(sending(said))).status).toBe(200)
  })

  test('at once are no way round: of ten, five are tried', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => signIn({ password: 'wrong' })))
    expect(all.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(all.filter(({ status }) => status === 429)).toHaveLength(5)
  })
})

describe('a session', () => {
  test('ends at once when its person signs out', async () => {
    keep((await signIn()).cookie)
    const response = await session.DELETE(sending({}))
    expect(response.headers.getSetCookie()).toEqual(['touchstone-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax'])
    expect(await canRead()).toBe(false)
  })

  test('ends at once when the account is closed', async () => {
    keep((await signIn()).cookie)
    house.database.sqlite.exec("UPDATE users SET disabled_at = '2026-09-20'")
    expect(await canRead()).toBe(false)
  })

  test('ends after seven days without a request, and thirty days in any case', async () => {
    keep((await signIn()).cookie)
    vi.setSystemTime(START + 7 * DAY + 1)
    expect(await canRead()).toBe(false)
    vi.setSystemTime(START)
    keep((await signIn()).cookie)
    for (let day = 6; day < 30; day += 6) {
      vi.setSystemTime(START + day * DAY)
      expect(await canRead()).toBe(true)
    }
    vi.setSystemTime(START + 30 * DAY + 1)
    expect(await canRead()).toBe(false)
  })

  test('ends where it was used last in a future that a clock set back has left', async () => {
    vi.setSystemTime(START + 365 * DAY)
    keep((await signIn()).cookie)
    vi.setSystemTime(START + 359 * DAY)
    expect(await canRead()).toBe(true)
    vi.setSystemTime(START)
    expect(await canRead()).toBe(false)
  })
})

describe('another password', () => {
  const change = async (said: object) => {
    const response = await password.PUT(sending({ current: ANNA.password, password: 'another long password', ...said }))
    return { status: response.status, body: await response.json() }
  }

  test('takes the one there is, and ends all other sessions', async () => {
    const elsewhere = keep((await signIn()).cookie)
    browser.cookie = null
    const here = keep((await signIn()).cookie)
    expect(await change({ current: 'wrong' })).toMatchObject({ status: 403, body: { error: { key: 'wrongPassword' } } })
    for (const easy of ['anna@example.com', 'qwertyuiop12'])
      expect(await change({ password: easy })).toMatchObject({ body: { error: { key: 'weakPassword' } } })
    expect(await change({ password: 'short' })).toMatchObject({
      status: 400,
      body: { error: { params: { fields: 'password' } } },
    })
    const before = countSessions()
    expect(await change({})).toEqual({ status: 200, body: { ended: Number(before) - 1 } })
    expect(await canRead()).toBe(true)
    browser.cookie = elsewhere
    expect(await canRead()).toBe(false)
    browser.cookie = here
    expect((await signIn()).status).toBe(401)
    expect((await signIn({ password: 'another long password' })).status).toBe(200)
  })

  test('leaves the others where that is wanted, and is nobody’s who is not signed in', async () => {
    expect(await change({})).toMatchObject({ status: 401, body: { error: { key: 'signInFirst' } } })
    keep((await signIn()).cookie)
    expect(await change({ endsOthers: false })).toEqual({ status: 200, body: { ended: 0 } })
  })
})

test('the first account is made once', async () => {
  const response = await setup.POST(sending({ ...ANNA, email: 'eve@example.com' }))
  expect({ status: response.status, body: await response.json() }).toMatchObject({
    status: 409,
    body: { error: { key: 'setUpAlready' } },
  })
})
