import { expect, test } from 'vitest'
import { hashPassword, isPassword } from '#db/passwords'

test('a password opens its own hash and no other', async () => {
  const hash = await hashPassword('correct horse battery')
  expect(await isPassword('correct horse battery', hash)).toBe(true)
  for (const wrong of ['correct horse batter', 'Correct horse battery', ' correct horse battery', ''])
    expect(await isPassword(wrong, hash)).toBe(false)
})

test('equal passwords have hashes of their own, which say how much work they are', async () => {
  const hashes = await Promise.all([hashPassword('correct horse battery'), hashPassword('correct horse battery')])
  expect(new Set(hashes).size).toBe(2)
  for (const hash of hashes) expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
})

test('letters composed in another way are the same password', async () => {
  expect(await isPassword('Fußgänger café', await hashPassword('Fußgänger café'.normalize('NFD')))).toBe(true)
})

test('what is no hash is opened by nothing', async () => {
  for (const text of ['', 'scrypt', 'plain$15$8$3$AAAA$AAAA', 'scrypt$1$1$1$AAAA'])
    expect(await isPassword('', text)).toBe(false)
})
