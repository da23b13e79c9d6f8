import type { Stage } from '#lib/kernel/stage'
import type { Market } from './market.ts'

/** What an analysis of the campaign should find. */
export type Truth = {
  /** Roubles per event of each ad, in the middle of the test on an average weekday. */
  readonly cost: readonly Record<Stage, number>[]
  /** Effects on the log cost of a lead, negative is cheaper, averaged over the other side with equal weight. */
  readonly leadCostEffect: { segment: readonly number[]; creative: readonly number[]; painPoint: readonly number[] }
}

/** The true costs and effects, with the days' common swings as they happened in the test; drift has no mean in it. */
export function truthOf(market: Market): Truth {
  const creative = creativeEffects(market)
  return {
    cost: market.ads.map((_, ad) => costsOf(market, ad)),
    leadCostEffect: { segment: segmentEffects(market), creative, painPoint: painPointEffects(market, creative) },
  }
}

function costsOf(market: Market, ad: number): Record<Stage, number> {
  const { logRate, daily, days } = market
  const inTest = (values: readonly number[]) => mean(values.slice(0, days))
  const tired = market.fatigue[ad]! * ((days - 1) / 2)
  const clickRate = logRate.clickPerImpression[ad]! - tired + inTest(daily.clickPerImpression)
  const click = market.logPrice[ad]! + inTest(daily.price) - Math.log(1000) - clickRate
  const lead = click - (logRate.leadPerClick[ad]! + inTest(daily.leadPerClick))
  return {
    click: Math.exp(click),
    subscriber: Math.exp(click - logRate.subscriberPerClick[ad]!),
    lead: Math.exp(lead),
    sale: Math.exp(lead - logRate.salePerLead[ad]!),
  }
}

function segmentEffects({ audiences, priceEffect, effects, interaction }: Market): number[] {
  const { clickPerImpression, leadPerClick } = effects
  return audiences.map(
    (_, index) =>
      priceEffect[index]! -
      clickPerImpression.audience[index]! -
      leadPerClick.audience[index]! -
      mean(interaction[index]!),
  )
}

/** A creative's own effect and its pain point's. */
function creativeEffects({ painPointOf, effects, interaction }: Market): number[] {
  const { clickPerImpression, leadPerClick } = effects
  return painPointOf.map(
    (painPoint, creative) =>
      -clickPerImpression.creative[creative]! -
      clickPerImpression.painPoint[painPoint]! -
      leadPerClick.creative[creative]! -
      leadPerClick.painPoint[painPoint]! -
      mean(interaction.map((byPainPoint) => byPainPoint[painPoint]!)),
  )
}

/** A pain point is what its creatives are, on average. */
function painPointEffects({ painPoints, painPointOf }: Market, creativeEffect: readonly number[]): number[] {
  return Array.from({ length: painPoints }, (_, painPoint) =>
    mean(creativeEffect.filter((_effect, creative) => painPointOf[creative] === painPoint)),
  )
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
