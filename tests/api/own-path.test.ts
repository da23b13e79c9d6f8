import { describe, expect, test, vi } from 'vitest'
import { ASKED } from '#app/_server/note-peers.ts'
import { ownPath, sendToSignIn } from '#app/_server/own-path.ts'

const asked = vi.hoisted(() => ({ path: null as string | null }))
vi.mock('next/headers', async () => ({
  headers: async () => new Headers(asked.path === null ? {} : { [ASKED]: asked.path }),
}))

describe('the page that somebody wanted', () => {
  test.each(['/runs', '/runs/one/report?period=last7', '/people', '/runs/one?lang=ru&to=https%3A%2F%2Fevil.example'])(
    'is one of this server: %s',
    (path) => {
      expect(ownPath(path)).toBe(path)
    },
  )

  test('is the page itself, without what Next adds to ask for its parts', () => {
    expect(ownPath('/runs/one?_rsc=abc')).toBe('/runs/one')
  })

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%2e%2e//evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'runs',
    '',
    '/sign-in?to=/sign-in',
    '/api/v1/runs',
    '/s/token',
    '/join/token',
    `/${'a'.repeat(3000)}`,
    ['/runs'],
    null,
    undefined,
  ])('is none that leads elsewhere or is no page of the work: %j', (said) => {
    expect(ownPath(said)).toBeNull()
  })
})

describe('who is not signed in is sent to the sign-in', () => {
  test.each([
    ['/runs/one/report', '/sign-in?to=%2Fruns%2Fone%2Freport'],
    ['/runs', '/sign-in'],
    ['/', '/sign-in'],
    ['//evil.example', '/sign-in'],
    [null, '/sign-in'],
  ])('with the page they wanted: %s', async (path, expected) => {
    asked.path = path
    await expect(sendToSignIn()).rejects.toMatchObject({ digest: expect.stringContaining(`;${expected};`) })
  })
})
