import { z } from 'zod'
import type { Field } from '#lib/import/header/field'
import { FIELDS } from '#lib/import/header/field'
import { PLATFORMS } from '#lib/import/header/platforms'
import type { LeadField } from '#lib/import/leads/lead-field'
import { LEAD_FIELDS } from '#lib/import/leads/lead-field'

/** As many columns as a workbook can have. */
const MOST_HEADERS = 16_384
const header = z.string().max(1000)
const field = z.enum([...Object.keys(FIELDS), ...Object.keys(LEAD_FIELDS)] as (Field | LeadField)[])
const platform = z.enum(PLATFORMS.map(({ id }) => id))
/** What is remembered of files with the same headers. */
export const layoutSettled = z.strictObject({
  platform: platform.optional(),
  fields: z.record(header, field.nullable()).optional(),
  days: z.record(header, z.enum(['day-month', 'month-day'])).optional(),
  decimals: z.record(header, z.enum(['.', ','])).optional(),
  micros: z.record(header, z.boolean()).optional(),
  resultTypes: z.record(header, z.enum(['leads', 'subscribers', 'sales']).nullable()).optional(),
})
/** The same as the list of layouts says it. */
export const wholeLayout = z.strictObject({
  id: z.uuid(),
  platform,
  layout: layoutSettled.extend({ headers: z.array(header).min(1).max(MOST_HEADERS) }),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
})
