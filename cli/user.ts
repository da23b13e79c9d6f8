import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { switchAccount } from '#db/accounts'
import { hashPassword } from '#db/passwords'
import { listAccounts, resetPassword } from '#db/users'
import { openHouse } from './house.ts'
import { WrongUse } from './wrong-use.ts'

/** Bytes of a made password: 120 bits, as twenty letters and digits. */
const PASSWORD_BYTES = 15

/** `user reset-password EMAIL`: another password for who has forgotten theirs; `user close EMAIL`, `user open EMAIL`, `user list`. */
export async function userCommand(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true })
  const [action, email, ...rest] = positionals
  if (action === 'list' && email === undefined) return list()
  const change = CHANGES[action ?? '']
  if (change !== undefined && email !== undefined && rest.length === 0) return change(email.trim().toLowerCase())
  throw new WrongUse('say “user list”, or “user reset-password”, “user close” or “user open” and an EMAIL')
}

const CHANGES: Readonly<Record<string, (email: string) => Promise<number>>> = {
  'reset-password': reset,
  close: (email) => switchTo(email, true),
  open: (email) => switchTo(email, false),
}

async function list(): Promise<number> {
  const { database } = await openHouse()
  const accounts = await listAccounts(database)
  for (const { email, name, disabledAt } of accounts)
    process.stdout.write(`${email}\t${name}${disabledAt === null ? '' : '\tclosed'}\n`)
  if (accounts.length === 0) process.stdout.write('Nobody has an account: this house works without signing in.\n')
  return 0
}

async function reset(email: string): Promise<number> {
  const { database } = await openHouse()
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  if (!(await resetPassword(database, email, await hashPassword(password), new Date().toISOString())))
    throw unknown(email)
  process.stdout.write(
    `New password of ${email}: ${password}\nAll their sessions have ended. Change it on the page “Account”.\n`,
  )
  return 0
}

/** Closes an account, a member of something or not, or opens it. */
async function switchTo(email: string, isClosed: boolean): Promise<number> {
  const { database, scope } = await openHouse()
  if (!(await switchAccount(database, scope, email, { isClosed, at: new Date().toISOString() }))) throw unknown(email)
  process.stdout.write(
    isClosed
      ? `The account of ${email} is closed: nobody signs in with it, and its sessions, tokens, invitations and links have ended.\n`
      : `The account of ${email} is open again. What was closed with it stays closed.\n`,
  )
  return 0
}

function unknown(email: string): WrongUse {
  return new WrongUse(`nobody has an account under “${email}”; “user list” tells the accounts there are`)
}
