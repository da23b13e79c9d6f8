import { z } from 'zod'
import { NAMING_COLUMNS } from '#lib/import/naming/read-names'

/** Patterns as they are being typed: what is none yet is told in the answer. */
export const namingTried = z.strictObject({
  naming: z.array(z.strictObject({ column: z.enum(NAMING_COLUMNS), pattern: z.string().max(500) })).max(20),
})
