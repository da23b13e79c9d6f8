import { z } from 'zod'
import type { Field } from '#lib/import/header/field'
import { FIELDS } from '#lib/import/header/field'
import { PLATFORMS } from '#lib/import/header/platforms'
import type { LeadField } from '#lib/import/leads/lead-field'
import { LEAD_FIELDS } from '#lib/import/leads/lead-field'
import { isDay } from '#lib/kernel/day'

const index = z.coerce.number().int().nonnegative().max(10_000)
const day = z.string().refine(isDay)
const field = z.enum([...Object.keys(FIELDS), ...Object.keys(LEAD_FIELDS)] as (Field | LeadField)[])
/** What somebody says of how a file is to be read. */
export const importCorrections = z.strictObject({
  corrections: z.strictObject({
    fields: z.record(index, field.nullable()).optional(),
    days: z.record(index, z.enum(['day-month', 'month-day'])).optional(),
    decimals: z.record(index, z.enum(['.', ','])).optional(),
    micros: z.record(index, z.boolean()).optional(),
    platform: z.enum(PLATFORMS.map(({ id }) => id)).optional(),
    sheet: z.string().max(255).optional(),
    resultTypes: z.record(z.string().max(1000), z.enum(['leads', 'subscribers', 'sales']).nullable()).optional(),
    rate: z.number().min(1e-6).max(1e6).optional(),
    asNew: z.boolean().optional(),
    period: z
      .strictObject({ start: day, end: day })
      .refine(({ start, end }) => start <= end)
      .optional(),
  }),
})

/** `seen` are the corrections of the plan that was looked at: what somebody else has changed since is not confirmed. */
export const importConfirmation = z.strictObject({
  replace: z.boolean(),
  seen: z.record(z.string(), z.unknown()).optional(),
})

/** A further sheet of a workbook that is to be read. */
export const sheetChoice = z.strictObject({ sheet: z.string().min(1).max(255) })
