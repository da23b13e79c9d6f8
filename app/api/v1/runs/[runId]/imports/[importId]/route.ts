import { z } from 'zod'
import { findImportView } from '#app/_server/load-import.ts'
import { respond, respondToBody, respondToWrite } from '#app/_server/respond.ts'
import { correctImport, dropImport } from '#app/_server/save-import.ts'
import type { Field } from '#lib/import/header/field'
import { FIELDS } from '#lib/import/header/field'
import { PLATFORMS } from '#lib/import/header/platforms'
import type { LeadField } from '#lib/import/leads/lead-field'
import { LEAD_FIELDS } from '#lib/import/leads/lead-field'
import { isDay } from '#lib/kernel/day'
import { refused } from '#lib/kernel/result'

type Context = { params: Promise<{ runId: string; importId: string }> }

const index = z.coerce.number().int().nonnegative().max(10_000)
const day = z.string().refine(isDay)
const field = z.enum([...Object.keys(FIELDS), ...Object.keys(LEAD_FIELDS)] as (Field | LeadField)[])
const body = z.strictObject({
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

export async function GET(_request: Request, { params }: Context) {
  const { runId, importId } = await params
  return respond((scope) => findImportView(scope, runId, importId), 200, 'write')
}

export async function PATCH(request: Request, { params }: Context) {
  const { runId, importId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = body.safeParse(said)
    return parsed.success
      ? correctImport(scope, runId, importId, parsed.data.corrections)
      : refused('invalid', { fields: 'corrections' })
  })
}

export async function DELETE(request: Request, { params }: Context) {
  const { runId, importId } = await params
  return respondToWrite(request, (scope) => dropImport(scope, runId, importId), 204)
}
