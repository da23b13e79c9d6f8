import { z } from 'zod'
import type { RunSettings, TestRun } from '#db/runs'
import type { EngineSettings } from '#db/schema/runs'
import { settingsSchema } from '#lib/analysis/settings'
import { isDay } from '#lib/kernel/day'
import { SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { isCurrency } from '#lib/kernel/money'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { STAGES } from '#lib/kernel/stage'
import { isTimeZone } from '#lib/locale/time-zones'

const day = z.string().refine(isDay)
const cost = z.number().finite().nonnegative().nullable()

const engine = settingsSchema.shape
const plan = settingsSchema.shape.plan.unwrap().shape
const decision = settingsSchema.shape.decision.unwrap().shape
const assumptions = settingsSchema.shape.assumptions.unwrap().shape

const fields = {
  name: z.string().trim().min(1).max(200),
  client: z.string().trim().max(200).nullable(),
  currency: z.string().refine(isCurrency),
  timeZone: z.string().refine(isTimeZone),
  start: day,
  end: day,
  dailyBudget: plan.dailyBudget.unwrap().nullable(),
  primaryStage: z.enum(STAGES),
  segmentBy: z.array(z.enum(SEGMENT_DIMENSIONS)).min(1).nullable(),
}

export const newRun = z
  .object({ ...fields, targets: z.record(z.enum(STAGES), cost) })
  .refine(({ start, end }) => start <= end, { path: ['end'] })

export const runChanges = z
  .strictObject({
    ...fields,
    targets: z.partialRecord(z.enum(STAGES), cost),
    plan: z.strictObject({ days: plan.days.nullable() }),
    naming: engine.naming.unwrap().nullable(),
    sameValues: engine.sameValues.unwrap().nullable(),
    leadsFrom: engine.leadsFrom.unwrap().nullable(),
    context: engine.context.unwrap().nullable(),
    decision: z.strictObject({ ratio: decision.ratio.nullable(), confidence: decision.confidence.nullable() }),
    assumptions: z.strictObject({
      market: assumptions.market.nullable(),
      wearOutPerDay: assumptions.wearOutPerDay.nullable(),
      scaleUpElasticity: assumptions.scaleUpElasticity.nullable(),
      closeRate: assumptions.closeRate.nullable(),
      comparableWithin: assumptions.comparableWithin.nullable(),
    }),
  })
  .partial()
  .extend({ version: z.number().int().nonnegative() })

/**
 * What changes of a run, and the version of its settings that the change was made from. Only what is named changes, in
 * the nested ones too; null takes a setting of the engine back to its default.
 */
export type RunChanges = z.infer<typeof runChanges>

/** The body of a request for a new run. */
export function readNewRun(body: unknown): Result<z.infer<typeof newRun>> {
  return inWords(newRun.safeParse(body))
}

/** The body of a request to change a run. */
export function readRunChanges(body: unknown): Result<RunChanges> {
  return inWords(runChanges.safeParse(body))
}

/** The settings of a run with the changes in them. */
export function withRunChanges(run: TestRun, changes: RunChanges): Result<RunSettings> {
  const { id: _, settingsVersion: __, synthetic: ___, createdAt: ____, ...current } = run
  const { version: _____, targets, plan, decision, assumptions, ...others } = changes
  const { naming, sameValues, leadsFrom, context, ...changed } = others
  const { engineSettings: before } = current
  const settings: RunSettings = {
    ...current,
    ...changed,
    targets: { ...current.targets, ...targets },
    engineSettings: withoutDefaults({
      plan: { ...before.plan, ...plan },
      decision: { ...before.decision, ...decision },
      assumptions: { ...before.assumptions, ...assumptions },
      naming: naming === undefined ? before.naming : naming,
      sameValues: sameValues === undefined ? before.sameValues : sameValues,
      leadsFrom: leadsFrom === undefined ? before.leadsFrom : leadsFrom,
      context: context === undefined ? before.context : context,
    }),
  }
  return settings.start <= settings.end ? accepted(settings) : refused('invalid', { fields: 'end' })
}

/** Only what was set stays: a default may become another one. */
function withoutDefaults(parts: Readonly<Record<string, unknown>>): EngineSettings {
  const stated = Object.entries(parts).map(
    ([part, value]) =>
      [
        part,
        isPart(value) ? Object.fromEntries(Object.entries(value).filter(([, own]) => own !== null)) : value,
      ] as const,
  )
  return Object.fromEntries(stated.filter(([, value]) => !isNothing(value)))
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (isPart(value) && Object.keys(value).length === 0)
}

/** What is wrong is told by the names of the fields. */
function inWords<Value>(parsed: z.ZodSafeParseResult<Value>): Result<Value> {
  if (parsed.success) return accepted(parsed.data)
  const fields = new Set(parsed.error.issues.flatMap(namesIn))
  return refused('invalid', { fields: [...fields].join(', ') })
}

function namesIn(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.join('.')
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [path, key].filter(Boolean).join('.')) : [path]
}
