import { z } from 'zod'
import { isDay } from '#lib/kernel/day'
import { STAGES } from '#lib/kernel/stage'

/** Field of the form → key of its sentence under `runs.form.error`. */
export type FieldErrors = Readonly<Record<string, string>>

/** What the form holds, as the interface wants it; or what is wrong, field by field in the order of the form. */
export type FormReading<Value> = { ok: true; value: Value } | { ok: false; errors: FieldErrors }

/** What every form of a run asks for. */
export function readRunFields(fields: unknown): FormReading<RunFields> {
  const result = runFields.safeParse(fields)
  if (!result.success) return { ok: false, errors: errorsOf(result.error) }
  const { click, subscriber, lead, sale, ...run } = result.data
  return { ok: true, value: { ...run, targets: { click, subscriber, lead, sale } } }
}

export function errorsOf({ issues }: z.ZodError): FieldErrors {
  return Object.fromEntries(issues.map((issue) => [issue.path[0], issue.message]))
}

const day = z.string().refine(isDay, 'dayMissing')
const text = z.string().trim().max(200, 'tooLong')
const amount = z
  .string()
  .transform((value) => (value === '' ? null : Number(value)))
  .refine((value) => value === null || value > 0, 'amount')

const runFields = z
  .object({
    name: text.min(1, 'nameMissing'),
    client: text.transform((value) => value || null),
    start: day,
    end: day,
    timeZone: z.string(),
    currency: z.string(),
    dailyBudget: amount,
    click: amount,
    subscriber: amount,
    lead: amount,
    sale: amount,
    primaryStage: z.enum(STAGES),
  })
  .refine(({ start, end }) => start <= end, { path: ['end'], message: 'endBeforeStart' })

type RunFields = Omit<z.infer<typeof runFields>, (typeof STAGES)[number]> & {
  targets: Record<(typeof STAGES)[number], number | null>
}
