import { beforeEach, describe, expect, test } from 'vitest'
import { switchAccount } from '#db/accounts'
import { takeActions, undoActions } from '#db/actions'
import type { ActivityQuestion } from '#db/activities'
import { listActivities, noteOwnActivity } from '#db/activities'
import { createApiToken, revokeApiToken } from '#db/api-tokens'
import { changeCreative } from '#db/creatives'
import { findImport } from '#db/imports'
import { acceptInvitation, createInvitation, revokeInvitation } from '#db/invitations'
import { addLabels, removeLabels } from '#db/labels'
import { saveStages } from '#db/lead-stages'
import { changeMember, closeAccount, openAccount, removeMember } from '#db/memberships'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import { revertImport } from '#db/reverts'
import { dataStateOf } from '#db/run-data'
import { changeRun, createRun, findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { noteSignIn } from '#db/sessions'
import { createShare, revokeShare } from '#db/shares'
import { freeze, reopen } from '#db/snapshots'
import { createFirstAdmin, resetPassword } from '#db/users'
import { createWebhook, removeWebhook } from '#db/webhooks'
import { createWorkspace, ensureWorkspace, renameWorkspace } from '#db/workspaces'
import type { ActivityKind } from '#lib/kernel/activity'
import { ACTION_KINDS } from '#lib/kernel/outcome'
import { importText, NEW_RUN, NOW } from './runs-of-text.ts'

const LATER = '2026-09-21T10:00:00.000Z'
const FILE = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n'

let database: Database
let anna: Scope
let boris: string

beforeEach(async () => {
  database = openDatabase(':memory:')
  await ensureWorkspace(database, { id: 'ours', name: 'Ours' }, NOW)
  await createFirstAdmin(database, { name: 'Anna', email: 'anna@example.com', password: 'hash' }, 'ours', NOW)
  anna = mintScope('ours', 'admin', null, idOf('anna@example.com'))
  await createRun(database, anna, NEW_RUN, { id: 'run', now: NOW })
  await importText({ database, scope: anna }, 'first', FILE)
  await createInvitation(database, anna, invitation('boris'))
  await acceptInvitation(database, 'boris', { name: 'Boris', email: 'boris@example.com', password: 'hash' }, NOW)
  boris = idOf('boris@example.com')
  await createShare(database, mintScope('ours', 'editor', null, boris), link('his'))
  database.sqlite.exec('DELETE FROM activities')
})

function idOf(email: string): string {
  return database.sqlite.prepare('SELECT id FROM users WHERE email = ?').pluck().get(email) as string
}

function invitation(id: string) {
  const open = { usedAt: null, revokedAt: null, createdAt: LATER, expiresAt: '2027-01-01' }
  return { id, label: 'For somebody', role: 'editor' as const, runIds: null, tokenSha256: id, ...open }
}

function link(id: string) {
  return { id, runId: 'run', tokenSha256: `hash of ${id}`, label: null, createdAt: LATER, expiresAt: '2027-01-01' }
}

async function decide() {
  const { version: dataVersion } = await dataStateOf(database, anna, 'run')
  const ad = { label: 'Ad', outcome: 'pause', verdict: 'pause', note: null, until: null } as const
  const about = { by: null, on: '2026-09-21', at: LATER, dataVersion, engine: 'test' } as const
  const actions = ACTION_KINDS.map((kind) => ({ id: kind, key: `id/${kind}`, kind, ...ad }))
  return takeActions(database, anna, 'run', { batch: 'batch', ...about, actions })
}

async function finish(id = 'report') {
  const { version: dataVersion } = await dataStateOf(database, anna, 'run')
  const said = { analysis: '{}', sha256: 'x', header: {}, changes: [], dataVersion, signedBy: 'Anna', createdAt: LATER }
  return freeze(database, anna, { id, runId: 'run', ...said } as never)
}

async function revert() {
  const stored = await findImport(database, anna, 'run', 'first')
  return stored && revertImport(database, anna, stored, LATER)
}

async function change() {
  const {
    id: _,
    settingsVersion,
    synthetic: __,
    createdAt: ___,
    ...settings
  } = (await findRun(database, anna, 'run')) ?? never()
  return changeRun(database, anna, 'run', settingsVersion, { ...settings, name: 'Renamed' }, LATER)
}

function never(): never {
  throw new Error('there is a run')
}

const stages = [{ platform: 'crm', pipeline: '', stage: 'New', outcome: 'lost' as const }]
const labels = [{ by: 'key' as const, value: 'id/1', segment: 'A', creative: null, painPoint: null }]
const batch = { kind: 'edit' as const, fileName: null, labels }
const closing = { at: LATER, closesLinks: true }
const token = {
  id: 'token',
  name: 'Sheets',
  start: 'abc',
  role: 'viewer' as const,
  createdAt: LATER,
  expiresAt: '2027-01-01',
  tokenSha256: 'x',
}

const webhook = {
  id: 'webhook',
  url: 'https://hooks.example.com/in',
  events: ['import.saved' as const],
  secret: 'x',
  createdAt: LATER,
}

type Act = () => Promise<unknown>
/** Each act, what has to be done before it, and what is told of it. */
const ACTS: [ActivityKind, object, Act, Act?][] = [
  ['runCreated', {}, () => createRun(database, anna, NEW_RUN, { id: 'second', now: LATER })],
  ['runChanged', {}, change],
  [
    'imported',
    { file: 'second.csv', added: 1, changed: 0 },
    () => importText({ database, scope: anna }, 'second', FILE.replace('07,', '08,')),
  ],
  ['importReverted', { file: 'first.csv' }, revert],
  ['labelsChanged', { labels: 1 }, () => addLabels(database, anna, 'run', batch, LATER)],
  [
    'labelsTakenBack',
    {},
    () => removeLabels(database, anna, 'run', 1, LATER),
    () => addLabels(database, anna, 'run', batch, NOW),
  ],
  ['creativeChanged', { creative: 'C1' }, () => changeCreative(database, anna, 'run', 'C1', { text: 'Text' }, LATER)],
  ['stagesChanged', { stages: 1 }, () => saveStages(database, anna, stages, LATER)],
  ['decided', { ads: 3, accepted: 1, overridden: 1, snoozed: 1 }, decide],
  ['decisionsTakenBack', { ads: 3 }, () => undoActions(database, anna, 'run', 'batch', LATER), decide],
  ['reportFinished', { version: '1.0' }, finish],
  ['reportReopened', { version: '1.0' }, () => reopen(database, anna, 'run', LATER), finish],
  ['shared', { name: '' }, () => createShare(database, anna, link('one'))],
  ['shareClosed', { name: '' }, () => revokeShare(database, anna, 'run', 'his', LATER)],
  ['invited', { name: 'For somebody', role: 'editor' }, () => createInvitation(database, anna, invitation('i'))],
  [
    'invitationClosed',
    { name: 'For somebody' },
    () => revokeInvitation(database, anna, 'i', LATER),
    () => createInvitation(database, anna, invitation('i')),
  ],
  [
    'accessChanged',
    { name: 'Boris', role: 'viewer', links: 1 },
    () => changeMember(database, anna, boris, { role: 'viewer', runIds: null }, closing),
  ],
  [
    'memberRemoved',
    { name: 'Boris', links: 0 },
    () => removeMember(database, anna, boris, { ...closing, closesLinks: false }),
  ],
  ['accountClosed', { name: 'Boris', links: 1 }, () => closeAccount(database, anna, boris, closing)],
  [
    'accountOpened',
    { name: 'Boris' },
    () => openAccount(database, anna, boris, LATER),
    () => closeAccount(database, anna, boris, closing),
  ],
  ['workspaceRenamed', { name: 'Acme' }, () => renameWorkspace(database, anna, 'Acme', LATER)],
  ['tokenCreated', { name: 'Sheets' }, () => createApiToken(database, anna, token)],
  [
    'tokenRevoked',
    { name: 'Sheets' },
    () => revokeApiToken(database, anna, 'token', LATER),
    () => createApiToken(database, anna, token),
  ],
  ['webhookCreated', { host: 'hooks.example.com' }, () => createWebhook(database, anna, webhook)],
  [
    'webhookRemoved',
    { host: 'hooks.example.com' },
    () => removeWebhook(database, anna, 'webhook', LATER),
    () => createWebhook(database, anna, webhook),
  ],
  ['signedIn', {}, () => noteSignIn(database, 'anna@example.com', LATER)],
  ['passwordChanged', {}, () => noteOwnActivity(database, anna.userId ?? '', 'passwordChanged', LATER)],
]

const ALL: ActivityQuestion = { runId: null, before: null, most: 100 }
const told = (scope = anna, question: Partial<ActivityQuestion> = {}) =>
  listActivities(database, scope, { ...ALL, ...question })

describe('what somebody does', () => {
  test.each(ACTS)('is told once, with who, what and when: %s', async (kind, subject, act, prepare) => {
    await prepare?.()
    database.sqlite.exec('DELETE FROM activities')
    await act()
    expect(await told()).toMatchObject([{ kind, subject, who: 'Anna', tokenName: null }])
    const [{ at } = never()] = await told()
    expect([NOW, LATER]).toContain(at)
  })

  test.each(ACTS)('is not done where it cannot be told: %s', async (kind, __, act, prepare) => {
    await prepare?.()
    database.sqlite.exec("CREATE TRIGGER no BEFORE INSERT ON activities BEGIN SELECT RAISE(ABORT, 'no journal'); END")
    const untouched = stateOf()
    await expect(act()).rejects.toThrow()
    expect([kind, stateOf()]).toEqual([kind, untouched])
  })
})

/** Every row that an act could have changed. */
function stateOf(): string {
  const tables = [
    'runs',
    'rows',
    'labels',
    'creatives',
    'lead_stages',
    'actions',
    'snapshots',
    'shares',
    'memberships',
    'users',
  ]
  const saved = "(SELECT * FROM imports WHERE state IN ('saved', 'reverted'))"
  const rows = [...tables, saved, 'workspaces', 'api_tokens', 'webhooks', 'invitations'].map((table) =>
    database.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  )
  return JSON.stringify(rows)
}

describe('nothing is told', () => {
  test('of what was not done', async () => {
    await finish()
    database.sqlite.exec('DELETE FROM activities')
    await expect(addLabels(database, anna, 'run', batch, LATER)).rejects.toThrow()
    expect(await revokeShare(database, anna, 'run', 'unknown', LATER)).toBe(false)
    expect(await revokeInvitation(database, anna, 'unknown', LATER)).toBe(false)
    expect(await removeMember(database, anna, anna.userId ?? '', closing)).toBe('lastAdmin')
    expect(await undoActions(database, anna, 'run', 'unknown', LATER).catch(() => 0)).toBe(0)
    expect(await told()).toEqual([])
  })

  test('to viewers, nor to another workspace', async () => {
    await renameWorkspace(database, anna, 'Acme', LATER)
    await ensureWorkspace(database, { id: 'theirs', name: 'Theirs' }, NOW)
    await expect(told(mintScope('ours', 'viewer', null, boris))).rejects.toThrow('may not write')
    expect(await told(mintScope('theirs', 'admin'))).toEqual([])
  })

  test('of people to who only runs tests', async () => {
    await renameWorkspace(database, anna, 'Acme', LATER)
    await createInvitation(database, anna, invitation('i'))
    await createShare(database, anna, link('one'))
    expect((await told(mintScope('ours', 'editor', null, boris))).map(({ kind }) => kind)).toEqual(['shared'])
  })
})

describe('names', () => {
  test('stay as they were', async () => {
    await createShare(database, anna, link('one'))
    await change()
    database.sqlite.exec("UPDATE users SET name = 'Anna Petrova'")
    expect((await told()).map(({ who, runName }) => [who, runName]).sort()).toEqual([
      ['Anna', 'Autumn test'],
      ['Anna', 'Renamed'],
    ])
  })

  test('are those of the token where a program did it, and of nobody at the machine itself', async () => {
    const program = mintScope('ours', 'admin', null, anna.userId, { tokenName: 'Sheets' })
    await createShare(database, program, link('one'))
    expect(await told()).toMatchObject([{ who: 'Anna', tokenName: 'Sheets' }])
    database.sqlite.exec('DELETE FROM activities')
    expect(
      await switchAccount(database, mintScope('ours', 'admin'), 'boris@example.com', { isClosed: true, at: LATER }),
    ).toBe(true)
    expect(await resetPassword(database, 'boris@example.com', 'new', '2026-09-22')).toBe(true)
    expect((await told()).map(({ kind, who }) => [kind, who])).toEqual([
      ['passwordReset', null],
      ['accountClosed', null],
    ])
  })

  test('of a run that is gone stay, and lead nowhere', async () => {
    await createShare(database, anna, link('one'))
    database.sqlite.exec("DELETE FROM runs WHERE id = 'run'")
    expect(await told()).toMatchObject([{ runId: null, runName: 'Autumn test' }])
  })
})

test('a workspace begins with who made it, and a member with their coming in', async () => {
  await createWorkspace(database, anna, anna.userId ?? '', { id: 'acme', name: 'Acme' }, LATER)
  const acme = mintScope('acme', 'admin', null, anna.userId)
  expect(await told(acme)).toMatchObject([{ kind: 'workspaceCreated', subject: { name: 'Acme' }, who: 'Anna' }])
  await createInvitation(database, acme, invitation('i'))
  await acceptInvitation(database, 'i', { userId: boris }, '2026-09-22')
  expect((await told(acme))[0]).toMatchObject({ kind: 'joined', subject: { role: 'editor' }, who: 'Boris' })
})

test('a journal is read page by page, whole or of one run, and nothing is left out or told twice', async () => {
  await createRun(database, anna, NEW_RUN, { id: 'second', now: NOW })
  for (let index = 0; index < 12; index += 1) {
    // Some of them at the same moment.
    const createdAt = `2026-09-21T10:00:0${Math.floor(index / 4)}.000Z`
    await createShare(database, anna, { ...link(`l${index}`), createdAt, runId: index % 2 === 0 ? 'run' : 'second' })
  }
  const read = async (runId: string | null) => {
    const ids: string[] = []
    let page = await told(anna, { runId, most: 5 })
    while (page.length > 0) {
      ids.push(...page.map(({ id }) => id))
      const last = page.at(-1) ?? never()
      page = await told(anna, { runId, most: 5, before: last })
    }
    return ids
  }
  expect(new Set(await read(null)).size).toBe(13)
  expect(await read(null)).toEqual((await told()).map(({ id }) => id))
  expect(await read('run')).toHaveLength(6)
  const latest = await told(anna, { most: 4 })
  expect(latest.map(({ runName, runId }) => [runName, runId])).toEqual(
    ['second', 'run', 'second', 'run'].map((id) => ['Autumn test', id]),
  )
})
