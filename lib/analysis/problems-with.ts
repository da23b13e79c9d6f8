import type { RateName } from '../inference/arms.ts'
import { FACTORS, MOST_ARMS, totalsOf } from '../inference/arms.ts'
import type { RateEstimate } from '../inference/estimate.ts'
import { medianOf } from '../inference/range.ts'
import type { Params, Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import type { Stage } from '../kernel/stage.ts'
import { STAGES } from '../kernel/stage.ts'
import type { JudgedRun } from './judged-run.ts'

/** What has to be said about the estimates of a run, as warnings. */
export function problemsWith(run: JudgedRun): Problem[] {
  return [...aboutSize(run), ...aboutStage(run), ...aboutCounts(run), ...aboutNoise(run)]
}

function aboutSize({ data, estimates }: JudgedRun): Problem[] {
  if (data.tooMany) return [warning('tooManyAds', { most: MOST_ARMS })]
  const rates = Object.values(estimates.rates)
  const leftOut = FACTORS.filter(
    (factor) => estimates.levels[factor].length > 1 && rates.some(({ factors }) => !factors.includes(factor)),
  )
  return [
    ...leftOut.map((factor) => warning('tooManyLevels', { factor, count: estimates.levels[factor].length })),
    ...(rates.some(({ isRough }) => isRough) ? [warning('roughEstimate')] : []),
  ]
}

function aboutStage({ evidence, stage, settings }: JudgedRun): Problem[] {
  const primary = settings.primaryStage ?? 'lead'
  const targets = STAGES.filter((name) => settings.targets?.[name] === 0).map((name) =>
    warning('targetZero', { stage: name }),
  )
  if (stage === null || stage === primary) return targets
  const code = evidence[primary].events === null ? 'otherStageJudged' : 'stageNotEstimated'
  return [...targets, warning(code, { primary, stage })]
}

/** The rate that divides each stage's events by what they come from: an event whose rows carry no base is told apart. */
const RATE_OF: readonly (readonly [stage: Stage, rate: RateName])[] = [
  ['subscriber', 'subscribersPerClick'],
  ['lead', 'leadsPerClick'],
  ['sale', 'salesPerLead'],
]

function aboutCounts({ data, arms, estimates }: JudgedRun): Problem[] {
  const baseless = Object.values(estimates.rates).reduce((sum, { baselessArms }) => sum + baselessArms, 0)
  const above = RATE_OF.filter(([, rate]) =>
    arms.some(({ counts }) => {
      const [events, base] = totalsOf(counts[rate])
      return events > base
    }),
  )
  return [
    ...(data.unpaidCells > 0 ? [warning('unpaidClicks', { count: data.unpaidCells })] : []),
    ...STAGES.filter((stage) => data.uncounted[stage] >= 1).map((stage) =>
      warning('uncountedEvents', { stage, count: data.uncounted[stage] }),
    ),
    ...(baseless > 0 ? [warning('eventsWithoutBase', { count: baseless })] : []),
    ...above.map(([stage]) => warning('eventsAboveBase', { stage })),
  ]
}

function aboutNoise({ data, estimates }: JudgedRun): Problem[] {
  const clicks = estimates.rates.clicksPerSpend
  if (clicks === undefined || clicks.dailyNoise.isMeasured) return []
  const code = data.hasUndated || data.days === 0 ? 'dailyNoiseAssumed' : 'dailyRowsFew'
  const wider = widening(clicks)
  return wider < WORTH_SAYING ? [] : [warning(code, { noise: Math.sqrt(clicks.dailyNoise.variance), wider })]
}

/** Ranges wider by less than this are as good as measured. */
const WORTH_SAYING = 1.05

/** How much wider the assumed noise makes the typical arm's range than its counts alone would have it. */
function widening({ overdispersion }: RateEstimate): number {
  return medianOf(overdispersion.map(Math.sqrt))
}

function warning(code: string, params: Params = {}): Problem {
  return problem(code, 'warning', { params })
}
