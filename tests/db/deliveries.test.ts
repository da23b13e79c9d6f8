import { beforeEach, describe, expect, test } from 'vitest'
import {
  claimDelivery,
  discardDeliveriesBefore,
  dueDeliveries,
  listDeliveries,
  noteDelivery,
  sendDeliveryAgain,
  tellWebhooks,
} from '#db/deliveries'
import { findImport } from '#db/imports'
import { findDraft } from '#db/reports'
import { revertImport } from '#db/reverts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { freeze, reopen } from '#db/snapshots'
import { createWebhook, listWebhooks, removeWebhook } from '#db/webhooks'
import type { WebhookEvent } from '#lib/kernel/connection'
import { deliveryState, nextTry, retryUnlessNoted, WEBHOOK_EVENTS } from '#lib/kernel/connection'
import { importText, NEW_RUN, NOW, openTestHouse } from './runs-of-text.ts'

type House = Awaited<ReturnType<typeof openTestHouse>>

const LATER = '2026-09-20T11:00:00.000Z'
const EXPORT = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n'
let house: House

beforeEach(async () => {
  house = await openTestHouse()
})

const admin = () => mintScope(house.scope.workspaceId, 'admin')

async function add(id: string, events: readonly WebhookEvent[], scope = admin()): Promise<boolean> {
  const url = `https://${id}.example/hook`
  return createWebhook(house.database, scope, { id, url, secret: `secret of ${id}`, events, createdAt: NOW })
}

async function finish(): Promise<void> {
  const { database, scope } = house
  const found = await findDraft(database, scope, 'run')
  if (found === null) throw new Error('no run')
  const { name: run, client, start, end, timeZone } = NEW_RUN
  await freeze(database, scope, {
    id: 'report',
    runId: 'run',
    analysis: '{}',
    sha256: 'hash',
    header: { run, client, start, end, timeZone, synthetic: false, draft: found.draft, creatives: [] },
    changes: [],
    dataVersion: Number(database.sqlite.prepare('SELECT data_version FROM runs').pluck().get()),
    signedBy: 'Somebody',
    createdAt: NOW,
  })
}

/** All that is waiting to be sent, parsed. */
async function waiting(now = LATER) {
  const due = await dueDeliveries(house.database, now, { most: 100, ofWorkspace: 100 })
  return due.map(({ url, body }) => ({ url, ...JSON.parse(body) }))
}

describe('an act', () => {
  test('is told to each address that is told of such, with ids and the run’s name alone', async () => {
    const { database, scope } = house
    await add('all', WEBHOOK_EVENTS)
    await add('reports', ['report.finished', 'report.reopened'])
    await importText(house, 'import', EXPORT)
    const stored = await findImport(database, scope, 'run', 'import')
    if (stored === null) throw new Error('not there')
    await revertImport(database, scope, stored, NOW)
    await finish()
    await reopen(database, scope, 'run', NOW)
    const run = { id: 'run', name: NEW_RUN.name }
    const own = (await waiting()).filter(({ url }) => url.includes('//all.'))
    expect(own.map(({ type, timestamp, data }) => ({ type, timestamp, data }))).toEqual([
      { type: 'import.saved', timestamp: NOW, data: { run, importId: 'import' } },
      { type: 'import.reverted', timestamp: NOW, data: { run, importId: 'import' } },
      { type: 'report.finished', timestamp: NOW, data: { run, reportId: 'report', version: '1.0' } },
      { type: 'report.reopened', timestamp: NOW, data: { run, reportId: 'report', version: '1.0' } },
    ])
    const others = (await waiting()).filter(({ url }) => url.includes('//reports.'))
    expect(others.map(({ type }) => type)).toEqual(['report.finished', 'report.reopened'])
  })

  test('of another workspace is told to none of this one’s addresses', async () => {
    await add('theirs', WEBHOOK_EVENTS, mintScope(house.stranger.workspaceId, 'admin'))
    await importText(house, 'import', EXPORT)
    expect(await waiting()).toEqual([])
  })

  test('that does not come about is told to nobody', async () => {
    await add('all', WEBHOOK_EVENTS)
    const { database } = house
    const act = () =>
      database.orm.transaction(() => {
        tellWebhooks(database, { runId: 'run', event: 'import.saved', at: NOW, about: { importId: 'x' } })
        throw new Error('the disk is full')
      })
    expect(act).toThrow('the disk is full')
    expect(await reopen(database, house.scope, 'run', NOW)).toBe(false)
    expect(await waiting()).toEqual([])
  })
})

describe('a message', () => {
  beforeEach(async () => {
    await add('all', WEBHOOK_EVENTS)
    await importText(house, 'import', EXPORT)
  })

  const only = async () => {
    const [delivery] = await listDeliveries(house.database, admin())
    if (delivery === undefined) throw new Error('no message')
    return delivery
  }

  /** One try as the house makes it: claimed, sent, noted. */
  async function tryOnce(id: string, tries: number, outcome: Parameters<typeof noteDelivery>[2]): Promise<void> {
    expect(await claimDelivery(house.database, { id, tries }, { nextAt: LATER, now: LATER })).toBe(true)
    await noteDelivery(house.database, { id, tries: tries + 1 }, outcome)
  }

  test('is claimed once for each try, and not before it is due', async () => {
    const { id } = await only()
    const claim = (tries: number, now: string) =>
      claimDelivery(house.database, { id, tries }, { nextAt: '2026-09-20T11:01:00.000Z', now })
    expect(await claim(0, '2026-09-19T10:00:00.000Z')).toBe(false)
    expect(await claim(0, LATER)).toBe(true)
    expect(await claim(0, LATER)).toBe(false)
    expect(await claim(1, LATER)).toBe(false)
    expect(await only()).toMatchObject({ tries: 1, nextAt: '2026-09-20T11:01:00.000Z', lastAnswer: null })
  })

  test('that somebody has sent again while it was under way is sent again', async () => {
    const { id } = await only()
    await claimDelivery(house.database, { id, tries: 0 }, { nextAt: LATER, now: LATER })
    await sendDeliveryAgain(house.database, admin(), id, LATER)
    await noteDelivery(house.database, { id, tries: 1 }, { nextAt: null, arrivedAt: LATER, lastAnswer: '200' })
    expect(await waiting(LATER)).toHaveLength(1)
  })

  test('is listed with its run and without its text, for its own workspace', async () => {
    const delivery = await only()
    expect(delivery).toMatchObject({ event: 'import.saved', run: NEW_RUN.name, tries: 0, lastAnswer: null })
    expect(delivery).not.toHaveProperty('body')
    expect(await listDeliveries(house.database, mintScope('theirs', 'admin'))).toEqual([])
  })

  test('waits until its next try, and then no more', async () => {
    const { id } = await only()
    await tryOnce(id, 0, { nextAt: LATER, arrivedAt: null, lastAnswer: '500' })
    expect(await waiting(NOW)).toEqual([])
    expect(await waiting(LATER)).toHaveLength(1)
    await tryOnce(id, 1, { nextAt: null, arrivedAt: LATER, lastAnswer: '200' })
    expect(await waiting('2099-01-01')).toEqual([])
    expect(deliveryState(await only())).toBe('arrived')
  })

  test('is sent again when somebody says so, as if for the first time', async () => {
    const { id } = await only()
    await tryOnce(id, 0, { nextAt: null, arrivedAt: null, lastAnswer: 'timeout' })
    expect(deliveryState(await only())).toBe('givenUp')
    expect(await sendDeliveryAgain(house.database, mintScope('theirs', 'admin'), id, LATER)).toBe(false)
    expect(await sendDeliveryAgain(house.database, admin(), id, LATER)).toBe(true)
    expect(await only()).toMatchObject({ tries: 0, nextAt: LATER })
    expect(await waiting(LATER)).toHaveLength(1)
  })

  test('is dropped once it is old and settled, never while it waits', async () => {
    const { id } = await only()
    await discardDeliveriesBefore(house.database, LATER)
    expect(await waiting()).toHaveLength(1)
    await tryOnce(id, 0, { nextAt: null, arrivedAt: NOW, lastAnswer: '200' })
    await discardDeliveriesBefore(house.database, NOW)
    expect(await listDeliveries(house.database, admin())).toHaveLength(1)
    await discardDeliveriesBefore(house.database, LATER)
    expect(await listDeliveries(house.database, admin())).toEqual([])
  })

  test('goes with its address', async () => {
    expect(await removeWebhook(house.database, mintScope('theirs', 'admin'), 'all', NOW)).toBe(false)
    expect(await removeWebhook(house.database, admin(), 'all', NOW)).toBe(true)
    expect(await listDeliveries(house.database, admin())).toEqual([])
    expect(await listWebhooks(house.database, admin())).toEqual([])
  })
})

test('is tried again after 1, 5 and 30 minutes, 2 and 12 hours, and then given up', () => {
  const waits = [1, 2, 3, 4, 5, 6].map((tries) => {
    const next = nextTry(tries, NOW)
    return next === null ? null : (Date.parse(next) - Date.parse(NOW)) / 60_000
  })
  expect(waits).toEqual([1, 5, 30, 120, 720, null])
})

test('of which nobody has noted the end is tried as often, the last time once more', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6].map((before) => {
    const next = retryUnlessNoted(before, NOW)
    return next === null ? null : (Date.parse(next) - Date.parse(NOW)) / 60_000
  })
  expect(waits).toEqual([1, 5, 30, 120, 720, 5, null])
})

test('the messages of one workspace leave room for those of others', async () => {
  const { database, stranger } = house
  for (const id of ['a', 'b', 'c', 'd']) await add(id, WEBHOOK_EVENTS)
  await importText(house, 'import', EXPORT)
  await createRun(database, stranger, NEW_RUN, { id: 'theirs', now: LATER })
  await add('theirs', WEBHOOK_EVENTS, mintScope(stranger.workspaceId, 'admin'))
  database.orm.transaction(() =>
    tellWebhooks(database, { runId: 'theirs', event: 'import.saved', at: LATER, about: { importId: 'x' } }),
  )
  const due = await dueDeliveries(database, LATER, { most: 3, ofWorkspace: 2 })
  expect(due.map(({ url }) => url.includes('//theirs.'))).toEqual([false, false, true])
})

test('a workspace has twenty addresses at most, and lists none of their secrets', async () => {
  for (let number = 0; number < 20; number++) expect(await add(`a${number}`, ['import.saved'])).toBe(true)
  expect(await add('one-more', ['import.saved'])).toBe(false)
  expect(JSON.stringify(await listWebhooks(house.database, admin()))).not.toContain('secret')
})

test.each(['viewer', 'editor'] as const)('a scope of an %s knows nothing of addresses and messages', async (role) => {
  const scope = mintScope(house.scope.workspaceId, role)
  for (const call of [
    () => add('x', WEBHOOK_EVENTS, scope),
    () => listWebhooks(house.database, scope),
    () => removeWebhook(house.database, scope, 'x', NOW),
    () => listDeliveries(house.database, scope),
    () => sendDeliveryAgain(house.database, scope, 'x', NOW),
  ])
    await expect(call()).rejects.toThrow('may not administer')
})
