import { z } from 'zod'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/kernel/password'

const LONGEST_NAME = 200
const LONGEST_EMAIL = 254
const LONGEST_LABEL = 200

const emailField = z.string().trim().toLowerCase().max(LONGEST_EMAIL).pipe(z.email())

const nameField = z.string().trim().min(1).max(LONGEST_NAME)

/** A password somebody chooses; one that is typed to be tried may be any text. */
export const passwordField = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD)

export const personFields = { name: nameField, email: emailField, password: passwordField }

/** Whom a link is for, as its maker notes it; null where nothing is noted. */
export const labelField = z
  .string()
  .trim()
  .max(LONGEST_LABEL)
  .transform((text) => text || null)
  .nullable()
  .default(null)

/** The names of the fields that cannot be used, for the refusal. */
export function fieldsOf({ issues }: z.ZodError): string {
  return [...new Set(issues.map(({ path }) => path.join('.')))].join(', ')
}
