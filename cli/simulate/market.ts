import { drawNormal, drawStudentT } from '#lib/stats/draw-continuous'
import type { Random } from '#lib/stats/random'
import type { AdPlace, Audience } from './layout.ts'
import { chooseAds, chooseAudiences, spreadPainPoints } from './layout.ts'
import type { RateName, Regime, Sizes } from './regime.ts'
import { AVERAGE, RATES, SPREAD } from './regime.ts'
import type { World } from './world.ts'
import { continueDrift, drawDrift, drawFatigue } from './world.ts'

/** Days after the test that the market knows about, for what happens next. */
export const DAYS_AFTER_TEST = 28

/** The truth of a simulated campaign. All effects are on the log scale; all arrays are parallel to what they describe. */
export type Market = {
  readonly regime: Regime
  readonly world: World
  /** Days of the test. */
  readonly days: number
  /** Weekday of the first day, Monday is 0. */
  readonly startWeekday: number
  readonly audiences: readonly Audience[]
  /** Pain point of each creative. */
  readonly painPointOf: readonly number[]
  readonly painPoints: number
  readonly ads: readonly AdPlace[]
  readonly effects: Record<RateName, Effects>
  /** What an audience adds to the leads of a pain point beyond both. */
  readonly interaction: readonly (readonly number[])[]
  /** Log rates of each ad on an average day at the start. */
  readonly logRate: Record<RateName, readonly number[]>
  /** Log roubles per thousand impressions, by audience and by ad. */
  readonly priceEffect: readonly number[]
  readonly logPrice: readonly number[]
  /** What each ad's log click rate loses with every day. */
  readonly fatigue: readonly number[]
  readonly weekday: Record<Swing, readonly number[]>
  /** What is common to all ads on a day, through the test and the days after it. */
  readonly daily: Record<Swing, readonly number[]>
  /** Change of the log price after the test. */
  readonly priceShiftAfterTest: number
  /** Growth of the log price with the log of how much more an ad spends than in the test. */
  readonly priceElasticity: number
  /** What each log rate of an ad differs by from its mean in the test, by ad and day; no days in a steady world. */
  readonly drift: Record<RateName, readonly (readonly number[])[]>
}

export type Swing = 'price' | 'clickPerImpression' | 'leadPerClick'

export type Effects = {
  readonly audience: readonly number[]
  readonly creative: readonly number[]
  readonly painPoint: readonly number[]
  readonly ad: readonly number[]
}

const WEEKDAY_SPREAD: Record<Swing, number> = { price: 0.06, clickPerImpression: 0.06, leadPerClick: 0.08 }
const DAILY_SPREAD: Record<Swing, number> = { price: 0.04, clickPerImpression: 0.04, leadPerClick: 0.05 }

/** A rate cannot grow beyond these. */
const CEILING: Record<RateName, number> = {
  clickPerImpression: 1,
  subscriberPerClick: 0.6,
  leadPerClick: 0.5,
  salePerLead: 0.8,
}

/** Draws the truth of a campaign. What a changing world adds is drawn last: a steady one is the same without it. */
export function createMarket(regime: Regime, world: World, sizes: Sizes, days: number, random: Random): Market {
  const audiences = chooseAudiences(sizes.segments, random)
  const painPointOf = spreadPainPoints(Math.max(sizes.creatives, sizes.painPoints), sizes.painPoints, random)
  const shared = drawSharedEffects(regime, audiences, painPointOf.length, sizes.painPoints, random)
  const interaction = audiences.map(() =>
    drawMany(sizes.painPoints, () => regime.interaction * regime.spread * drawNormal(random)),
  )
  const attraction = audiences.map(
    (_, index) => shared.clickPerImpression.audience[index]! + shared.leadPerClick.audience[index]!,
  )
  const ads = chooseAds({ count: sizes.ads, attraction, painPointOf, confounding: regime.confounding, random })
  const effects = byRate((rate) => ({
    ...shared[rate],
    ad: drawEffects(ads.length, regime.spread * SPREAD[rate].ad, regime, random),
  }))
  const priceEffect = drawMany(audiences.length, () => regime.priceSpread * drawNormal(random))
  const horizon = days + DAYS_AFTER_TEST
  return {
    regime,
    world,
    days,
    startWeekday: Math.floor(random() * 7),
    audiences,
    painPointOf,
    painPoints: sizes.painPoints,
    ads,
    effects,
    interaction,
    logRate: byRate((rate) => ads.map((place, index) => logRateOf(rate, place, index, effects[rate], interaction))),
    priceEffect,
    logPrice: ads.map(({ audience }) => Math.log(AVERAGE.roublesPerThousandImpressions) + priceEffect[audience]!),
    fatigue: ads.map(() => drawFatigue(world, random)),
    weekday: bySwing((swing) => centred(drawMany(7, () => WEEKDAY_SPREAD[swing] * drawNormal(random)))),
    daily: bySwing((swing) => drawMany(horizon, () => DAILY_SPREAD[swing] * drawNormal(random))),
    priceShiftAfterTest: world.priceShiftSpread * drawNormal(random),
    priceElasticity: drawElasticity(random),
    drift: byRate(() => ads.map(() => drawDrift(world, days, horizon, random))),
  }
}

/** The same market up to the end of the test; all that comes after it is drawn anew. */
export function withNewFuture(market: Market, random: Random): Market {
  const { world, days, daily, drift } = market
  const inTest = (values: readonly number[]) => values.slice(0, days)
  return {
    ...market,
    daily: bySwing((swing) => [
      ...inTest(daily[swing]),
      ...drawMany(DAYS_AFTER_TEST, () => DAILY_SPREAD[swing] * drawNormal(random)),
    ]),
    priceShiftAfterTest: world.priceShiftSpread * drawNormal(random),
    priceElasticity: drawElasticity(random),
    drift: byRate((rate) =>
      drift[rate].map((walk) => continueDrift(world, inTest(walk), days + DAYS_AFTER_TEST, random)),
    ),
  }
}

function drawElasticity(random: Random): number {
  return 0.05 + 0.2 * random()
}

type SharedEffects = Omit<Effects, 'ad'>

function drawSharedEffects(
  regime: Regime,
  audiences: readonly Audience[],
  creatives: number,
  painPoints: number,
  random: Random,
): Record<RateName, SharedEffects> {
  const effects = byRate<SharedEffects>((rate) => {
    const { segment, creative, painPoint } = SPREAD[rate]
    return {
      audience: drawAudienceEffects(audiences, regime.spread * segment, regime, random),
      creative: drawEffects(creatives, regime.spread * creative, regime, random),
      painPoint: drawEffects(painPoints, regime.spread * painPoint, regime, random),
    }
  })
  if (regime.clickToLead !== null) return withClickbait(effects, regime.clickToLead, random)
  return regime.outliers ? withOutliers(effects, random) : effects
}

/** An audience's effect is that of its interest, age and gender, and a rest of its own. */
function drawAudienceEffects(audiences: readonly Audience[], spread: number, regime: Regime, random: Random): number[] {
  const interest = drawEffects(4, spread * 0.6, regime, random)
  const age = drawEffects(3, spread * 0.5, regime, random)
  const gender = drawEffects(2, spread * 0.35, regime, random)
  const rest = drawEffects(audiences.length, spread * 0.5, regime, random)
  return audiences.map((one, index) => interest[one.interest]! + age[one.age]! + gender[one.gender]! + rest[index]!)
}

/** Lets the lead effects of creatives and pain points go along with their click effects by the given correlation. */
function withClickbait(
  effects: Record<RateName, SharedEffects>,
  correlation: number,
  random: Random,
): Record<RateName, SharedEffects> {
  const follow = (level: 'creative' | 'painPoint') =>
    effects.clickPerImpression[level].map((effect) => {
      const standard = effect / SPREAD.clickPerImpression[level]
      const rest = Math.sqrt(1 - correlation ** 2) * drawNormal(random)
      return SPREAD.leadPerClick[level] * (correlation * standard + rest)
    })
  const leadPerClick = { ...effects.leadPerClick, creative: follow('creative'), painPoint: follow('painPoint') }
  return { ...effects, leadPerClick }
}

/** One pain point and one audience far better, one audience and one creative far worse. */
function withOutliers(effects: Record<RateName, SharedEffects>, random: Random): Record<RateName, SharedEffects> {
  const { clickPerImpression, leadPerClick } = effects
  const shiftOne = (values: readonly number[], by: number) => {
    const chosen = Math.floor(random() * values.length)
    return values.map((value, index) => (index === chosen ? value + by : value))
  }
  return {
    ...effects,
    clickPerImpression: { ...clickPerImpression, creative: shiftOne(clickPerImpression.creative, -0.7) },
    leadPerClick: {
      ...leadPerClick,
      painPoint: shiftOne(leadPerClick.painPoint, 0.9),
      audience: shiftOne(shiftOne(leadPerClick.audience, 0.7), -0.8),
    },
  }
}

function logRateOf(
  rate: RateName,
  { audience, creative, painPoint }: AdPlace,
  ad: number,
  effects: Effects,
  interaction: Market['interaction'],
): number {
  const logRate =
    Math.log(AVERAGE[rate]) +
    effects.audience[audience]! +
    effects.creative[creative]! +
    effects.painPoint[painPoint]! +
    effects.ad[ad]! +
    (rate === 'leadPerClick' ? interaction[audience]![painPoint]! : 0)
  return Math.min(logRate, Math.log(CEILING[rate]))
}

/** Effects of the given standard deviation; with heavy tails Student's t at 3 degrees, whose own is √3. */
function drawEffects(count: number, spread: number, { heavyTails }: Regime, random: Random): number[] {
  return drawMany(count, () => spread * (heavyTails ? drawStudentT(random, 3) / Math.sqrt(3) : drawNormal(random)))
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

function drawMany(count: number, draw: () => number): number[] {
  return Array.from({ length: count }, draw)
}

function byRate<Value>(make: (rate: RateName) => Value): Record<RateName, Value> {
  return Object.fromEntries(RATES.map((rate) => [rate, make(rate)])) as Record<RateName, Value>
}

function bySwing<Value>(make: (swing: Swing) => Value): Record<Swing, Value> {
  return {
    price: make('price'),
    clickPerImpression: make('clickPerImpression'),
    leadPerClick: make('leadPerClick'),
  }
}
