import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as analysis from '#app/api/v1/runs/[runId]/analysis/route.ts'
import * as item from '#app/api/v1/runs/[runId]/route.ts'
import { addLabels } from '#db/labels'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const scope = mintScope('main', 'admin')
let runId: string

beforeEach(async () => {
  // A run of its own for each test: what is remembered of a run goes by its id.
  runId = randomUUID()
  await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null }, { id: runId, now: NOW })
})

/** Eight ads over ten days, half of them at 300 a lead and half at 900. */
function exportOf(days: number): string {
  const rows = Array.from({ length: days }, (_, day) =>
    Array.from({ length: 8 }, (_, ad) => {
      const leads = ad % 2 === 0 ? 6 : 2
      return `2026-09-${String(7 + day).padStart(2, '0')},${ad},creative ${ad},${ad < 4 ? 'age 1' : 'age 2'},100,1800,${leads}`
    }),
  )
  return ['date,ad_id,creative,segment,clicks,spend,leads', ...rows.flat(), ''].join('\n')
}

async function take(text: string): Promise<void> {
  await importText({ database: house.database, scope, runId }, randomUUID(), text)
}

async function ask(query = ''): Promise<Analysis> {
  const response = await analysis.GET(new Request(`http://localhost/?${query}`), {
    params: Promise.resolve({ runId }),
  })
  return response.json()
}

async function change(body: object): Promise<number> {
  const request = new Request('http://localhost/', {
    method: 'PATCH',
    headers: { 'sec-fetch-site': 'same-origin', host: 'localhost' },
    body: JSON.stringify(body),
  })
  return (await item.PATCH(request, { params: Promise.resolve({ runId }) })).status
}

function pages(): number[] {
  return house.database.sqlite
    .prepare('SELECT DISTINCT data_version FROM verdicts WHERE run_id = ? ORDER BY data_version')
    .pluck()
    .all(runId) as number[]
}

function changesOf({ groups }: Analysis): Record<string, unknown> {
  return Object.fromEntries(groups.ad.flatMap(({ key, verdict }) => (verdict?.change ? [[key, verdict.change]] : [])))
}

describe('the journal of a run', () => {
  test('is not written by looking', async () => {
    await take(exportOf(10))
    expect(changesOf(await ask())).toEqual({})
    expect(pages()).toEqual([])
  })

  test('has the verdicts before a change and after it, and the answer says what the change did', async () => {
    await take(exportOf(10))
    const before = await ask()
    expect(await change({ version: 0, targets: { lead: 150 } })).toBe(200)
    const now = await ask()
    const flipped = now.groups.ad.filter(({ key, verdict }) => {
      return verdict?.outcome !== before.groups.ad.find((ad) => ad.key === key)?.verdict?.outcome
    })
    expect(flipped.length).toBeGreaterThan(0)
    expect(Object.keys(changesOf(now)).sort()).toEqual(flipped.map(({ key }) => key).sort())
    for (const { key } of flipped) {
      expect(changesOf(now)[key]).toEqual({
        from: before.groups.ad.find((ad) => ad.key === key)?.verdict?.outcome,
        reason: { key: 'changedTarget', params: { before: 600, now: 150 } },
      })
    }
    await vi.waitFor(() => expect(pages()).toEqual([1, 2]))
  })

  test('goes on explaining after a change that concludes nothing new', async () => {
    await take(exportOf(10))
    await change({ version: 0, targets: { lead: 150 } })
    const explained = changesOf(await ask())
    await vi.waitFor(() => expect(pages()).toEqual([1, 2]))
    expect(await change({ version: 1, name: 'Another name' })).toBe(200)
    expect(changesOf(await ask())).toEqual(explained)
    await vi.waitFor(() => expect(pages()).toEqual([1, 2, 3]))
    expect(changesOf(await ask())).toEqual(explained)
  })

  test('explains filtered views and other segments as it does the whole run', async () => {
    await take(exportOf(10))
    await change({ version: 0, targets: { lead: 150 } })
    const explained = changesOf(await ask())
    expect(changesOf(await ask('from=2026-09-07&to=2026-09-08'))).toEqual(explained)
    expect(changesOf(await ask('by=adSet'))).toEqual(explained)
  })

  test('tells what other names have done, and not that money came or went', async () => {
    await take(exportOf(10))
    await change({ version: 0, name: 'So that the first page is written' })
    await vi.waitFor(() => expect(pages()).toContain(2))
    const verdictOn = async (creative: string) =>
      (await ask()).groups.creative.find(({ key }) => key === creative)?.verdict
    const earlier = await verdictOn('creative 1')
    const own = { by: 'id', segment: null, creative: 'creative 1', painPoint: null } as const
    const labels = ['0', '2', '4'].map((value) => ({ ...own, value }))
    await addLabels(house.database, scope, runId, { kind: 'edit', fileName: null, labels }, NOW)
    const now = await verdictOn('creative 1')
    expect(now?.outcome).not.toBe(earlier?.outcome)
    expect(now?.change).toEqual({ from: earlier?.outcome, reason: { key: 'changedNames', params: {} } })
  })

  test('tells that leads are counted by another source, and not that leads came or went', async () => {
    await take(exportOf(10))
    const leads = Array.from(
      { length: 80 },
      (_, id) => `${id},2026-09-${String(7 + (id % 10)).padStart(2, '0')},${id % 4 === 0 ? 1 : 3}`,
    )
    await take(['lead_id,created_at,ad_id', ...leads, ''].join('\n'))
    await change({ version: 0, name: 'So that the first page is written' })
    await vi.waitFor(() => expect(pages()).toContain(3))
    expect(await change({ version: 1, leadsFrom: 'platform' })).toBe(200)
    const changes = Object.values(changesOf(await ask()))
    expect(changes.length).toBeGreaterThan(0)
    for (const { reason } of changes as { reason: unknown }[]) {
      expect(reason).toEqual({ key: 'changedLeadsFrom', params: { from: 'platform' } })
    }
  })

  test('tells what a further import has brought', async () => {
    await take(exportOf(1))
    await change({ version: 0, name: 'So that the first page is written' })
    await vi.waitFor(() => expect(pages()).toContain(2))
    const before = await ask()
    await take(exportOf(10))
    const changes = changesOf(await ask())
    expect(Object.keys(changes).length).toBeGreaterThan(0)
    for (const [key, change] of Object.entries(changes)) {
      const verdict = before.groups.ad.find((ad) => ad.key === key)?.verdict
      const leads = Number(key) % 2 === 0 ? 54 : 18
      expect(change).toEqual({
        from: verdict?.outcome,
        reason: { key: 'changedOwn', params: { stage: 'lead', spend: 16_200, events: leads } },
      })
    }
  })
})
