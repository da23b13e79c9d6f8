import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { createFirstAdmin } from '#db/users'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'

vi.mock('server-only', () => ({}))
const browser = vi.hoisted(() => ({ cookie: null as string | null }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost', ...(browser.cookie && { cookie: browser.cookie }) }),
  cookies: async () => ({ get: () => undefined }),
}))
vi.mock('next-intl/server', () => ({
  getTranslations: async () => Object.assign((key: string) => key, { rich: (key: string) => key }),
  getLocale: async () => 'en',
}))
vi.mock('#db/passwords', () => ({
  hashPassword: async (password: string) => password,
  isPassword: async (password: string, hash: string) => password === hash,
}))

/** Who may open a page: members of the workspace, or whoever comes by, for whom it has a gate of its own. */
const PAGES: Record<string, 'members' | 'anybody'> = {
  '(door)/account': 'anybody',
  '(door)/join/[token]': 'anybody',
  '(door)/setup': 'anybody',
  '(door)/sign-in': 'anybody',
  '(work)/activity': 'members',
  '(work)/clients': 'members',
  '(work)/connections': 'members',
  '(work)/data': 'members',
  '(work)/layouts': 'members',
  '(work)/people': 'members',
  '(work)/runs/(list)': 'members',
  '(work)/runs/[runId]': 'members',
  '(work)/runs/[runId]/ads': 'members',
  '(work)/runs/[runId]/creatives': 'members',
  '(work)/runs/[runId]/forecast': 'members',
  '(work)/runs/[runId]/import': 'members',
  '(work)/runs/[runId]/import/[importId]': 'members',
  '(work)/runs/[runId]/leads': 'members',
  '(work)/runs/[runId]/names': 'members',
  '(work)/runs/[runId]/pain-points': 'members',
  '(work)/runs/[runId]/report': 'members',
  '(work)/runs/[runId]/report/[snapshotId]': 'members',
  '(work)/runs/[runId]/segments': 'members',
  '(work)/runs/[runId]/settings': 'members',
  '(work)/runs/[runId]/verdicts': 'members',
  '(work)/runs/new': 'members',
  '.': 'anybody',
  's/[token]': 'anybody',
}

type Page = {
  readonly default: (props: object) => Promise<unknown>
  readonly generateMetadata?: (props: object) => Promise<unknown>
}

const APP = new URL('../../app/', import.meta.url)
const FOUND = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)page\.tsx$/.test(path))
  .map((path) => path.replace(/\/?page\.tsx$/, '') || '.')
  .sort()
const OF_MEMBERS = FOUND.filter((path) => PAGES[path] === 'members')

const folder = mkdtempSync(join(tmpdir(), 'touchstone-pages-'))
const [runId, importId] = [randomUUID(), randomUUID()]
let house: Awaited<ReturnType<typeof import('#app/_server/house.ts').openHouse>>

beforeAll(async () => {
  process.env.TOUCHSTONE_DATA = folder
  house = await (await import('#app/_server/house.ts')).openHouse()
  const scope = mintScope('main', 'admin')
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
  const text = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n'
  await importText({ database: house.database, scope, runId }, importId, text)
  const anna = { name: 'Anna', email: 'anna@example.com', password: 'password' }
  await createFirstAdmin(house.database, anna, 'main', NOW)
})
afterAll(async () => {
  // A page that has sent somebody away may still be asking for the rest of what it shows.
  await delay(100)
  house.database.sqlite.close()
  rmSync(folder, { recursive: true })
})

const load = (path: string): Promise<Page> =>
  import(/* @vite-ignore */ pathToFileURL(join(APP.pathname, path, 'page.tsx')).href)

/** Where a page sends whoever asks for it; null where it shows itself. */
async function sentTo(call: ((props: object) => Promise<unknown>) | undefined): Promise<string | null> {
  const params = Promise.resolve({ runId, importId, snapshotId: randomUUID() })
  try {
    const drawn = await call?.({ params, searchParams: Promise.resolve({}) })
    // A page may be all of one further component, which asks for it.
    const { type, props } = drawn as { type: unknown; props: object }
    if (typeof type === 'function') await type(props)
    return null
  } catch (fault) {
    return String((fault as { digest?: unknown }).digest ?? fault)
  }
}

test('every page has its line', () => {
  expect(Object.keys(PAGES).sort()).toEqual(FOUND)
})

describe('a page of the work sends whoever is not signed in to the sign-in, by itself', () => {
  test.each(OF_MEMBERS)(
    '%s',
    async (path) => {
      browser.cookie = null
      const page = await load(path)
      expect(await sentTo(page.default)).toContain(';/sign-in;')
    },
    60_000,
  )
})

describe('a page of a run has nothing for the admin of another workspace, its title neither', () => {
  test.each(OF_MEMBERS.filter((path) => path.includes('[runId]')))(
    '%s',
    async (path) => {
      const { newSession } = await import('#app/_server/save-session.ts')
      const sent = await newSession({ email: 'anna@example.com', password: 'password' })
      browser.cookie = sent?.[0]?.split(';')[0] ?? ''
      house.database.sqlite.exec("INSERT OR IGNORE INTO workspaces VALUES ('theirs', 'Theirs', '2026-09-20')")
      house.database.sqlite.exec("UPDATE memberships SET workspace_id = 'theirs'")
      const page = await load(path)
      expect(await sentTo(page.default)).toContain('404')
      const title = JSON.stringify(
        await page
          .generateMetadata?.({ params: Promise.resolve({ runId }), searchParams: Promise.resolve({}) })
          .catch(() => null),
      )
      expect(title ?? '').not.toContain(NEW_RUN.name)
      house.database.sqlite.exec("UPDATE memberships SET workspace_id = 'main'")
    },
    60_000,
  )
})

/** On which something is changed. */
const OF_WRITERS = ['layouts', 'runs/new', ...['import', 'import/[importId]', 'names', 'settings'].map(ofRun)]

function ofRun(path: string): string {
  return `runs/[runId]/${path}`
}

describe('a page on which something is changed is there for those who may, and for no viewer', () => {
  test.each(OF_WRITERS)(
    '%s',
    async (path) => {
      const { newSession } = await import('#app/_server/save-session.ts')
      const sent = await newSession({ email: 'anna@example.com', password: 'password' })
      browser.cookie = sent?.[0]?.split(';')[0] ?? ''
      const page = await load(`(work)/${path}`)
      const draw = () =>
        page.default({ params: Promise.resolve({ runId, importId }), searchParams: Promise.resolve({}) })
      await expect(draw()).resolves.toBeDefined()
      house.database.sqlite.exec("UPDATE memberships SET role = 'viewer'")
      try {
        await expect(draw()).rejects.toMatchObject({ digest: expect.stringContaining('404') })
      } finally {
        house.database.sqlite.exec("UPDATE memberships SET role = 'admin'")
      }
    },
    60_000,
  )
})

describe('a page of a run has nothing for a viewer of other runs', () => {
  test.each(OF_MEMBERS.filter((path) => path.includes('[runId]')))(
    '%s',
    async (path) => {
      const { newSession } = await import('#app/_server/save-session.ts')
      const sent = await newSession({ email: 'anna@example.com', password: 'password' })
      browser.cookie = sent?.[0]?.split(';')[0] ?? ''
      const limit = house.database.sqlite.prepare("UPDATE memberships SET role = 'viewer', run_ids = ?")
      limit.run(JSON.stringify([randomUUID()]))
      try {
        expect(await sentTo((await load(path)).default)).toContain('404')
      } finally {
        house.database.sqlite.exec("UPDATE memberships SET role = 'admin', run_ids = NULL")
      }
    },
    60_000,
  )
})
