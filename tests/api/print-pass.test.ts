import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { PRINT_PASS, withPrintPass } from '#app/_server/require-print-pass.ts'
import * as analysis from '#app/api/v1/runs/[runId]/analysis/route.ts'
import * as draft from '#app/api/v1/runs/[runId]/report/route.ts'
import * as run from '#app/api/v1/runs/[runId]/route.ts'
import * as shares from '#app/api/v1/runs/[runId]/shares/route.ts'
import * as runs from '#app/api/v1/runs/route.ts'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { createFirstAdmin } from '#db/users'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

const said = vi.hoisted(() => ({ pass: null as string | null }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost', ...(said.pass && { 'x-touchstone-print-pass': said.pass }) }),
  cookies: async () => ({ get: () => undefined }),
}))

const admin = mintScope('main', 'admin')
const [printedRun, otherRun, theirRun] = [randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  const { database } = house
  for (const id of [printedRun, otherRun]) {
    await createRun(database, admin, NEW_RUN, { id, now: NOW })
    await importText(
      { database, scope: admin, runId: id },
      randomUUID(),
      'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n',
    )
  }
  database.sqlite.exec("INSERT INTO workspaces VALUES ('theirs', 'Theirs', '2026-09-20')")
  await createRun(database, mintScope('theirs', 'admin'), NEW_RUN, { id: theirRun, now: NOW })
  await createFirstAdmin(database, { name: 'Anna', email: 'anna@example.com', password: 'x' }, 'main', NOW)
})
beforeEach(() => {
  said.pass = null
})

const of = (runId: string) => ({ params: Promise.resolve({ runId }) })
const ask = async (runId: string) => (await analysis.GET(new Request('http://localhost/'), of(runId))).status
const changes = () => house.database.sqlite.prepare('SELECT total_changes()').pluck().get()

function sending(body: object): Request {
  const headers = { 'sec-fetch-site': 'same-origin', host: 'localhost' }
  return new Request('http://localhost/', { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Does something as the browser that prints, which says its pass with every request. */
async function printing<Value>(run: () => Promise<Value>): Promise<Value> {
  return withPrintPass(admin, printedRun, async (pass) => {
    said.pass = pass
    return run()
  })
}

test('a pass is said by the name under which it is looked for', () => {
  expect(PRINT_PASS).toBe('x-touchstone-print-pass')
})

describe('the pass of a document that is printed', () => {
  test('opens its run', async () => {
    expect(await ask(printedRun)).toBe(401)
    expect(await printing(() => ask(printedRun))).toBe(200)
  })

  test('opens no other run of the workspace, and none of another one', async () => {
    expect(await printing(() => ask(otherRun))).toBe(404)
    expect(await printing(() => ask(theirRun))).toBe(404)
    const listed = await printing(async () => (await runs.GET()).json())
    expect(listed.runs.map(({ id }: { id: string }) => id)).toEqual([printedRun])
  })

  test('changes nothing and reads nothing that viewers do not read', async () => {
    const before = changes()
    await printing(async () => {
      expect((await run.PATCH(sending({ version: 0, name: 'Mine' }), of(printedRun))).status).toBe(403)
      expect((await draft.PATCH(sending({ revision: 0, agency: 'Mine' }), of(printedRun))).status).toBe(403)
      expect((await shares.POST(sending({}), of(printedRun))).status).toBe(403)
      expect((await shares.GET(sending({}), of(printedRun))).status).toBe(403)
    })
    expect(changes()).toBe(before)
  })

  test('opens nothing once the document is printed', async () => {
    await printing(async () => null)
    expect(said.pass).not.toBeNull()
    expect(await ask(printedRun)).toBe(401)
  })

  test('opens nothing once printing has failed', async () => {
    await expect(printing(async () => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper')
    expect(await ask(printedRun)).toBe(401)
  })

  test('is another one each time, and 256 bits long', async () => {
    const passes = await Promise.all([1, 2].map(() => withPrintPass(admin, printedRun, async (pass) => pass)))
    expect(new Set(passes).size).toBe(2)
    for (const pass of passes) expect(Buffer.from(pass, 'base64url')).toHaveLength(32)
  })
})

test('a pass that was never given opens nothing', async () => {
  for (const pass of ['unknown', '', printedRun, 'a'.repeat(43)]) {
    said.pass = pass
    expect(await ask(printedRun)).toBe(401)
  }
})
