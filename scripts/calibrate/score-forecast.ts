import type { PlanName } from '#lib/forecast/forecast'
import type { Stage } from '#lib/kernel/stage'
import { perStage, STAGES } from '#lib/kernel/stage'
import { gammaQuantile } from '#lib/stats/gamma'
import { createRandom } from '#lib/stats/random'
import type { Campaign } from '../../cli/simulate/campaign.ts'
import { realiseFuture } from '../../cli/simulate/future.ts'
import { DAYS_AFTER_TEST, withNewFuture } from '../../cli/simulate/market.ts'
import { plainRatio } from './baselines.ts'
import type { Interval } from './belief.ts'
import { beliefOfDraws, holds } from './belief.ts'
import { bestSplit, splitByWeights } from './budget.ts'
import type { Conclusions, PlanAhead } from './engine.ts'
import { byThumb } from './rules.ts'
import type { ScoreSheet } from './scores.ts'
import type { TestedAd } from './tested-ad.ts'

/** The same test is followed by so many futures: one market's shift tells little of a forecast of shifts. */
const FUTURES = 8

/** Scores the forecasts of the next 28 days against what each plan brings, and the plain table's beside them. */
export function scoreForecast(
  sheet: ScoreSheet,
  campaign: Campaign,
  ads: readonly TestedAd[],
  { target, seed }: { target: number; seed: number },
  { plans }: Conclusions,
): void {
  const promises = promisesOf(ads, plans(), plainPlans(ads, target, campaign.market.days))
  for (let future = 0; future < FUTURES; future++) {
    const ahead = { ...campaign, market: withNewFuture(campaign.market, createRandom(seed, STREAM, future)) }
    for (const { name, dailySpend, events } of promises) {
      const actual = realiseFuture(ahead, dailySpend, seed)
      for (const stage of STAGES) score(sheet, `${name} ${stage}`, events[stage], actual[stage])
    }
  }
}

/** Numbers the stream of random numbers that the futures come from. */
const STREAM = 103

/** What a plan is to bring, whoever says so. */
type Promises = {
  readonly name: string
  readonly dailySpend: readonly number[]
  readonly events: Readonly<Record<Stage, Promised>>
}

function promisesOf(
  ads: readonly TestedAd[],
  plans: Readonly<Record<PlanName, PlanAhead>>,
  plain: Readonly<Record<PlanName, readonly number[]>>,
): Promises[] {
  return PLANS.flatMap((plan) => [
    {
      name: `engine ${plan}`,
      dailySpend: plans[plan].dailySpend,
      events: perStage((stage) => drawnPromise(plans[plan].events[stage])),
    },
    {
      name: `raw ${plan}`,
      dailySpend: plain[plan],
      events: perStage((stage) => plainPromise(ads, plain[plan], stage)),
    },
  ])
}

const PLANS: readonly PlanName[] = ['asIs', 'paused', 'reallocated']

/** A number of events with the intervals around it. */
type Promised = { readonly guess: number; readonly 80: Interval; readonly 90: Interval }

/** The money is fixed, so that the cost lies in its interval where the number of events lies in its own. */
function score(sheet: ScoreSheet, prefix: string, promise: Promised, actual: number): void {
  if (promise.guess === 0 && actual === 0) return
  sheet.addAll(prefix, {
    'within 80': holds(promise[80], actual),
    'within 90': holds(promise[90], actual),
    'log actual cost over forecast': Math.log(atLeastHalf(promise.guess) / atLeastHalf(actual)),
  })
}

/** Half an event stands for none, whose cost has no end. */
function atLeastHalf(events: number): number {
  return Math.max(0.5, events)
}

function drawnPromise(events: Float64Array): Promised {
  const { guess, within } = beliefOfDraws(events)
  return { guess, 80: within[80], 90: within[90] }
}

/** The plans that the plain table and the rule of thumb would make of the test's daily money. */
function plainPlans(ads: readonly TestedAd[], target: number, days: number): Record<PlanName, number[]> {
  const daily = ads.map(({ spend }) => spend / days)
  const times = (factors: readonly number[]) => daily.map((spend, index) => spend * (factors[index] ?? 0))
  const outlets = plainRatio(ads, 'lead').map(({ eventsPerRouble }, index) => ({
    spend: daily[index] ?? 0,
    eventsPerRouble,
  }))
  const kept = ads.map((ad) => (byThumb(ad, target, ads) === 'pause' ? 0 : 1))
  return { asIs: daily, paused: times(splitByWeights(outlets, kept)), reallocated: times(bestSplit(outlets)) }
}

/** Every ad goes on at its plain ratio; the error is that of the Poisson counts that the ratios rest on. */
function plainPromise(ads: readonly TestedAd[], plan: readonly number[], stage: Stage): Promised {
  const used = ads
    .map((ad, index) => ({ ad, spend: (plan[index] ?? 0) * DAYS_AFTER_TEST }))
    .filter(({ spend }) => spend > 0)
  const guess = used.reduce((sum, { ad, spend }) => sum + (spend * ad.events[stage]) / ad.spend, 0)
  const seen = used.reduce((sum, { ad }) => sum + ad.events[stage], 0)
  const quantile = (probability: number) =>
    (Math.max(guess, 0.5) * gammaQuantile(probability, seen + 0.5)) / (seen + 0.5)
  return { guess, 80: { low: quantile(0.1), high: quantile(0.9) }, 90: { low: quantile(0.05), high: quantile(0.95) } }
}
