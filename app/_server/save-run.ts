import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { createRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { isDay } from '#lib/kernel/day'
import { SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { isCurrency } from '#lib/kernel/money'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { STAGES } from '#lib/kernel/stage'
import { isTimeZone } from '#lib/locale/time-zones'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'

const day = z.string().refine(isDay)
const cost = z.number().finite().nonnegative().nullable()

const newRun = z
  .object({
    name: z.string().trim().min(1).max(200),
    client: z.string().trim().max(200).nullable(),
    currency: z.string().refine(isCurrency),
    timeZone: z.string().refine(isTimeZone),
    start: day,
    end: day,
    dailyBudget: cost,
    targets: z.record(z.enum(STAGES), cost),
    primaryStage: z.enum(STAGES),
    segmentBy: z.array(z.enum(SEGMENT_DIMENSIONS)).min(1).nullable(),
  })
  .refine(({ start, end }) => start <= end, { path: ['end'] })

export async function saveRun(scope: Scope, body: unknown): Promise<Result<{ id: string }>> {
  const parsed = newRun.safeParse(body)
  if (!parsed.success) {
    return refused('invalid', {
      fields: [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join(', '),
    })
  }
  const { database } = await openHouse()
  const id = randomUUID()
  await patiently(() => createRun(database, scope, parsed.data, { id, now: now() }))
  return accepted({ id })
}
