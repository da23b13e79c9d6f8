import 'server-only'
import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { authStore } from '#db/auth-store'
import { hashPassword, isPassword } from '#db/passwords'
import { isClosed } from '#db/users'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/kernel/password'
import { env } from './env.ts'
import { openHouse } from './house.ts'
import { houseSecret } from './house-secret.ts'
import { log } from './log.ts'
import { isReachedSafely } from './own-address.ts'
import { patiently } from './patiently.ts'

/** Seconds after which one has to sign in again, used or not. */
const LONGEST_SESSION = 30 * 86_400

type Auth = Awaited<ReturnType<typeof makeAuth>>

/** Made with the first question about a session: a house without accounts never loads it. */
export function openAuth(): Promise<Auth> {
  const shelf = globalThis as { touchstoneAuth?: Promise<Auth> }
  shelf.touchstoneAuth ??= makeAuth().catch((fault) => {
    shelf.touchstoneAuth = undefined
    throw fault
  })
  return shelf.touchstoneAuth
}

/** Only functions of it are called; none of its own addresses is served. */
async function makeAuth() {
  const { database } = await openHouse()
  return betterAuth({
    baseURL: env.TOUCHSTONE_URL ?? `http://127.0.0.1:${env.PORT}`,
    secret: houseSecret(),
    // Said, or one in the environment would count instead.
    secrets: [{ version: 1, value: houseSecret() }],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    // Its own words; what a fault says beside them may quote a name.
    logger: { level: 'error', log: (_level, message) => log.error({}, message) },
    database: patientStore(authStore(database)),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
    },
    user: { additionalFields: { disabledAt: { type: 'string', required: false, input: false } } },
    session: {
      expiresIn: LONGEST_SESSION,
      disableSessionRefresh: true,
      additionalFields: { workspaceId: { type: 'string', required: false, input: false } },
    },
    // What comes of it is the answer to a wrong password.
    databaseHooks: {
      session: { create: { before: async ({ userId }) => ((await isClosed(database, userId)) ? false : undefined) } },
    },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: sessionCookie() },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
  })
}

/** Behind HTTPS no other server and no plain connection can set or read it. */
function sessionCookie() {
  const secure = isReachedSafely()
  const name = secure ? '__Host-touchstone-session' : 'touchstone-session'
  return { name, attributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' } } as const
}

/** The header `Set-Cookie` that takes the session from the browser. */
export function withoutSession(): string {
  const { name, attributes } = sessionCookie()
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${attributes.secure ? '; Secure' : ''}`
}

type Store = ReturnType<typeof authStore>

/** The same store, whose every call waits for an import that holds the database. */
function patientStore(store: Store): Store {
  return (options) =>
    new Proxy(store(options), {
      get(target, name, receiver) {
        const call: unknown = Reflect.get(target, name, receiver)
        if (typeof call !== 'function') return call
        return (...args: unknown[]) => patiently(() => Promise.resolve(Reflect.apply(call, target, args)))
      },
    })
}
