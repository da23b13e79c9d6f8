import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/**
 * The cost of scrypt: 32 MiB of memory, gone through three times, one of the settings that OWASP names as equal in strength.
 * It is written into each hash, so that it can grow without anybody's password becoming void.
 */
const COST = { log2N: 15, r: 8, p: 3 } as const
const SALT_BYTES = 16
const KEY_BYTES = 32

/** A password as it is kept: `scrypt$15$8$3$SALT$KEY`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, COST.log2N, COST.r, COST.p)
  return ['scrypt', COST.log2N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether it is the password that was hashed. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [name, log2N, r, p, salt, key] = hash.split('$')
  if (name !== 'scrypt' || salt === undefined || key === undefined) return false
  const wanted = Buffer.from(key, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), Number(log2N), Number(r), Number(p))
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}

/** The same letters, however a keyboard composes them (NFKC), are the same password. */
function derive(password: string, salt: Buffer, log2N: number, r: number, p: number): Promise<Buffer> {
  const options = { N: 2 ** log2N, r, p, maxmem: 2 * 128 * 2 ** log2N * r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (fault, key) => (fault ? reject(fault) : resolve(key)))
  })
}
