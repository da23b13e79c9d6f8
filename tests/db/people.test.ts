import { beforeEach, describe, expect, test } from 'vitest'
import { switchAccount } from '#db/accounts'
import { listActivities } from '#db/activities'
import { listDeliveries, tellWebhooks } from '#db/deliveries'
import { acceptInvitation, createInvitation, findInvitation, listInvitations, revokeInvitation } from '#db/invitations'
import { changeMember, closeAccount, listMembers, membershipsOf, openAccount, removeMember } from '#db/memberships'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import { createRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { createShare, findShared } from '#db/shares'
import { createFirstAdmin, hasUsers, isClosed, listAccounts, resetPassword } from '#db/users'
import { createWebhook, listWebhooks } from '#db/webhooks'
import { createWorkspace, ensureWorkspace, renameWorkspace } from '#db/workspaces'
import { NEW_RUN } from './runs-of-text.ts'

const NOW = '2026-09-20T10:00:00.000Z'
const LATER = '2026-09-27T10:00:00.000Z'
const ANNA = { name: 'Anna', email: 'anna@example.com', password: 'hash' }
const BORIS = { name: 'Boris', email: 'boris@example.com', password: 'hash' }

let database: Database
let anna: Scope

beforeEach(async () => {
  database = openDatabase(':memory:')
  await ensureWorkspace(database, { id: 'acme', name: 'Acme' }, NOW)
  await createFirstAdmin(database, ANNA, 'acme', NOW)
  anna = mintScope('acme', 'admin', null, idOf('anna@example.com'))
})

function idOf(email: string): string {
  return (database.sqlite.prepare('SELECT id FROM users WHERE email = ?').get(email) as { id: string }).id
}

async function invite(token: string, wanted: { role: 'admin' | 'editor' | 'viewer'; runIds?: string[] }, scope = anna) {
  const { role, runIds = null } = wanted
  const invitation = {
    id: token,
    label: null,
    role,
    runIds,
    createdAt: NOW,
    expiresAt: LATER,
    usedAt: null,
    revokedAt: null,
  }
  await createInvitation(database, scope, { ...invitation, tokenSha256: token })
}

/** Boris in Anna's workspace. */
async function takeBoris(role: 'admin' | 'editor' | 'viewer'): Promise<string> {
  await invite('t', { role })
  expect(await acceptInvitation(database, 't', BORIS, NOW)).toBeNull()
  return idOf('boris@example.com')
}

describe('the first account', () => {
  test('is that of an admin, and is made once', async () => {
    expect(await hasUsers(database)).toBe(true)
    expect(await createFirstAdmin(database, BORIS, 'acme', NOW)).toBe(false)
    expect(await listAccounts(database)).toEqual([{ email: 'anna@example.com', name: 'Anna', disabledAt: null }])
    const [own] = await membershipsOf(database, idOf('anna@example.com'))
    expect(own).toEqual({ workspaceId: 'acme', workspace: 'Acme', role: 'admin', runIds: null })
  })
})

describe('an invitation', () => {
  test('opens a workspace once', async () => {
    await invite('t', { role: 'viewer', runIds: ['run'] })
    expect(await findInvitation(database, 't', NOW)).toEqual({ workspaceId: 'acme', workspace: 'Acme', role: 'viewer' })
    expect(await acceptInvitation(database, 't', BORIS, NOW)).toBeNull()
    expect(await findInvitation(database, 't', NOW)).toBeNull()
    expect(await acceptInvitation(database, 't', { ...BORIS, email: 'c@example.com' }, NOW)).toBe('notFound')
    expect(await membershipsOf(database, idOf('boris@example.com'))).toEqual([
      { workspaceId: 'acme', workspace: 'Acme', role: 'viewer', runIds: ['run'] },
    ])
    expect((await listInvitations(database, anna)).map(({ usedAt }) => usedAt)).toEqual([NOW])
  })

  test('opens nothing once it is taken back or over', async () => {
    await invite('over', { role: 'editor' })
    expect(await findInvitation(database, 'over', LATER)).toBeNull()
    expect(await acceptInvitation(database, 'over', BORIS, LATER)).toBe('notFound')
    expect(await revokeInvitation(database, anna, 'over', NOW)).toBe(true)
    expect(await revokeInvitation(database, anna, 'over', NOW)).toBe(false)
    expect(await acceptInvitation(database, 'over', BORIS, NOW)).toBe('notFound')
  })

  test('is not used up by an address that somebody has already', async () => {
    await invite('t', { role: 'editor' })
    expect(await acceptInvitation(database, 't', { ...BORIS, email: 'anna@example.com' }, NOW)).toBe('emailTaken')
    expect(await findInvitation(database, 't', NOW)).not.toBeNull()
  })

  test('gives a person there is one more workspace, and takes no role away from a member', async () => {
    const boris = await takeBoris('editor')
    await createWorkspace(database, anna, anna.userId ?? '', { id: 'other', name: 'Other' }, NOW)
    const other = mintScope('other', 'admin', null, anna.userId)
    await invite('u', { role: 'viewer' }, other)
    expect(await acceptInvitation(database, 'u', { userId: boris }, NOW)).toBeNull()
    expect((await membershipsOf(database, boris)).map(({ workspaceId, role }) => [workspaceId, role])).toEqual([
      ['acme', 'editor'],
      ['other', 'viewer'],
    ])
    await invite('v', { role: 'viewer' })
    expect(await acceptInvitation(database, 'v', { userId: anna.userId ?? '' }, NOW)).toBe('memberAlready')
    expect((await membershipsOf(database, anna.userId ?? ''))[0]?.role).toBe('admin')
    expect(await findInvitation(database, 'v', NOW)).not.toBeNull()
  })

  const ENDS: [string, (boris: string) => Promise<unknown>][] = [
    ['is taken out', (boris) => removeMember(database, anna, boris, { at: LATER, closesLinks: true })],
    [
      'is an admin no more',
      (boris) =>
        changeMember(database, anna, boris, { role: 'editor', runIds: null }, { at: LATER, closesLinks: true }),
    ],
    ['is shut out of the house', (boris) => closeAccount(database, anna, boris, { at: LATER, closesLinks: true })],
  ]

  test.each(ENDS)('of somebody who %s opens nothing, then or ever again', async (_, end) => {
    const boris = await takeBoris('admin')
    await invite('his', { role: 'admin' }, mintScope('acme', 'admin', null, boris))
    await invite('hers', { role: 'admin' })
    expect(await findInvitation(database, 'his', NOW)).not.toBeNull()
    expect(await end(boris)).toBeNull()
    expect(await findInvitation(database, 'his', NOW)).toBeNull()
    expect(await acceptInvitation(database, 'his', { ...BORIS, email: 'c@example.com' }, NOW)).toBe('notFound')
    expect((await listInvitations(database, anna)).find(({ id }) => id === 'his')?.revokedAt).toBe(LATER)
    await openAccount(database, anna, boris, NOW)
    await changeMember(database, anna, boris, { role: 'admin', runIds: null }, { at: LATER, closesLinks: true })
    expect(await findInvitation(database, 'his', NOW)).toBeNull()
    expect(await findInvitation(database, 'hers', NOW)).not.toBeNull()
  })

  test('opens nothing either where its maker has lost the right in a way that did not tell it', async () => {
    const boris = await takeBoris('admin')
    await invite('his', { role: 'admin' }, mintScope('acme', 'admin', null, boris))
    for (const change of [
      "UPDATE memberships SET role = 'viewer' WHERE user_id = ?",
      "UPDATE memberships SET role = 'admin' WHERE user_id = ?",
      "UPDATE users SET disabled_at = '2026-09-20' WHERE id = ?",
    ]) {
      database.sqlite.prepare(change).run(boris)
      expect((await findInvitation(database, 'his', NOW)) !== null).toBe(change.includes("'admin'"))
    }
  })
})

describe('a member', () => {
  test('gets another role, and runs only as a viewer', async () => {
    const boris = await takeBoris('editor')
    expect(
      await changeMember(database, anna, boris, { role: 'viewer', runIds: ['a', 'b'] }, { at: NOW, closesLinks: true }),
    ).toBeNull()
    expect((await membershipsOf(database, boris))[0]).toMatchObject({ role: 'viewer', runIds: ['a', 'b'] })
    expect(
      await changeMember(database, anna, boris, { role: 'editor', runIds: ['a', 'b'] }, { at: NOW, closesLinks: true }),
    ).toBeNull()
    expect((await membershipsOf(database, boris))[0]).toMatchObject({ role: 'editor', runIds: null })
  })

  test('leaves a workspace only while another admin is there', async () => {
    const self = anna.userId ?? ''
    expect(await removeMember(database, anna, self, { at: NOW, closesLinks: true })).toBe('lastAdmin')
    expect(
      await changeMember(database, anna, self, { role: 'editor', runIds: null }, { at: NOW, closesLinks: true }),
    ).toBe('lastAdmin')
    const boris = await takeBoris('admin')
    await closeAccount(database, anna, boris, { at: NOW, closesLinks: true })
    expect(await removeMember(database, anna, self, { at: NOW, closesLinks: true })).toBe('lastAdmin')
    await openAccount(database, anna, boris, NOW)
    expect(await removeMember(database, anna, self, { at: NOW, closesLinks: true })).toBeNull()
    expect(await membershipsOf(database, self)).toEqual([])
  })

  test('of another workspace is as unknown as one who is not there', async () => {
    const boris = await takeBoris('editor')
    await ensureWorkspace(database, { id: 'other', name: 'Other' }, NOW)
    const stranger = mintScope('other', 'admin', null, 'stranger')
    for (const id of [boris, 'nobody']) {
      expect(
        await changeMember(database, stranger, id, { role: 'viewer', runIds: null }, { at: NOW, closesLinks: true }),
      ).toBe('notFound')
      expect(await removeMember(database, stranger, id, { at: NOW, closesLinks: true })).toBe('notFound')
      expect(await closeAccount(database, stranger, id, { at: NOW, closesLinks: true })).toBe('notFound')
    }
    expect(await listMembers(database, stranger, NOW)).toEqual([])
  })
})

describe('the links that a member has made', () => {
  const ENDS: [string, (boris: string, closesLinks: boolean) => Promise<unknown>][] = [
    ['removed', (boris, closesLinks) => removeMember(database, anna, boris, { at: NOW, closesLinks })],
    ['shut out', (boris, closesLinks) => closeAccount(database, anna, boris, { at: NOW, closesLinks })],
    [
      'made a viewer',
      (boris, closesLinks) =>
        changeMember(database, anna, boris, { role: 'viewer', runIds: null }, { at: NOW, closesLinks }),
    ],
  ]

  test.each(ENDS)('are closed with who is %s, or stay open, as is wished', async (_, end) => {
    const boris = await takeBoris('editor')
    const his = mintScope('acme', 'editor', null, boris)
    await createRun(database, his, NEW_RUN, { id: 'run', now: NOW })
    const link = { runId: 'run', label: null, createdAt: NOW, expiresAt: LATER }
    for (const id of ['one', 'two']) await createShare(database, his, { ...link, id, tokenSha256: id })
    const counted = async () =>
      (await listMembers(database, anna, NOW)).find(({ userId }) => userId === boris)?.openLinks
    expect(await counted()).toBe(2)
    expect(await end(boris, false)).toBeNull()
    expect(await findShared(database, 'one', NOW)).not.toBeNull()
    database.sqlite.prepare('UPDATE users SET disabled_at = NULL WHERE id = ?').run(boris)
    database.sqlite.prepare("INSERT OR REPLACE INTO memberships VALUES ('acme', ?, 'editor', NULL, ?)").run(boris, NOW)
    expect(await end(boris, true)).toBeNull()
    expect(await findShared(database, 'one', NOW)).toBeNull()
    expect(await findShared(database, 'two', NOW)).toBeNull()
  })

  test('stay open where only another role that writes is given', async () => {
    const boris = await takeBoris('admin')
    const his = mintScope('acme', 'admin', null, boris)
    await createRun(database, his, NEW_RUN, { id: 'run', now: NOW })
    const link = { id: 'one', runId: 'run', tokenSha256: 'one', label: null, createdAt: NOW, expiresAt: LATER }
    await createShare(database, his, link)
    const wanted = { role: 'editor', runIds: null } as const
    expect(await changeMember(database, anna, boris, wanted, { at: NOW, closesLinks: true })).toBeNull()
    expect(await findShared(database, 'one', NOW)).not.toBeNull()
  })
})

describe('the webhooks that an admin has added', () => {
  const EVENTS = ['import.saved'] as const
  const add = (id: string, scope: Scope) =>
    createWebhook(database, scope, { id, url: `https://${id}.example/`, secret: 's', events: EVENTS, createdAt: NOW })
  const ENDS: [string, (boris: string) => Promise<unknown>][] = [
    ['is taken out', (boris) => removeMember(database, anna, boris, { at: LATER, closesLinks: false })],
    [
      'is an admin no more',
      (boris) =>
        changeMember(database, anna, boris, { role: 'editor', runIds: null }, { at: LATER, closesLinks: false }),
    ],
    ['is shut out of the house', (boris) => closeAccount(database, anna, boris, { at: LATER, closesLinks: false })],
    [
      'is shut out from the machine itself',
      () => switchAccount(database, mintScope('acme', 'admin'), BORIS.email, { isClosed: true, at: LATER }),
    ],
  ]

  test.each(ENDS)('go with who %s, with what waits for them, and the journal tells', async (_, end) => {
    const boris = await takeBoris('admin')
    await add('his', mintScope('acme', 'admin', null, boris))
    await add('hers', anna)
    await createRun(database, anna, NEW_RUN, { id: 'run', now: NOW })
    const tell = () =>
      tellWebhooks(database, { runId: 'run', event: 'import.saved', at: NOW, about: { importId: 'x' } })
    const told = async () => (await listDeliveries(database, anna)).map(({ webhookId }) => webhookId).toSorted()
    tell()
    expect(await told()).toEqual(['hers', 'his'])
    expect((await listWebhooks(database, anna)).map(({ maker }) => maker).toSorted()).toEqual(['Anna', 'Boris'])
    await end(boris)
    expect(await told()).toEqual(['hers'])
    tell()
    expect(await told()).toEqual(['hers', 'hers'])
    const journal = await listActivities(database, anna, { runId: null, before: null, most: 100 })
    expect(journal.filter(({ kind }) => kind === 'webhookRemoved')).toMatchObject([
      { subject: { host: 'his.example' }, at: LATER },
    ])
  })

  test('stay with who is an admin still', async () => {
    const boris = await takeBoris('admin')
    await add('his', mintScope('acme', 'admin', null, boris))
    await changeMember(database, anna, boris, { role: 'admin', runIds: null }, { at: LATER, closesLinks: true })
    expect(await listWebhooks(database, anna)).toHaveLength(1)
  })

  test('before there were accounts go with the first one', async () => {
    const house = openDatabase(':memory:')
    await ensureWorkspace(house, { id: 'acme', name: 'Acme' }, NOW)
    const alone = mintScope('acme', 'admin')
    await createWebhook(house, alone, {
      id: 'w',
      url: 'https://w.example/',
      secret: 's',
      events: EVENTS,
      createdAt: NOW,
    })
    await createFirstAdmin(house, ANNA, 'acme', LATER)
    expect(await listWebhooks(house, alone)).toEqual([])
    const journal = await listActivities(house, alone, { runId: null, before: null, most: 10 })
    expect(journal[0]).toMatchObject({ kind: 'webhookRemoved', who: 'Anna' })
  })
})

describe('a closed account', () => {
  test('loses its sessions at once, and comes back when it is opened', async () => {
    const boris = await takeBoris('editor')
    const insert =
      'INSERT INTO sessions (id, token, user_id, expires_at, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)'
    database.sqlite.prepare(insert).run('s', 'token', boris, LATER, NOW, NOW)
    expect(await closeAccount(database, anna, boris, { at: NOW, closesLinks: true })).toBeNull()
    expect(await isClosed(database, boris)).toBe(true)
    expect(database.sqlite.prepare('SELECT count(*) AS n FROM sessions').get()).toEqual({ n: 0 })
    expect(await openAccount(database, anna, boris, NOW)).toBeNull()
    expect(await isClosed(database, boris)).toBe(false)
  })

  test('is nobody’s own, and no member’s of a workspace with other admins', async () => {
    const boris = await takeBoris('admin')
    expect(await closeAccount(database, anna, anna.userId ?? '', { at: NOW, closesLinks: true })).toBe('ownAccount')
    const asBoris = mintScope('acme', 'admin', null, boris)
    await createWorkspace(database, asBoris, boris, { id: 'his', name: 'His' }, NOW)
    expect(await closeAccount(database, anna, boris, { at: NOW, closesLinks: true })).toBe('elsewhereToo')
  })

  test('is opened by a new password from the machine itself', async () => {
    const boris = await takeBoris('editor')
    await closeAccount(database, anna, boris, { at: NOW, closesLinks: true })
    expect(await resetPassword(database, 'boris@example.com', 'new hash', LATER)).toBe(true)
    expect(await isClosed(database, boris)).toBe(false)
    expect(await resetPassword(database, 'nobody@example.com', 'new hash', LATER)).toBe(false)
  })
})

test.each(['viewer', 'editor'] as const)('a scope of an %s changes nothing about people', async (role) => {
  const boris = await takeBoris('editor')
  const scope = mintScope('acme', role, null, boris)
  const calls = [
    () => invite('x', { role: 'admin' }, scope),
    () => listInvitations(database, scope),
    () => revokeInvitation(database, scope, 't', NOW),
    () => listMembers(database, scope, NOW),
    () => changeMember(database, scope, boris, { role: 'admin', runIds: null }, { at: NOW, closesLinks: true }),
    () => removeMember(database, scope, boris, { at: NOW, closesLinks: true }),
    () => closeAccount(database, scope, anna.userId ?? '', { at: NOW, closesLinks: true }),
    () => createWorkspace(database, scope, boris, { id: 'x', name: 'X' }, NOW),
    () => renameWorkspace(database, scope, 'X', NOW),
  ]
  for (const call of calls) await expect(call()).rejects.toThrow('may not administer')
})
