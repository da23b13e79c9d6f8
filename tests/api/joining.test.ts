import { beforeEach, describe, expect, test, vi } from 'vitest'
import { join } from '#app/_server/save-join.ts'
import { newSession } from '#app/_server/save-session.ts'
import { hashOfToken } from '#app/_server/token.ts'
import * as runs from '#app/api/v1/runs/route.ts'
import { createFirstAdmin } from '#db/users'
import { NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const browser = vi.hoisted(() => ({ cookie: '' }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost', cookie: browser.cookie }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }))
const work = vi.hoisted(() => [] as string[])
vi.mock('#db/passwords', () => ({
  hashPassword: async (password: string) => {
    work.push('hash')
    return password
  },
  isPassword: async (password: string, hash: string) => password === hash,
}))

const anna = { name: 'Anna', email: 'anna@example.com', password: 'a long pass phrase' }
const boris = { name: 'Boris', email: 'boris@example.com', password: 'a long pass phrase' }
const TOKEN = 'an invitation'
const REQUEST = new Request('http://localhost/')

beforeEach(async () => {
  browser.cookie = ''
  for (const table of ['users', 'invitations', 'attempts']) house.database.sqlite.exec(`DELETE FROM ${table}`)
  await createFirstAdmin(house.database, anna, 'main', NOW)
  house.database.sqlite
    .prepare(
      "INSERT INTO invitations (id, workspace_id, token_sha256, role, created_at, expires_at) VALUES ('i', 'main', ?, 'editor', '2026', '2099')",
    )
    .run(hashOfToken(TOKEN))
  work.length = 0
})

const canRead = async () => (await runs.GET()).status === 200

describe('who joins with a new account', () => {
  test('ends the session that another had at this browser', async () => {
    const before = (await newSession(anna))?.[0]?.split(';')[0] ?? ''
    browser.cookie = before
    const joined = await join(REQUEST, { ...boris, token: TOKEN })
    expect(joined.ok).toBe(true)
    browser.cookie = joined.ok ? (joined.value[0]?.split(';')[0] ?? '') : ''
    expect(await canRead()).toBe(true)
    browser.cookie = before
    expect(await canRead()).toBe(false)
  })

  test('is told of accounts that exist no more often than passwords are tried, and the invitation stays open', async () => {
    const answers = []
    for (let tries = 0; tries < 7; tries++) {
      const answer = await join(REQUEST, { ...boris, email: anna.email, token: TOKEN })
      answers.push(answer.ok ? null : answer.reason.key)
    }
    expect(answers).toEqual([...Array(5).fill('emailTaken'), 'tooManyAttempts', 'tooManyAttempts'])
    expect(work).toHaveLength(5)
    house.database.sqlite.exec('DELETE FROM attempts')
    expect((await join(REQUEST, { ...boris, token: TOKEN })).ok).toBe(true)
  })
})
