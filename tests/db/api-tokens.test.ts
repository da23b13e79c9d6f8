import { beforeEach, describe, expect, test } from 'vitest'
import { listActivities } from '#db/activities'
import { createApiToken, findApiToken, listApiTokens, revokeApiToken, touchApiToken } from '#db/api-tokens'
import { acceptInvitation, createInvitation } from '#db/invitations'
import { changeMember, closeAccount, openAccount, removeMember } from '#db/memberships'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { createFirstAdmin } from '#db/users'
import { ensureWorkspace } from '#db/workspaces'
import type { TokenRole } from '#lib/kernel/api-token'
import { keyState } from '#lib/kernel/key-state'

const NOW = '2026-09-20T10:00:00.000Z'
const END = '2026-12-19T10:00:00.000Z'
const AFTER = '2026-12-19T10:00:00.001Z'
const CHANGE = { at: NOW, closesLinks: false }

let database: Database
let anna: Scope
let boris: Scope

beforeEach(async () => {
  database = openDatabase(':memory:')
  await ensureWorkspace(database, { id: 'acme', name: 'Acme' }, NOW)
  await createFirstAdmin(database, { name: 'Anna', email: 'anna@example.com', password: 'hash' }, 'acme', NOW)
  anna = mintScope('acme', 'admin', null, idOf('anna'))
  const open = { createdAt: NOW, expiresAt: END, usedAt: null, revokedAt: null }
  const invitation = { id: 'i', tokenSha256: 'i', label: null, role: 'admin' as const, runIds: null, ...open }
  await createInvitation(database, anna, invitation)
  await acceptInvitation(database, 'i', { name: 'Boris', email: 'boris@example.com', password: 'hash' }, NOW)
  boris = mintScope('acme', 'admin', null, idOf('boris'))
})

function idOf(name: string): string {
  return String(database.sqlite.prepare('SELECT id FROM users WHERE email = ?').pluck().get(`${name}@example.com`))
}

async function make(id: string, scope: Scope, role: TokenRole = 'editor'): Promise<void> {
  const token = { id, tokenSha256: `hash of ${id}`, start: `ts_${id}`, name: `Token ${id}`, role }
  await createApiToken(database, scope, { ...token, createdAt: NOW, expiresAt: END })
}

const opened = (id: string, now = NOW) => findApiToken(database, `hash of ${id}`, now)

describe('a token', () => {
  test('opens its workspace in its maker’s place until its last moment', async () => {
    await make('a', boris)
    const expected = { workspaceId: 'acme', role: 'editor', runIds: null, userId: boris.userId, name: 'Token a' }
    expect(await opened('a')).toMatchObject(expected)
    expect(await opened('a', AFTER)).toBeNull()
    expect(await opened('unknown')).toBeNull()
  })

  test('is listed with its maker and its first letters, and never with its hash', async () => {
    await make('a', boris, 'viewer')
    await touchApiToken(database, 'a', NOW)
    const [listed] = await listApiTokens(database, anna)
    const shown = { id: 'a', name: 'Token a', role: 'viewer', start: 'ts_a', maker: 'Boris' }
    expect(listed).toEqual({ ...shown, createdAt: NOW, expiresAt: END, lastUsedAt: NOW, revokedAt: null })
    expect(await listApiTokens(database, mintScope('theirs', 'admin', null, 'x'))).toEqual([])
  })

  test('is revoked once, by an admin of its workspace', async () => {
    await make('a', boris)
    expect(await revokeApiToken(database, mintScope('theirs', 'admin', null, 'x'), 'a', NOW)).toBe(false)
    expect(await opened('a')).not.toBeNull()
    expect(await revokeApiToken(database, anna, 'a', NOW)).toBe(true)
    expect(await opened('a')).toBeNull()
    expect(await revokeApiToken(database, anna, 'a', NOW)).toBe(false)
  })

  test('is told of in the journal by its name, when it is made and when it is revoked', async () => {
    await make('a', boris)
    await revokeApiToken(database, anna, 'a', NOW)
    const acts = await listActivities(database, anna, { runId: null, before: null, most: 10 })
    const told = acts
      .filter(({ kind }) => kind.startsWith('token'))
      .map(({ kind, who, subject }) => ({ kind, who, subject }))
    expect(told).toHaveLength(2)
    expect(told).toContainEqual({ kind: 'tokenCreated', who: 'Boris', subject: { name: 'Token a' } })
    expect(told).toContainEqual({ kind: 'tokenRevoked', who: 'Anna', subject: { name: 'Token a' } })
  })

  test('may no more than its maker may at that moment', async () => {
    await make('reads', boris, 'viewer')
    await make('writes', boris, 'editor')
    const rolesNow = async () => [(await opened('reads'))?.role, (await opened('writes'))?.role]
    expect(await rolesNow()).toEqual(['viewer', 'editor'])
    await changeMember(database, anna, idOf('boris'), { role: 'viewer', runIds: ['one'] }, CHANGE)
    expect(await rolesNow()).toEqual(['viewer', 'viewer'])
    expect((await opened('writes'))?.runIds).toEqual(['one'])
    await changeMember(database, anna, idOf('boris'), { role: 'editor', runIds: null }, CHANGE)
    expect(await rolesNow()).toEqual(['viewer', 'editor'])
  })

  const ENDS: [string, () => Promise<unknown>][] = [
    ['is taken out', () => removeMember(database, anna, idOf('boris'), CHANGE)],
    ['is shut out of the house', () => closeAccount(database, anna, idOf('boris'), CHANGE)],
  ]

  test.each(ENDS)('of somebody who %s opens nothing, then or ever again', async (_, end) => {
    await make('his', boris)
    await make('hers', anna)
    expect(await end()).toBeNull()
    expect(await opened('his')).toBeNull()
    expect((await listApiTokens(database, anna)).find(({ id }) => id === 'his')?.revokedAt).toBe(NOW)
    await openAccount(database, anna, idOf('boris'), NOW)
    expect(await opened('his')).toBeNull()
    expect(await opened('hers')).not.toBeNull()
  })

  test.each([
    ['is no member any more', 'DELETE FROM memberships WHERE user_id = ?'],
    ['has a closed account', "UPDATE users SET disabled_at = '2026-09-20' WHERE id = ?"],
  ])('opens nothing where its maker %s in a way that did not tell it', async (_, change) => {
    await make('his', boris)
    database.sqlite.prepare(change).run(boris.userId)
    expect(await opened('his')).toBeNull()
  })

  test('is listed with what it may now', async () => {
    await make('his', boris, 'editor')
    await changeMember(database, anna, idOf('boris'), { role: 'viewer', runIds: null }, CHANGE)
    expect((await listApiTokens(database, anna))[0]?.role).toBe('viewer')
  })

  test('from before the first account is revoked with it', async () => {
    const early = openDatabase(':memory:')
    await ensureWorkspace(early, { id: 'main', name: 'Main' }, NOW)
    const machine = mintScope('main', 'admin')
    const token = { id: 'early', tokenSha256: 'hash', start: 'ts_early', name: 'Early', role: 'editor' as const }
    await createApiToken(early, machine, { ...token, createdAt: NOW, expiresAt: END })
    await createFirstAdmin(early, { name: 'Anna', email: 'anna@example.com', password: 'hash' }, 'main', NOW)
    expect((await listApiTokens(early, machine))[0]?.revokedAt).toBe(NOW)
  })

  test('of whoever is at the machine itself opens nothing once there are accounts', async () => {
    await make('early', mintScope('acme', 'admin'))
    expect(await opened('early')).toBeNull()
    database.sqlite.exec('DELETE FROM memberships; DELETE FROM users')
    expect(await opened('early')).toMatchObject({ role: 'editor', userId: null, runIds: null })
  })
})

test.each(['viewer', 'editor'] as const)('a scope of an %s knows nothing of tokens', async (role) => {
  const scope = mintScope('acme', role, null, boris.userId)
  for (const call of [
    () => make('x', scope),
    () => listApiTokens(database, scope),
    () => revokeApiToken(database, scope, 'x', NOW),
  ])
    await expect(call()).rejects.toThrow('may not administer')
})

test('the state of a token goes from open to over, unless it is revoked before', () => {
  expect(keyState({ expiresAt: END, revokedAt: null }, NOW)).toBe('open')
  expect(keyState({ expiresAt: END, revokedAt: null }, END)).toBe('over')
  expect(keyState({ expiresAt: END, revokedAt: NOW }, NOW)).toBe('revoked')
})
