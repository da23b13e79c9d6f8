import { normalCdf } from '#lib/stats/normal'
import { centred } from './centred.ts'
import type { TestedAd } from './tested-ad.ts'

/** What the plain table says of one group: its log cost of a lead against the mean of the groups, and how sure that is. */
export type PlainEffect = {
  readonly effect: number
  /** One-sided, by the z-test: probability that the group is cheaper than the mean. */
  readonly probabilityCheaper: number
}

/** The plain table of `count` groups, as people read it: sums of money by sums of leads, Poisson errors. */
export function plainEffects(
  ads: readonly TestedAd[],
  count: number,
  groupOf: (ad: TestedAd) => number,
): PlainEffect[] {
  const sums = Array.from({ length: count }, (_, group) => sumsOf(ads.filter((ad) => groupOf(ad) === group)))
  const effects = centred(sums.map(({ spend, leads }) => Math.log(spend / (leads + 0.5))))
  const variances = sums.map(({ leads }) => 1 / (leads + 0.5))
  const ofMean = variances.reduce((sum, variance) => sum + variance, 0) / count ** 2
  return effects.map((effect, group) => {
    const variance = (1 - 2 / count) * (variances[group] ?? 0) + ofMean
    return { effect, probabilityCheaper: normalCdf(-effect / Math.sqrt(variance)) }
  })
}

function sumsOf(ads: readonly TestedAd[]): { spend: number; leads: number } {
  return ads.reduce((sums, ad) => ({ spend: sums.spend + ad.spend, leads: sums.leads + ad.events.lead }), {
    spend: 0,
    leads: 0,
  })
}
