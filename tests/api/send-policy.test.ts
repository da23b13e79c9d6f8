import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentPolicy, nonceOf } from '#app/_server/content-policy.ts'
import { sendPolicy } from '#app/_server/send-policy.ts'

const seen: IncomingHttpHeaders[] = []
const server = createServer((request, response) => {
  seen.push(request.headers)
  response.end()
})

beforeAll(async () => {
  sendPolicy({ isDevelopment: false, isSafe: true })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
})

async function ask(headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers })
  return { sent: answer.headers, read: seen.at(-1) ?? {} }
}

test('the answer has the policy that the page is made with, and another nonce each time', async () => {
  const [one, other] = [await ask(), await ask()]
  expect(one.sent.get('content-security-policy')).toBe(one.read['content-security-policy'])
  const nonces = [one, other].map(({ sent }) => nonceOf(sent.get('content-security-policy')))
  expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{24}$/)
  expect(nonces[0]).not.toBe(nonces[1])
})

test('a request has no say in it', async () => {
  const own = "script-src 'nonce-abc' *"
  const { sent, read } = await ask({ 'Content-Security-Policy': own, 'Content-Security-Policy-Report-Only': own })
  expect(read['content-security-policy']).toBe(sent.get('content-security-policy'))
  expect(read['content-security-policy']).not.toContain('abc')
  expect(read['content-security-policy-report-only']).toBeUndefined()
})

test('a browser that has come over HTTPS is told to stay with it for a year', async () => {
  expect((await ask()).sent.get('strict-transport-security')).toBe('max-age=31536000')
})

describe('the policy', () => {
  const directives = (isDevelopment: boolean) =>
    Object.fromEntries(
      contentPolicy('abc', isDevelopment)
        .split('; ')
        .map((directive) => directive.split(/ (.*)/).slice(0, 2)),
    )

  test('lets no script run that does not carry the nonce, nothing be evaluated, and nothing come from elsewhere', () => {
    expect(directives(false)).toEqual({
      'default-src': "'none'",
      'script-src': "'self' 'nonce-abc' 'strict-dynamic'",
      'style-src': "'self' 'nonce-abc'",
      'style-src-attr': "'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    })
  })

  test('is wider for the development server alone', () => {
    expect(directives(true)['script-src']).toContain("'unsafe-eval'")
  })

  test('where there is none, there is no nonce', () => {
    expect(nonceOf(null)).toBe('')
    expect(nonceOf("default-src 'none'")).toBe('')
  })
})
