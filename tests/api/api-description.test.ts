import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { describeApi, SUBJECTS } from '#app/_server/api-description/document.ts'
import { saveToken } from '#app/_server/save-token.ts'
import * as description from '#app/api/v1/openapi.json/route.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { loadCatalogue } from '#lib/locale/catalogue'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { refusalsOf } from './refusals-of.ts'
import { house } from './test-house.ts'

const asked = vi.hoisted(() => ({ authorization: '' }))
vi.mock('next/headers', () => ({
  headers: async () => {
    const { PEER } = await import('#app/_server/note-peers.ts')
    return new Headers({ host: 'localhost', [PEER]: '127.0.0.1', authorization: asked.authorization })
  },
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key, getLocale: async () => 'en' }))

/** For people alone, who sign in or administer: no token opens them. */
const FOR_PEOPLE: readonly string[] = [
  'PUT /account/password',
  'GET /connections',
  'POST /deliveries/{deliveryId}',
  'POST /invitations',
  'DELETE /invitations/{invitationId}',
  'POST /join',
  'GET /people',
  'PATCH /people/{userId}',
  'DELETE /people/{userId}',
  'DELETE /runs/{runId}',
  'POST /session',
  'DELETE /session',
  'PUT /session/workspace',
  'POST /setup',
  'POST /tokens',
  'DELETE /tokens/{tokenId}',
  'POST /webhooks',
  'DELETE /webhooks/{webhookId}',
  'PATCH /workspace',
  'DELETE /workspace',
  'GET /workspace/archive',
  'POST /workspace/archive',
  'POST /workspaces',
]

/** Takes keys that only a page knows; for a program, a dictionary does the same by ids and names. */
const FOR_PAGES: readonly string[] = ['POST /runs/{runId}/labels']

/** What any request may meet or only a page meets. Patterns of names, which are read again, were refused when they were saved. */
const ANY_REFUSALS: readonly string[] = [
  ...['wrongToken', 'tooManyAttempts', 'notAllowed', 'foreignHost', 'notFound', 'bodyTooLarge', 'serverBusy', 'fault'],
  ...['foreignOrigin', 'setUpFirst', 'signInFirst', 'noWorkspace', 'otherWorkspace'],
]

/** What is no answer to the request: the import that it names tells it. */
const NEVER_ANSWERED: Readonly<Record<string, readonly string[]>> = {
  'POST /runs/{runId}/imports': [
    ...['headerMissing', 'noHeader', 'bulkSheet', 'unclosedQuote', 'rowTooLong', 'secondTable', 'noSheet'],
  ],
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Route = Partial<
  Record<(typeof METHODS)[number], (request: Request, context: { params: Promise<object> }) => Promise<Response>>
>

const API = new URL('../../app/api/v1/', import.meta.url)
const OPERATIONS = Object.values(SUBJECTS).flat()
const nameOf = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`
const routeOf = (path: string): Promise<Route> => {
  const file = `${path.slice(1).replaceAll('{', '[').replaceAll('}', ']')}/route.ts`
  return import(/* @vite-ignore */ pathToFileURL(join(decodeURIComponent(API.pathname), file)).href)
}

describe('the description', () => {
  test('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(await description.GET().json())
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  test('tells of every route that a program may ask, and of no other', async () => {
    const paths = readdirSync(API, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('/route.ts') && path !== 'openapi.json/route.ts')
      .map(
        (path) =>
          `/${path
            .replace(/\/route\.ts$/, '')
            .replaceAll('[', '{')
            .replaceAll(']', '}')}`,
      )
    const found: string[] = []
    for (const path of paths) {
      const route = await routeOf(path)
      found.push(...METHODS.filter((method) => method in route).map((method) => nameOf({ method, path })))
    }
    const told = OPERATIONS.map(nameOf)
    expect([...told, ...FOR_PEOPLE, ...FOR_PAGES].sort()).toEqual(found.sort())
  }, 60_000)

  test('gives every operation a name of its own', () => {
    const { paths } = describeApi() as { paths: Record<string, Record<string, { operationId: string }>> }
    const names = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(new Set(names).size).toBe(OPERATIONS.length)
  })

  test('names only refusals that there are words for', async () => {
    const { refusals: words } = await loadCatalogue('en')
    const keys = new Set(OPERATIONS.flatMap(({ refusals }) => refusals))
    expect([...keys].filter((key) => !(key in words))).toEqual([])
  })

  test.each(OPERATIONS.map((operation) => [nameOf(operation), operation] as const))(
    'leaves out no refusal that the source of the route tells of: %s',
    (called, { method, path, refusals }) => {
      const route = `app/api/v1${path.replaceAll('{', '[').replaceAll('}', ']')}/route.ts`
      const told = [...ANY_REFUSALS, ...refusals, ...(NEVER_ANSWERED[called] ?? [])]
      const found = [...refusalsOf(route, method.toUpperCase())]
      expect(found.filter((key) => !told.includes(key) && !key.startsWith('pattern'))).toEqual([])
    },
  )

  test('holds nothing of this machine', () => {
    expect(JSON.stringify(describeApi())).not.toContain(house.folder)
  })
})

/** The described shapes; exact ones take no key that is not described. */
const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema({ $id: 'api', ...describeApi({ isExact: true }) })
const faultsIn = (name: string, value: unknown) => {
  const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` })
  return validate(value) ? [] : validate.errors
}

const scope = mintScope('main', 'admin')
const runId = randomUUID()
const importId = randomUUID()
const ADS = `date,ad_id,creative,segment,clicks,spend,leads
2026-09-07,1,C1,men,100,1800,6
2026-09-08,1,C1,men,100,1900,5
2026-09-08,2,C2,women,90,2100,1
`

beforeAll(async () => {
  await createRun(house.database, scope, { ...NEW_RUN, segmentBy: null }, { id: runId, now: NOW })
  await importText({ database: house.database, scope, runId }, importId, ADS)
  const made = await saveToken(scope, { name: 'Nightly', role: 'editor' })
  if (!made.ok) throw new Error(made.reason.key)
  asked.authorization = `Bearer ${made.value.token}`
})

afterAll(async () => {
  // The journal of verdicts is written once the answer has gone out.
  await delay(500)
})

async function ask(called: string, params: object = {}, body?: unknown) {
  const [method = '', path = ''] = called.split(' ')
  const route = await routeOf(path)
  const sent = body === undefined ? null : JSON.stringify(body)
  const headers = { authorization: asked.authorization, host: 'localhost' }
  const request = new Request('http://localhost/', { method, headers, body: sent })
  const response = await route[method as (typeof METHODS)[number]]?.(request, {
    params: Promise.resolve({ runId, importId, ...params }),
  })
  if (response === undefined) throw new Error(`no ${called}`)
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}

/** Held against what is described: the status, and the shape of what is sent and answered. */
async function askAsDescribed(called: string, params: object = {}, body?: unknown) {
  const operation = OPERATIONS.find((own) => nameOf(own) === called)
  if (operation === undefined) throw new Error(`${called} is not described`)
  if (operation.body?.kind === 'json') expect(faultsIn(operation.body.name, body)).toEqual([])
  const answered = await ask(called, params, body)
  expect([answered.status, answered.body?.error]).toEqual([operation.status, undefined])
  if (operation.answer?.kind === 'json') expect(faultsIn(operation.answer.name, answered.body)).toEqual([])
  return answered.body
}

describe('by a token, answers are as described', () => {
  test.each([
    'GET /runs',
    'GET /runs/{runId}',
    'GET /runs/{runId}/analysis',
    'GET /runs/{runId}/forecast',
    'GET /runs/{runId}/actions',
    'GET /runs/{runId}/imports',
    'GET /runs/{runId}/imports/{importId}',
    'GET /runs/{runId}/report',
    'GET /runs/{runId}/report/snapshots',
    'GET /runs/{runId}/shares',
    'GET /runs/{runId}/lead-stages',
    'GET /layouts',
  ])('%s', async (called) => {
    await askAsDescribed(called)
  })

  test('a run is made, changed and read', async () => {
    const { targets, ...run } = NEW_RUN
    const { id } = await askAsDescribed('POST /runs', {}, { ...run, targets })
    await askAsDescribed('PATCH /runs/{runId}', { runId: id }, { version: 0, name: 'Renamed', targets: { lead: 500 } })
    const read = await askAsDescribed('GET /runs/{runId}', { runId: id })
    expect(read).toMatchObject({ name: 'Renamed', settingsVersion: 1, targets: { lead: 500 } })
  })

  test('a link is made and closed', async () => {
    const { share } = await askAsDescribed('POST /runs/{runId}/shares', {}, { label: 'Owner', days: 30 })
    await askAsDescribed('GET /runs/{runId}/shares')
    await askAsDescribed('DELETE /runs/{runId}/shares/{shareId}', { shareId: share.id })
  })

  test('ads are decided about', async () => {
    const { groups } = await askAsDescribed('GET /runs/{runId}/analysis')
    const { dataVersion } = await askAsDescribed('GET /runs/{runId}')
    const ads = [groups.ad[0].key]
    const decided = { kind: 'overridden', dataVersion, ads, outcome: 'pause', note: 'The offer has changed' }
    const { batch } = await askAsDescribed('POST /runs/{runId}/actions', {}, decided)
    const { actions } = await askAsDescribed('GET /runs/{runId}/actions')
    await askAsDescribed('PATCH /runs/{runId}/actions', {}, { ids: [actions[0].id], isDone: true })
    await askAsDescribed('GET /runs/{runId}/analysis')
    await askAsDescribed('DELETE /runs/{runId}/actions/{which}', { which: batch })
  })

  test('a report is set up, finished, listed and reopened', async () => {
    await askAsDescribed('PATCH /runs/{runId}/report', {}, { revision: 0, agency: 'Acme', paper: 'Letter' })
    await askAsDescribed('POST /runs/{runId}/report/snapshots', {}, { signedBy: 'Anna' })
    await askAsDescribed('GET /runs/{runId}/report/snapshots')
    await askAsDescribed('POST /runs/{runId}/report/reopen')
  })

  test('an import is taken back', async () => {
    await askAsDescribed('POST /runs/{runId}/imports/{importId}/revert')
  }, 20_000)
})

describe('a refusal is as described', () => {
  test.each([
    ['GET /runs/{runId}', { runId: 'none' }, undefined],
    ['POST /runs', {}, { name: '' }],
    ['PATCH /runs/{runId}', {}, { version: 99, name: 'x' }],
    ['POST /runs/{runId}/imports/{importId}/cancel', {}, undefined],
    ['POST /runs/{runId}/report/reopen', {}, undefined],
  ])('%s', async (called, params, body) => {
    const { status, body: told } = await ask(called, params, body)
    expect(faultsIn('Refused', told)).toEqual([])
    const { paths } = describeApi() as {
      paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>
    }
    const [method = '', path = ''] = called.split(' ')
    const { responses = {} } = paths[path]?.[method.toLowerCase()] ?? {}
    expect(responses[status]?.description).toContain(told.error.key)
  })
})

test('a body that is not as described is not described otherwise than it is read', () => {
  for (const body of [{}, { signedBy: 5 }, { signedBy: '' }, { signedBy: 'Anna', more: true }])
    expect(faultsIn('ReportSignature', body)).not.toEqual([])
})
