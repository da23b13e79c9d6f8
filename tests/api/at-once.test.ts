import { beforeEach, describe, expect, test, vi } from 'vitest'
import { join } from '#app/_server/save-join.ts'
import { newSession } from '#app/_server/save-session.ts'
import { hashOfToken } from '#app/_server/token.ts'
import { DELETE, PATCH } from '#app/api/v1/people/[userId]/route.ts'
import * as setup from '#app/api/v1/setup/route.ts'
import { createFirstAdmin } from '#db/users'
import { NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

// Whoever asks is told by the work that goes on, as in a server: several requests are under way at once.
const asking = vi.hoisted(() => ({ cookies: [] as (string | null)[] }))
vi.mock('next/headers', async () => {
  const { AsyncLocalStorage } = await import('node:async_hooks')
  const { PEER } = await import('#app/_server/note-peers.ts')
  const who = new AsyncLocalStorage<string>()
  Object.assign(asking, { who })
  return {
    headers: async () => new Headers({ host: 'localhost', [PEER]: '127.0.0.1', cookie: who.getStore() ?? '' }),
    cookies: async () => ({ get: () => undefined }),
  }
})
vi.mock('#db/passwords', () => ({
  hashPassword: async (password: string) => password,
  isPassword: async (password: string, hash: string) => password === hash,
}))

const REQUEST = new Request('http://localhost/')
const TOKEN = 'an invitation for one'
const anna = { name: 'Anna', email: 'anna@example.com', password: 'a long password' }
const boris = { name: 'Boris', email: 'boris@example.com', password: 'a long password' }

beforeEach(() => {
  for (const table of ['users', 'invitations']) house.database.sqlite.exec(`DELETE FROM ${table}`)
})

const count = (from: string) => house.database.sqlite.prepare(`SELECT count(*) FROM ${from}`).pluck().get()

async function as<Value>(cookie: string, run: () => Promise<Value>): Promise<Value> {
  const { who } = asking as unknown as { who: import('node:async_hooks').AsyncLocalStorage<string> }
  return who.run(cookie, run)
}

test('of two who open one invitation at once, one becomes a member', async () => {
  await createFirstAdmin(house.database, anna, 'main', NOW)
  house.database.sqlite
    .prepare(
      "INSERT INTO invitations (id, workspace_id, token_sha256, role, created_at, expires_at) VALUES ('i', 'main', ?, 'editor', '2026', '2099')",
    )
    .run(hashOfToken(TOKEN))
  const newcomers = ['c', 'd', 'e'].map((name) => ({ ...boris, name, email: `${name}@example.com`, token: TOKEN }))
  const answers = await Promise.all(newcomers.map((newcomer) => join(REQUEST, newcomer)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers) if (!answer.ok) expect(answer.reason).toEqual({ key: 'invitationGone', params: {} })
  expect([count('users'), count('memberships')]).toEqual([2, 2])
})

describe('two admins', () => {
  let ids: readonly string[]
  let cookies: readonly string[]

  beforeEach(async () => {
    await createFirstAdmin(house.database, anna, 'main', NOW)
    house.database.sqlite
      .prepare(
        "INSERT INTO invitations (id, workspace_id, token_sha256, role, created_at, expires_at) VALUES ('i', 'main', ?, 'admin', '2026', '2099')",
      )
      .run(hashOfToken(TOKEN))
    await join(REQUEST, { ...boris, token: TOKEN })
    ids = [anna, boris].map(({ email }) =>
      String(house.database.sqlite.prepare('SELECT id FROM users WHERE email = ?').pluck().get(email)),
    )
    cookies = await Promise.all([anna, boris].map(async (who) => (await newSession(who))?.[0]?.split(';')[0] ?? ''))
  })

  function change(who: number, whom: number, method: 'PATCH' | 'DELETE', body: object = {}) {
    const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
    const request = new Request('http://localhost/', { method, headers, body: JSON.stringify(body) })
    const params = Promise.resolve({ userId: ids[whom] ?? '' })
    return as(cookies[who] ?? '', () => (method === 'PATCH' ? PATCH : DELETE)(request, { params }))
  }

  const admins = () => count("memberships WHERE workspace_id = 'main' AND role = 'admin'")

  test('who take each other out at once leave one of them', async () => {
    const answers = await Promise.all([change(0, 1, 'DELETE'), change(1, 0, 'DELETE')])
    expect(answers.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1)
    expect(admins()).toBe(1)
  })

  test('who step back at once leave one of them', async () => {
    const answers = await Promise.all([
      change(0, 0, 'PATCH', { role: 'viewer' }),
      change(1, 1, 'PATCH', { role: 'viewer' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(admins()).toBe(1)
  })
})

test('of two who make the first account at once, one has it', async () => {
  const sending = (body: object) =>
    new Request('http://localhost/', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', host: 'localhost' },
      body: JSON.stringify(body),
    })
  const answers = await Promise.all([anna, boris].map((who) => setup.POST(sending(who))))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(count('users')).toBe(1)
})
