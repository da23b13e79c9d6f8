import { z } from 'zod'
import { USUAL_RULE } from '../forecast/decide.ts'
import { USUAL_TEST_DAYS } from '../inference/usual.ts'
import { isCurrency } from '../kernel/money.ts'
import type { Result } from '../kernel/result.ts'
import { accepted } from '../kernel/result.ts'
import type { Stage } from '../kernel/stage.ts'
import { STAGES } from '../kernel/stage.ts'
import type { FitWarning } from './fit-check.ts'
import { FIT_TASKS, fitWarnings, HARD_NICHES, usualCheckLimit } from './fit-check.ts'
import type { GoalTargets } from './goal-targets.ts'
import { targetsOfGoal } from './goal-targets.ts'
import type { PlanAd } from './plan-ads.ts'
import { planAds } from './plan-ads.ts'
import type { Power } from './plan-power.ts'
import { POWERED, planPower, powerOf, timesForChance } from './plan-power.ts'
import { TAGGED_PLATFORMS, utmTags } from './utm-tags.ts'
import { USUAL_PATTERN, writeNames } from './write-names.ts'

const word = z.string().trim().min(1).max(200)
const share = z.number().min(0).max(1)
const money = z.number().positive().max(1e12)
const rate = share.nullable().default(null)
const different = (values: readonly string[]) => new Set(values).size === values.length
const TWICE = 'expected each of them once'

/** More ads than these no test has, and their chances would take seconds. */
const MOST_ADS = 400

/** What a test is to be, before anything of it has run. Money in units of the currency. */
export const planRequest = z.strictObject({
  name: word.default('Test'),
  currency: z.string().refine(isCurrency, 'expected a currency code of ISO 4217'),
  segments: z.array(word).min(1).max(100).refine(different, TWICE),
  creatives: z
    .array(z.strictObject({ creative: word, painPoint: word.nullable().default(null) }))
    .min(1)
    .max(100)
    .refine((all) => different(all.map(({ creative }) => creative)), TWICE),
  ads: z.number().int().min(1).max(MOST_ADS).default(60),
  /** Over the whole test and all ads. */
  budget: money,
  days: z.number().int().min(2).max(60).default(USUAL_TEST_DAYS),
  platform: z.enum(TAGGED_PLATFORMS).default('other'),
  pattern: z.string().max(500).default(USUAL_PATTERN),
  primaryStage: z.enum(STAGES).default('lead'),
  targets: z.partialRecord(z.enum(STAGES), money).default({}),
  goal: z
    .strictObject({
      revenue: money,
      averageCheck: money,
      margin: share,
      advertisingShare: share,
      closeRate: rate,
      leadsPerClick: rate,
      subscribersPerClick: rate,
    })
    .nullable()
    .default(null),
  fit: z
    .strictObject({
      task: z.enum(FIT_TASKS).default('sales'),
      averageCheck: money.nullable().default(null),
      checkLimit: money.nullable().default(null),
      niches: z.array(z.enum(HARD_NICHES)).default([]),
    })
    .nullable()
    .default(null),
})
export type PlanRequest = z.infer<typeof planRequest>

export type PlannedTestAd = PlanAd & {
  readonly name: string
  readonly tags: string
  readonly budget: number
  /** Of a verdict by the end; null without a target. */
  readonly chance: number | null
  readonly power: Power | null
}

export type TestPlan = {
  readonly ads: readonly PlannedTestAd[]
  readonly warnings: readonly FitWarning[]
  readonly goal: GoalTargets | null
  readonly stage: Stage
  /** What an event of the stage may cost: as said, else as the goal has it; null where neither does. */
  readonly target: number | null
  /** The budget of the whole test that gives its ads the chance of a powered one on average; null where none does. */
  readonly budgetForPower: number | null
}

/** The list of ads, their names and tags, and what the budget can tell. Refused where the names cannot be written. */
export function planTest(request: PlanRequest): Result<TestPlan> {
  const chosen = planAds(request.segments, request.creatives, request.ads)
  const names = writeNames(request.pattern, chosen)
  if (!names.ok) return names
  const goal = request.goal === null ? null : targetsOfGoal(request.goal)
  const stage = request.primaryStage
  const target = request.targets[stage] ?? (goal?.targets[stage] || null)
  const budget = request.budget / chosen.length
  const planned = chosen.map((levels) => ({ levels, spend: budget }))
  const basis = target === null ? null : { stage, target, expectedRatio: null, days: request.days, rule: USUAL_RULE }
  const chances = basis === null ? null : planPower(planned, basis)
  const times = basis === null ? null : timesForChance(planned, basis, POWERED)
  const ads = chosen.map((ad, index): PlannedTestAd => {
    const [name, chance] = [names.value[index] ?? '', chances?.[index] ?? null]
    const power = chance === null ? null : powerOf(chance)
    return { ...ad, name, tags: utmTags(request.platform, request.name, name), budget, chance, power }
  })
  const budgetForPower = times === null ? null : times * request.budget
  return accepted({ ads, warnings: warningsOf(request, chosen.length), goal, stage, target, budgetForPower })
}

function warningsOf({ fit, goal, currency }: PlanRequest, ads: number): readonly FitWarning[] {
  return fitWarnings({
    task: fit?.task ?? 'sales',
    averageCheck: fit?.averageCheck ?? goal?.averageCheck ?? null,
    checkLimit: fit?.checkLimit ?? usualCheckLimit(currency),
    niches: fit?.niches ?? [],
    ads,
  })
}
