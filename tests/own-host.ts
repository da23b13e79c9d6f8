import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

/** No test finds the data of another one. */
process.env.TOUCHSTONE_DATA = join(tmpdir(), `touchstone-test-${randomUUID()}`)

/** What Next puts in the way of a component of the browser is not there outside of it. */
vi.mock('server-only', () => ({}))

/** Routes are called without Next around them: their request is one of this machine to itself by its own name. */
vi.mock('next/headers', () => ({
  headers: async () =>
    new Headers({ host: 'localhost', [(await import('#app/_server/note-peers.ts')).PEER]: '127.0.0.1' }),
  cookies: async () => ({ get: () => undefined }),
}))
