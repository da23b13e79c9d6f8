import { z } from 'zod'
import { DIMENSIONS } from '#lib/kernel/dimension'
import { ACTION_KINDS, VERDICTS } from '#lib/kernel/outcome'
import { STAGES } from '#lib/kernel/stage'
import { day, moment, part } from './operation.ts'

/** What no file has is null, never 0. */
const figure = z.number().nullable()
const perStage = <Schema extends z.ZodType>(schema: Schema) => z.record(z.enum(STAGES), schema.nullable())
const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const refusal = part('Refusal', z.object({ key: z.string(), params }))

const problem = part(
  'Problem',
  z.object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    file: z.string().nullable(),
    line: z.number().int().nullable(),
    column: z.string().nullable(),
    value: z.string().nullable(),
    params,
  }),
)

const reason = part('Reason', z.object({ key: z.string(), params }))

const totals = part(
  'Totals',
  z.object({
    impressions: figure,
    clicks: figure,
    subscribers: figure,
    leads: figure,
    sales: figure,
    spend: figure,
    revenue: figure,
  }),
)

const rates = part(
  'Rates',
  z.object({
    ctr: figure,
    cpc: figure,
    cpm: figure,
    clickToSubscriber: figure,
    clickToLead: figure,
    leadToSale: figure,
    costPerSubscriber: figure,
    costPerLead: figure,
    costPerSale: figure,
    roas: figure,
  }),
)

const rangeShape = { median: z.number(), low: z.number(), high: z.number() }
const range = part('Range', z.object(rangeShape))
const cost = part(
  'CostRange',
  z.object({ ...rangeShape, innerLow: z.number(), innerHigh: z.number(), probabilityWithinTarget: figure }),
)
const planCost = z.object({ ...rangeShape, innerLow: z.number(), innerHigh: z.number(), atLeast: z.boolean() })
const effect = part(
  'Effect',
  z.object({ ...rangeShape, probabilityCheaper: z.number(), claim: z.enum(['confirmed', 'refuted', 'unclear']) }),
)

const outcome = z.enum(VERDICTS)
const verdict = part(
  'Verdict',
  z.looseObject({
    outcome,
    stage: z.enum(STAGES),
    probability: z.number(),
    reason,
    limits: z.object({ boost: z.number(), pause: z.number() }),
    expectedWaste: z.number(),
    spendToDecide: z
      .object({ evenChance: figure, chanceAtTwice: z.number(), chanceAtFourTimes: z.number() })
      .nullable(),
  }),
)

const group = part(
  'Group',
  z.looseObject({
    key: z.string(),
    label: z.string(),
    dimensions: z.partialRecord(z.enum(DIMENSIONS), z.string().nullable()),
    totals,
    rates,
    cost: perStage(cost),
    effect: perStage(effect).nullable(),
    verdict: verdict.nullable(),
  }),
)

const aboutFile = z.looseObject({
  name: z.string(),
  sha256: z.string(),
  platform: z.string(),
  kind: z.enum(['ads', 'leads', 'context']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  headerLine: z.number().int(),
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
  rows: z.object({
    read: z.number().int(),
    accepted: z.number().int(),
    refused: z.number().int(),
    totals: z.number().int(),
    duplicates: z.number().int(),
  }),
})

const about = z.looseObject({
  schema: z.number().int(),
  engine: z.string(),
  asOf: day.nullable(),
  currency: z.string(),
  period: z.object({ start: day, end: day, days: z.number().int() }).nullable(),
  primaryStage: z.enum(STAGES),
  targets: perStage(z.number()),
  files: z.array(aboutFile),
  problems: z.array(problem),
})

const plan = z.looseObject({
  dailyBudget: z.number(),
  ads: z.array(z.object({ key: z.string(), dailyBudget: z.number() })),
  cost: perStage(planCost),
  count: perStage(range),
})

export const forecast = part(
  'Forecast',
  z.looseObject({
    days: z.number().int(),
    testPace: z.number(),
    plans: z.object({ asIs: plan, paused: plan, reallocated: plan }),
  }),
)

export const decision = part(
  'Decision',
  z.looseObject({
    outcome: z.enum(['go', 'care', 'hold', 'no-go', 'early']).nullable(),
    stage: z.enum(STAGES),
    ratioLimit: z.number(),
    confidence: z.number(),
    probability: figure,
    reason,
    stages: perStage(
      z.looseObject({ ...rangeShape, target: figure, ratio: range.nullable(), probabilityWithinLimit: figure }),
    ),
  }),
)

export const takenAction = part(
  'TakenAction',
  z.object({
    id: z.uuid(),
    key: z.string(),
    label: z.string(),
    kind: z.enum(ACTION_KINDS),
    outcome,
    verdict: outcome,
    note: z.string().nullable(),
    by: z.string().nullable(),
    on: day,
    at: moment,
    until: day.nullable(),
    dataVersion: z.number().int(),
    engine: z.string(),
    isDone: z.boolean(),
  }),
)

const comparison = z.object({
  ratio: range,
  probabilityBetter: z.number(),
  probabilityNotWorse: z.number(),
  outcome: z.enum(['better', 'comparable', 'worse', 'unclear']),
})

/** The guaranteed part of the one answer; keys are added, never renamed or removed. */
export const analysis = z.looseObject({
  about,
  totals,
  rates,
  days: z.array(z.looseObject({ date: day, totals, rates })),
  groups: z.object({
    segment: z.array(group),
    creative: z.array(group),
    painPoint: z.array(group),
    ad: z.array(group),
  }),
  forecast: forecast.nullable(),
  context: z.looseObject({ totals, rates, cost: perStage(cost), comparison: perStage(comparison) }).nullable(),
  decision: decision.nullable(),
  actions: z.looseObject({ taken: z.array(takenAction) }).nullable(),
})
