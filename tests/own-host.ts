import { vi } from 'vitest'

/** Routes are called without Next around them: their request is one to this machine by its own name. */
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost' }),
  cookies: async () => ({ get: () => undefined }),
}))
