import { describe, expect, test } from 'vitest'
import { isBefore, noteOf } from '../../scripts/checks/dependencies.ts'
import { secretsIn } from '../../scripts/checks/secrets.ts'

describe('a version', () => {
  test.each([
    ['16.2.5', '16.2.6', true],
    ['16.2.6', '16.2.6', false],
    ['16.10.0', '16.2.6', false],
    ['15.99.99', '16.0.0', true],
    ['0.0.0', '1.0.0', true],
  ])('%s before %s: %s', (version, floor, expected) => {
    expect(isBefore(version, floor)).toBe(expected)
  })
})

describe('what the registry says of packages', () => {
  test('is told of serious holes, and fails nothing', () => {
    const answer = { vulnerabilities: { next: { severity: 'critical' }, saxes: { severity: 'moderate' } } }
    expect(noteOf(JSON.stringify(answer))).toEqual({ note: 'next: a critical hole is known; see npm audit' })
    expect(noteOf('{"vulnerabilities":{}}')).toEqual({})
  })

  test('is said in words where nothing can be heard', () => {
    for (const answer of ['', '{"error":{"code":"ENOAUDIT"}}', '<html>'])
      expect(noteOf(answer)).toEqual({ note: expect.stringContaining('could not be asked') })
  })
})

describe('a file', () => {
  // Put together here, so that this file holds none.
  test.each([
    ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----`],
    ['a key of AWS', `key = AKIA${'A'.repeat(16)}`],
    ['a token of GitHub', `ghp_${'a'.repeat(36)}`],
    ['a token of npm', `//host/:_auth${'Token'}=abcdefghij`],
    ['an address with a password', `postgres://anna:${'s3cret'}word@db.company.io/x`],
  ])('with %s is named by its line alone', (what, text) => {
    expect(secretsIn(`one\n${text}\n`)).toEqual([`2: ${what}`])
  })

  test('without one is none', () => {
    expect(
      secretsIn(
        'https://touchstone.example/runs?email=anna@example.com\nhttps://anna:password@hooks.example.com\nBEGIN PUBLIC KEY\n',
      ),
    ).toEqual([])
  })
})
