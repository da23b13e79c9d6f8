import { expect, onTestFinished, test, vi } from 'vitest'
import { log } from '#app/_server/log.ts'
import { isReachedSafely, warnOfPlainAddress } from '#app/_server/own-address.ts'

const NOT_SET = /TOUCHSTONE_URL is not set/
const NOT_SAFE = /TOUCHSTONE_URL is no https: address/

test.each([
  ['for this machine alone', {}, null],
  ['the same by name', { HOST: 'localhost', TOUCHSTONE_URL: 'http://localhost:3000' }, null],
  ['open, behind HTTPS', { HOST: '0.0.0.0', TOUCHSTONE_URL: 'HTTPS://touchstone.example' }, null],
  ['open, and nothing said of its address', { HOST: '0.0.0.0' }, NOT_SET],
  ['open, behind a plain address', { HOST: '0.0.0.0', TOUCHSTONE_URL: 'http://touchstone.example' }, NOT_SAFE],
  ['behind a plain address on the same machine', { TOUCHSTONE_URL: 'http://touchstone.example' }, NOT_SAFE],
])('a server %s warns of plain connections where there may be any', (_, told, warning) => {
  const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined)
  onTestFinished(() => warned.mockRestore())
  warnOfPlainAddress(told)
  expect(warned.mock.calls).toEqual(warning === null ? [] : [[expect.stringMatching(warning)]])
})

test('an address is of HTTPS however its scheme is written', () => {
  expect(isReachedSafely({ TOUCHSTONE_URL: 'HTTPS://touchstone.example' })).toBe(true)
  expect(isReachedSafely({ TOUCHSTONE_URL: 'http://https.example' })).toBe(false)
  expect(isReachedSafely({})).toBe(false)
})
