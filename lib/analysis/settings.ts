import { z } from 'zod'
import { parsePattern } from '../import/naming/pattern.ts'
import { NAMING_COLUMNS } from '../import/naming/read-names.ts'
import { isDay } from '../kernel/day.ts'
import { DIMENSIONS, SEGMENT_DIMENSIONS } from '../kernel/dimension.ts'
import { LEAD_OUTCOMES } from '../kernel/lead-outcome.ts'
import { isCurrency } from '../kernel/money.ts'
import { STAGES } from '../kernel/stage.ts'

const day = z.string().refine(isDay, 'expected a day as YYYY-MM-DD')
const cost = z.number().finite().nonnegative().nullable()

/** Beyond a year nothing that is known of a fortnight's test holds. */
const MOST_FORECAST_DAYS = 366
/** A day's money beyond this is a slip in any currency. */
const MOST_MONEY = 1e12

const isPattern = (text: string) => parsePattern(text).ok
const NO_PATTERN = 'expected a pattern such as {segment}|{creative}|{painPoint}'

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
  /** Patterns over names, in order; the first over a kind of name that fits it whole fills what its tokens say. */
  naming: z
    .array(
      z.strictObject({ column: z.enum(NAMING_COLUMNS), pattern: z.string().max(500).refine(isPattern, NO_PATTERN) }),
    )
    .max(20)
    .optional(),
  /** Values that are one and the same, by dimension: `img3` is `Photo 3`. */
  sameValues: z.partialRecord(z.enum(DIMENSIONS), z.record(z.string(), z.string())).optional(),
  /** Whose count of leads and sales decides where both the platform and a CRM have one. */
  leadsFrom: z.enum(['platform', 'crm']).optional(),
  /** What the stages of the CRM mean; those that are absent by the usual words for them. */
  leadStages: z.record(z.string(), z.enum(LEAD_OUTCOMES)).optional(),
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
