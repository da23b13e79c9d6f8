import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Database } from './open.ts'
import { credentials, sessions, users, verifications } from './schema/people.ts'

/** The tables of people as better-auth asks for them. */
export function authStore({ orm }: Database) {
  const schema = { user: users, account: credentials, session: sessions, verification: verifications }
  return drizzleAdapter(orm, { provider: 'sqlite', schema })
}
