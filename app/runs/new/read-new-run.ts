import { z } from 'zod'
import { isDay } from '#lib/kernel/day'
import { STAGES } from '#lib/kernel/stage'

/** Field of the form → key of its sentence under `runs.form.error`. */
export type FieldErrors = Readonly<Record<string, string>>

/** What the form holds, as the interface wants it; or what is wrong, field by field in the order of the form. */
export function readNewRun(form: FormData): { ok: true; run: NewRun } | { ok: false; errors: FieldErrors } {
  const result = newRun.safeParse(Object.fromEntries(form))
  if (!result.success) {
    return { ok: false, errors: Object.fromEntries(result.error.issues.map((issue) => [issue.path[0], issue.message])) }
  }
  const { click, subscriber, lead, sale, ...run } = result.data
  return { ok: true, run: { ...run, targets: { click, subscriber, lead, sale }, segmentBy: null } }
}

const day = z.string().refine(isDay, 'dayMissing')
const text = z.string().trim().max(200, 'tooLong')
const amount = z
  .string()
  .transform((value) => (value === '' ? null : Number(value)))
  .refine((value) => value === null || value > 0, 'amount')

const newRun = z
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

type NewRun = Omit<z.infer<typeof newRun>, (typeof STAGES)[number]> & {
  targets: Record<(typeof STAGES)[number], number | null>
  segmentBy: null
}
