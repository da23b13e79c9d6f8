import { z } from 'zod'
import { respondToWrite } from '#app/_server/respond.ts'
import { dropLayout, saveLayout } from '#app/_server/save-layout.ts'
import type { Field } from '#lib/import/header/field'
import { FIELDS } from '#lib/import/header/field'
import { PLATFORMS } from '#lib/import/header/platforms'
import type { LeadField } from '#lib/import/leads/lead-field'
import { LEAD_FIELDS } from '#lib/import/leads/lead-field'
import { refused } from '#lib/kernel/result'

type Context = { params: Promise<{ layoutId: string }> }

const header = z.string().max(1000)
const field = z.enum([...Object.keys(FIELDS), ...Object.keys(LEAD_FIELDS)] as (Field | LeadField)[])
const body = z.strictObject({
  platform: z.enum(PLATFORMS.map(({ id }) => id)).optional(),
  fields: z.record(header, field.nullable()).optional(),
  days: z.record(header, z.enum(['day-month', 'month-day'])).optional(),
  decimals: z.record(header, z.enum(['.', ','])).optional(),
  resultTypes: z.record(header, z.enum(['leads', 'subscribers', 'sales']).nullable()).optional(),
})

export async function PATCH(request: Request, { params }: Context) {
  const { layoutId } = await params
  const parsed = body.safeParse(await request.json().catch(() => null))
  return respondToWrite(request, async (scope) =>
    parsed.success ? saveLayout(scope, layoutId, parsed.data) : refused('invalid', { fields: 'layout' }),
  )
}

export async function DELETE(request: Request, { params }: Context) {
  const { layoutId } = await params
  return respondToWrite(request, (scope) => dropLayout(scope, layoutId), 204)
}
