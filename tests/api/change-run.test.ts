import { beforeEach, describe, expect, test } from 'vitest'
import * as item from '#app/api/v1/runs/[runId]/route.ts'
import * as collection from '#app/api/v1/runs/route.ts'
import { house } from './test-house.ts'

let id: string

const RUN = {
  name: 'Autumn test',
  client: null,
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  start: '2026-09-07',
  end: '2026-09-20',
  dailyBudget: 30_000,
  targets: { click: 20, subscriber: null, lead: 600, sale: 5000 },
  primaryStage: 'lead',
  segmentBy: null,
}

function requestWith(body: unknown, site = 'same-origin'): Request {
  return new Request('http://localhost/api/v1/runs', {
    method: 'POST',
    headers: { 'sec-fetch-site': site, host: 'localhost' },
    body: JSON.stringify(body),
  })
}

async function change(body: unknown, site?: string, runId = id): Promise<{ status: number; body: unknown }> {
  const response = await item.PATCH(requestWith(body, site), { params: Promise.resolve({ runId }) })
  return { status: response.status, body: await response.json() }
}

async function stored() {
  const { database } = house
  return database.sqlite.prepare('SELECT * FROM runs WHERE id = ?').get(id) as Record<string, unknown>
}

beforeEach(async () => {
  const response = await collection.POST(requestWith(RUN))
  expect(response.status).toBe(201)
  id = (await response.json()).id
})

describe('PATCH of a run', () => {
  test('changes what is named and leaves the rest', async () => {
    const changes = {
      version: 0,
      name: ' Winter test ',
      targets: { lead: 700, click: null },
      plan: { days: 14 },
      decision: { confidence: 0.9 },
      assumptions: { market: 'rough', closeRate: 0.2 },
    }
    expect(await change(changes)).toEqual({ status: 200, body: { version: 1 } })
    expect(await stored()).toMatchObject({
      name: 'Winter test',
      currency: 'RUB',
      daily_budget: 30_000,
      settings_version: 1,
      data_version: 1,
      engine_settings: JSON.stringify({
        plan: { days: 14 },
        decision: { confidence: 0.9 },
        assumptions: { market: 'rough', closeRate: 0.2 },
      }),
    })
    const { database } = house
    expect(
      database.sqlite.prepare('SELECT stage, cost FROM targets WHERE run_id = ? ORDER BY stage').raw().all(id),
    ).toEqual([
      ['lead', 700],
      ['sale', 5000],
    ])
  })

  test('takes a setting of the engine back to its default with null', async () => {
    await change({ version: 0, decision: { ratio: 1.5, confidence: 0.9 }, plan: { days: 7 } })
    expect((await change({ version: 1, decision: { ratio: null }, plan: { days: null } })).status).toBe(200)
    expect(await stored()).toMatchObject({ engine_settings: '{"decision":{"confidence":0.9}}' })
  })

  test('that says what is so already changes no version', async () => {
    expect(await change({ version: 0, name: 'Autumn test', targets: { lead: 600 } })).toEqual({
      status: 200,
      body: { version: 0 },
    })
    expect(await stored()).toMatchObject({ settings_version: 0, data_version: 0 })
  })

  test('from an older version is refused in words, and what the other one saved stays', async () => {
    await change({ version: 0, name: 'First' })
    expect(await change({ version: 0, name: 'Second' })).toEqual({
      status: 409,
      body: { error: { key: 'settingsChanged', params: {} } },
    })
    expect(await stored()).toMatchObject({ name: 'First' })
  })

  test('changes the currency only while no data are saved in it', async () => {
    expect((await change({ version: 0, currency: 'EUR' })).status).toBe(200)
    const { database } = house
    database.sqlite
      .prepare(
        `INSERT INTO imports (id, workspace_id, run_id, file_name, size, state, corrections, conflicts, created_at)
         VALUES (?, 'main', ?, 'a.csv', 1, 'saved', '{}', '[]', '')`,
      )
      .run(`import of ${id}`, id)
    expect(await change({ version: 1, currency: 'USD', name: 'In dollars' })).toEqual({
      status: 409,
      body: { error: { key: 'currencyFixed', params: { currency: 'EUR' } } },
    })
    expect(await stored()).toMatchObject({ currency: 'EUR', name: 'Autumn test' })
    expect((await change({ version: 1, currency: 'EUR', name: 'In euro' })).status).toBe(200)
  })

  test('names the fields that cannot be used', async () => {
    const fieldsOf = async (body: unknown) => {
      const answer = (await change(body)).body as { error: { params: { fields: string } } }
      return answer.error.params.fields
    }
    expect(await fieldsOf({ name: 'No version' })).toBe('version')
    expect(await fieldsOf({ version: 0, name: '  ' })).toBe('name')
    expect(await fieldsOf({ version: 0, start: '2026-09-21' })).toBe('end')
    expect(await fieldsOf({ version: 0, targets: { lead: -1 } })).toBe('targets.lead')
    expect(await fieldsOf({ version: 0, segmentBy: [] })).toBe('segmentBy')
    expect(await fieldsOf({ version: 0, plan: { days: 1.5 } })).toBe('plan.days')
    expect(await fieldsOf({ version: 0, decision: { confidence: 1 } })).toBe('decision.confidence')
    expect(await fieldsOf({ version: 0, assumptions: { wearOutPerDay: 0.3 } })).toBe('assumptions.wearOutPerDay')
    expect(await fieldsOf({ version: 0, assumptions: { weather: 1 } })).toBe('assumptions.weather')
    expect(await fieldsOf({ version: 0, synthetic: true })).toBe('synthetic')
    expect(await fieldsOf('no object')).toBe('')
    expect(await stored()).toMatchObject({ name: 'Autumn test', settings_version: 0 })
  })

  test('is refused from another site and for a run that is not there', async () => {
    expect((await change({ version: 0, name: 'Stolen' }, 'cross-site')).status).toBe(403)
    expect((await change({ version: 0, name: 'Nobody’s' }, 'same-origin', 'none')).status).toBe(404)
    expect(await stored()).toMatchObject({ name: 'Autumn test' })
  })
})
