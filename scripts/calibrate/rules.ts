import type { VerdictOutcome } from '#lib/kernel/outcome'
import { gammaCdf } from '#lib/stats/gamma'
import type { TestedAd } from './tested-ad.ts'

/** A way to judge an ad by the cost of a lead; the target in roubles. */
export type Rule = (ad: TestedAd, target: number, all: readonly TestedAd[]) => VerdictOutcome

/** R1, the rule of thumb: no lead for twice the target, or dearer than 1.5 targets after 50 clicks; good below it. */
export const byThumb: Rule = ({ spend, events }, target) => {
  if (events.lead === 0) return spend >= 2 * target ? 'pause' : 'wait'
  if (events.click < 50) return 'wait'
  const cost = spend / events.lead
  if (cost > 1.5 * target) return 'pause'
  return cost <= target ? 'boost' : 'keep'
}

/** R2: the click rate below half the mean, or above one and a half, after 1,000 impressions. */
export const byClickRate: Rule = ({ impressions, events }, _target, all) => {
  if (impressions < 1000) return 'wait'
  const mean = total(all, (ad) => ad.events.click) / total(all, (ad) => ad.impressions)
  const ratio = events.click / impressions / mean
  if (ratio < 0.5) return 'pause'
  return ratio > 1.5 ? 'boost' : 'keep'
}

/** R3: the dearest quarter and the cheapest, whatever the target. */
export const byQuarter: Rule = (ad, _target, all) => {
  const dearer = all.filter((other) => rawCost(other) > rawCost(ad)).length / all.length
  if (dearer < 0.25) return 'pause'
  return dearer >= 0.75 ? 'boost' : 'wait'
}

/** One-sided Poisson test at 95 % of the leads against those that the target promises for the money. */
export const byTest: Rule = ({ spend, events }, target) => {
  const promised = spend / target
  const atMost = 1 - gammaCdf(promised, events.lead + 1)
  if (atMost <= 0.05) return 'pause'
  const atLeast = events.lead === 0 ? 1 : gammaCdf(promised, events.lead)
  return atLeast <= 0.05 ? 'boost' : 'wait'
}

function rawCost({ spend, events }: TestedAd): number {
  return spend / (events.lead + 0.5)
}

function total(ads: readonly TestedAd[], measure: (ad: TestedAd) => number): number {
  return ads.reduce((sum, ad) => sum + measure(ad), 0)
}
