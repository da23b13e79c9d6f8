import { describe, expect, test } from 'vitest'
import { answerPicture } from '#app/_server/answer.ts'

const PICTURE = { bytes: new Uint8Array([1, 2, 3]), type: 'image/png' }
const ask = (mark?: string) =>
  answerPicture(
    PICTURE,
    'abc',
    new Request('http://localhost/', mark === undefined ? {} : { headers: { 'If-None-Match': mark } }),
  )

describe('a picture that somebody uploaded', () => {
  test('is never anything but a picture, and is asked for each time', async () => {
    const answer = ask()
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/png',
      etag: '"abc"',
      'x-content-type-options': 'nosniff',
    })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PICTURE.bytes)
  })

  test('does not travel again to a browser that has it', async () => {
    const answer = ask('"abc"')
    expect([answer.status, await answer.text()]).toEqual([304, ''])
    expect(ask('"other"').status).toBe(200)
  })
})
