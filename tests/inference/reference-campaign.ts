import type { Arms } from '#lib/inference/arms'
import { ArmCollector } from '#lib/inference/collect-arms'
import { costDrawsOf, eventDrawsOf } from '#lib/inference/costs'
import { effectDrawsOf } from '#lib/inference/effects'
import type { Estimates } from '#lib/inference/estimate'
import { estimate } from '#lib/inference/estimate'
import { saleDelayOf } from '#lib/inference/sale-delay'
import { parseRows } from './reference-fit.ts'
import { moments } from './reference-posterior.ts'

type Moments = { readonly mean: number; readonly sd: number }

/** What an independent implementation of the method found in a simulated campaign. */
export type ReferenceCampaign = {
  readonly delay: {
    readonly mean_days: number
    readonly sd_log_mature_leads: number
    readonly mature_leads: Readonly<Record<string, number>>
  }
  readonly stages: Readonly<
    Record<
      string,
      {
        readonly tau2_daily?: number
        readonly day_effects?: readonly number[]
        readonly phi_before_binomial_factor?: Readonly<Record<string, number>>
      }
    >
  >
  readonly ads: Readonly<
    Record<string, Readonly<Record<string, { readonly mean_log: number; readonly sd_log: number }>>>
  >
  readonly pain_effect_log_cost_per_lead: Readonly<Record<string, Moments>>
  readonly segment_effect_log_cost_per_lead: Readonly<Record<string, Moments>>
}

/** The campaign of a simulated export as the engine takes it. */
export function armsOf(text: string): Arms {
  const collector = new ArmCollector((tally) => tally.ad.segment ?? '')
  for (const row of parseRows(text)) {
    const day = row.date!
    const number = (name: string) => Number(row[name])
    collector.add({
      ad: { ...NAMELESS, key: row.ad_id!, creative: row.creative!, painPoint: row.pain!, segment: row.segment! },
      span: { start: day, end: day },
      breakdown: {},
      sums: {
        impressions: number('impressions'),
        clicks: number('clicks'),
        subscribers: number('subscribers'),
        leads: number('leads'),
        sales: number('sales'),
        spend: Math.round(number('spend') * 1e6),
        revenue: null,
      },
    })
  }
  return collector.arms()
}

const NAMELESS = {
  platform: 'test',
  campaignId: null,
  campaignName: null,
  adSetId: null,
  adSetName: null,
  adId: null,
  adName: null,
  interest: null,
  utmContent: null,
}

const RATE_OF = {
  'clk/spend': 'clicksPerSpend',
  'sub/clk': 'subscribersPerClick',
  'lead/clk': 'leadsPerClick',
} as const
const STAGE_OF = { click: 'click', sub: 'subscriber', lead: 'lead', sale: 'sale' } as const

/** Largest differences of what is computed without chance, relative where it is not near zero. */
export function compareDeterministic(arms: Arms, known: ReferenceCampaign): Record<string, number> {
  const estimates = estimate(arms)
  const differences: Record<string, number> = { dayEffects: 0, dailyNoise: 0, overdispersion: 0 }
  const note = (name: string, difference: number) => {
    differences[name] = Math.max(differences[name] ?? 0, Math.abs(difference))
  }
  for (const [name, rate] of Object.entries(RATE_OF)) {
    const stage = known.stages[name]!
    const own = estimates.rates[rate]!
    for (const [day, effect] of stage.day_effects!.entries()) note('dayEffects', own.dayEffects.effects[day]! - effect)
    note('dailyNoise', own.dailyNoise.variance - stage.tau2_daily!)
    const share = shareOf(arms, rate, own)
    for (const [index, arm] of arms.arms.entries()) {
      const ours = own.overdispersion[index]! / share
      note('overdispersion', ours / stage.phi_before_binomial_factor![arm.ad]! - 1)
    }
  }
  const sales = arms.arms.map(({ counts }) => counts.salesPerLead!)
  const delay = saleDelayOf(
    sales.map(({ exposure }) => exposure),
    sales.map(({ events }) => events),
    sales.map(() => 0),
    arms.days,
    arms.days,
  )
  note('meanDelay', delay.meanDays / known.delay.mean_days - 1)
  note('delaySd', delay.sd - known.delay.sd_log_mature_leads)
  for (const [index, arm] of arms.arms.entries()) {
    note('matureLeads', delay.matureLeads[index]! - known.delay.mature_leads[arm.ad]!)
  }
  return differences
}

/** The binomial factor, by which the reference leaves φ undivided. */
function shareOf(
  arms: Arms,
  rate: keyof Arms['arms'][number]['counts'],
  own: { dayEffects: { exposure: Float64Array } },
) {
  if (rate === 'clicksPerSpend') return 1
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
  const events = sum(arms.arms.map(({ counts }) => sum(counts[rate]!.events)))
  return 1 - Math.min(0.9, events / sum(own.dayEffects.exposure))
}

/** Differences of the posteriors: means in units of the reference's sd, and ratios of the sds. */
export function compareCampaign(arms: Arms, known: ReferenceCampaign): { shifts: number[]; sdRatios: number[] } {
  const estimates = estimate(arms)
  const pairs = [...adPairs(arms, estimates, known), ...effectPairs(arms, estimates, known)]
  return {
    shifts: pairs.map(([own, reference]) => Math.abs(own.mean - reference.mean) / reference.sd),
    sdRatios: pairs.map(([own, reference]) => own.sd / reference.sd),
  }
}

function adPairs({ arms }: Arms, estimates: Estimates, known: ReferenceCampaign): [Moments, Moments][] {
  return Object.entries(STAGE_OF).flatMap(([name, stage]) => {
    const events = eventDrawsOf(estimates, stage)!
    return arms.map(({ ad }, index): [Moments, Moments] => {
      const { mean_log: mean, sd_log: sd } = known.ads[ad]![name]!
      return [moments(costDrawsOf(events, [index], arms).map(Math.log)), { mean, sd }]
    })
  })
}

function effectPairs({ arms }: Arms, estimates: Estimates, known: ReferenceCampaign): [Moments, Moments][] {
  return (['painPoint', 'segment'] as const).flatMap((factor) => {
    const reference = known[factor === 'segment' ? 'segment_effect_log_cost_per_lead' : 'pain_effect_log_cost_per_lead']
    const effects = effectDrawsOf(estimates, arms, factor, 'lead')!
    return [...effects].map(([level, draws]): [Moments, Moments] => [moments(draws), reference[level]!])
  })
}
