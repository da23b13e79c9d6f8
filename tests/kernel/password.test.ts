import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGuessable, SHORTEST_PASSWORD } from '#lib/kernel/password'

const ANNA = ['Anna Petrova', 'anna.petrova@example.com']

describe('a password is guessable', () => {
  test.each([
    'password1234',
    'Password-2026!',
    '123456789012',
    '210987654321',
    'qwertyuiop12',
    'QWERTYuiop[]12',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abababababab',
    'aabbaabbaabb',
    'administrator1',
    'welcome 2026 !!',
    'correct horse battery staple',
    'парольпароль',
    'Пароль123456',
    'йцукенгшщзхъ',
    'абвгдежзийкл',
    'كلمة المرور 123',
  ])('as one of the common ones: %s', (password) => {
    expect(password.length).toBeGreaterThanOrEqual(SHORTEST_PASSWORD)
    expect(isGuessable(password, ANNA)).toBe(true)
  })

  test.each(['annapetrova1', 'Petrova-Anna-1990', 'anna.petrova@example.com', 'touchstone12', 'Touchstone-anna'])(
    'as made of a name: %s',
    (password) => {
      expect(isGuessable(password, ANNA)).toBe(true)
    },
  )
})

describe('a password is not guessable', () => {
  test.each([
    'correct horse battery',
    'a password of Anna',
    'зелёный чайник на крыше',
    'ثلاث قطط فوق السطح',
    'kV7#pq2!mZ9w',
    'anna sings at dawn',
    'my 1234 tall birches',
  ])('as a few words, or by chance: %s', (password) => {
    expect(isGuessable(password, ANNA)).toBe(false)
  })

  test('whatever 15 random bytes make of it', () => {
    const random = fc.uint8Array({ minLength: 15, maxLength: 15 })
    const inLetters = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
    fc.assert(
      fc.property(random, (bytes) => {
        // Few different bytes are no chance.
        fc.pre(new Set(bytes).size > 10)
        expect(isGuessable(inLetters(bytes), ANNA)).toBe(false)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

test('a name is a name however it is written', () => {
  fc.assert(
    fc.property(fc.constantFrom('ANNA', 'anna', 'Anna'), fc.constantFrom(' ', '-', '', '.'), (name, between) => {
      expect(isGuessable([name, name.toLowerCase(), 'petrova'].join(between), ANNA)).toBe(true)
    }),
    { seed: 7 },
  )
})
