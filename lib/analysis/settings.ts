import { z } from 'zod'
import { isDay } from '../kernel/day.ts'
import { DIMENSIONS, SEGMENT_DIMENSIONS } from '../kernel/dimension.ts'
import { isCurrency } from '../kernel/money.ts'
import { STAGES } from '../kernel/stage.ts'

const day = z.string().refine(isDay, 'expected a day as YYYY-MM-DD')
const cost = z.number().finite().nonnegative().nullable()

/** Beyond a year nothing that is known of a fortnight's test holds. */
const MOST_FORECAST_DAYS = 366
/** A day's money beyond this is a slip in any currency. */
const MOST_MONEY = 1e12

/** The settings of contract.md, every key optional. A key that is not known is refused, so that a slip is seen. */
export const settingsSchema = z.strictObject({
  name: z.string().max(200).optional(),
  currency: z.string().refine(isCurrency, 'expected a currency code of ISO 4217').optional(),
  period: z
    .strictObject({ start: day, end: day })
    .refine(({ start, end }) => start <= end, 'the period ends before it starts')
    .optional(),
  primaryStage: z.enum(STAGES).optional(),
  targets: z.partialRecord(z.enum(STAGES), cost).optional(),
  naming: z.array(z.strictObject({ column: z.string(), pattern: z.string() })).optional(),
  segmentBy: z.array(z.enum(SEGMENT_DIMENSIONS)).min(1).optional(),
  filter: z.partialRecord(z.enum(DIMENSIONS), z.array(z.string())).optional(),
  context: z.array(z.string()).optional(),
  plan: z
    .strictObject({
      days: z.number().int().positive().max(MOST_FORECAST_DAYS).optional(),
      dailyBudget: z.number().nonnegative().max(MOST_MONEY).optional(),
    })
    .optional(),
  decision: z
    .strictObject({ ratio: z.number().positive().optional(), confidence: z.number().min(0.5).lt(1).optional() })
    .optional(),
  /** What two weeks cannot teach; the defaults are in lib/forecast/assumptions.ts. */
  assumptions: z
    .strictObject({
      market: z.enum(['calm', 'usual', 'rough']).optional(),
      wearOutPerDay: z.number().min(0).max(0.2).optional(),
      scaleUpElasticity: z.number().min(0).max(0.5).optional(),
      /** Sales per lead that the business usually sees. */
      closeRate: z.number().gt(0).lt(1).optional(),
      /** How far apart two costs may be and still be called comparable: 0.25 is a quarter. */
      comparableWithin: z.number().gt(0).max(2).optional(),
    })
    .optional(),
})

export type Settings = z.infer<typeof settingsSchema>
