import { z } from 'zod'
import { respondToBody, respondToWrite } from '#app/_server/respond.ts'
import { dropLayout, putBackLayout, saveLayout } from '#app/_server/save-layout.ts'
import type { Field } from '#lib/import/header/field'
import { FIELDS } from '#lib/import/header/field'
import { PLATFORMS } from '#lib/import/header/platforms'
import type { LeadField } from '#lib/import/leads/lead-field'
import { LEAD_FIELDS } from '#lib/import/leads/lead-field'
import { refused } from '#lib/kernel/result'

type Context = { params: Promise<{ layoutId: string }> }

/** As many columns as a workbook can have. */
const MOST_HEADERS = 16_384
const header = z.string().max(1000)
const field = z.enum([...Object.keys(FIELDS), ...Object.keys(LEAD_FIELDS)] as (Field | LeadField)[])
const platform = z.enum(PLATFORMS.map(({ id }) => id))
const settled = z.strictObject({
  platform: platform.optional(),
  fields: z.record(header, field.nullable()).optional(),
  days: z.record(header, z.enum(['day-month', 'month-day'])).optional(),
  decimals: z.record(header, z.enum(['.', ','])).optional(),
  micros: z.record(header, z.boolean()).optional(),
  resultTypes: z.record(header, z.enum(['leads', 'subscribers', 'sales']).nullable()).optional(),
})
const whole = z.strictObject({
  id: z.uuid(),
  platform,
  layout: settled.extend({ headers: z.array(header).min(1).max(MOST_HEADERS) }),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime(),
})

export async function PATCH(request: Request, { params }: Context) {
  const { layoutId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = settled.safeParse(said)
    return parsed.success ? saveLayout(scope, layoutId, parsed.data) : refused('invalid', { fields: 'layout' })
  })
}

/** Puts back what DELETE took away, by what the list of layouts said of it. */
export async function PUT(request: Request, { params }: Context) {
  const { layoutId } = await params
  return respondToBody(request, async (scope, said) => {
    const parsed = whole.safeParse({ ...(said as object | null), id: layoutId })
    return parsed.success ? putBackLayout(scope, parsed.data) : refused('invalid', { fields: 'layout' })
  })
}

export async function DELETE(request: Request, { params }: Context) {
  const { layoutId } = await params
  return respondToWrite(request, (scope) => dropLayout(scope, layoutId), 204)
}
