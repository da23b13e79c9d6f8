import type { Stage } from '#lib/kernel/stage'
import { drawGamma } from '#lib/stats/draw-continuous'
import { createRandom } from '#lib/stats/random'
import type { Belief } from './belief.ts'
import { beliefOfDraws, beliefOfGamma } from './belief.ts'
import type { Count } from './gamma-prior.ts'
import { fitGammaPrior } from './gamma-prior.ts'
import type { TestedAd } from './tested-ad.ts'

/** What is believed of one ad's log cost of a stage, and how many events a rouble is expected to bring. */
export type CostBelief = Belief & { readonly eventsPerRouble: number }

/** Judges every ad's cost of a stage, in the order of the ads. */
export type Method = (ads: readonly TestedAd[], stage: Stage) => CostBelief[]

/** RAW: the plain ratio, with the interval of a Poisson rate under Jeffreys' prior: Gamma(y + ½) per rouble. */
export const plainRatio: Method = (ads, stage) =>
  ads.map(({ events, spend }) => beliefOfRate(events[stage] + 0.5, spend))

/** EB: each ad on its own, drawn towards one empirical prior of events per rouble. */
export const onePrior: Method = (ads, stage) => {
  const { shape, rate } = fitGammaPrior(ads.map(({ events, spend }) => ({ events: events[stage], exposure: spend })))
  return ads.map(({ events, spend }) => beliefOfRate(shape + events[stage], rate + spend))
}

/** EB-S: the same for each step of the funnel, the steps' rates multiplied, by draws from a fixed seed. */
export const priorPerStep: Method = (ads, stage) => {
  const random = createRandom(SEED)
  const steps = STEPS[stage].map((countOf) => ({ countOf, prior: fitGammaPrior(ads.map(countOf)) }))
  return ads.map((ad) => {
    const rates = steps.map(({ countOf, prior }) => {
      const { events, exposure } = countOf(ad)
      return { shape: prior.shape + events, rate: prior.rate + exposure }
    })
    const draw = () => rates.reduce((cost, { shape, rate }) => cost - Math.log(drawGamma(random, shape) / rate), 0)
    return costBelief(Float64Array.from({ length: DRAWS }, draw))
  })
}

/** From draws of the log cost. */
export function costBelief(logCost: Float64Array): CostBelief {
  const eventsPerRouble = logCost.reduce((sum, cost) => sum + Math.exp(-cost), 0) / logCost.length
  return { ...beliefOfDraws(logCost), eventsPerRouble }
}

const SEED = 5
const DRAWS = 1000

/** The steps down to each stage, as events over exposure. */
const clicks = ({ events, spend }: TestedAd): Count => ({ events: events.click, exposure: spend })
const subscribers = ({ events }: TestedAd): Count => ({ events: events.subscriber, exposure: events.click })
const leads = ({ events }: TestedAd): Count => ({ events: events.lead, exposure: events.click })
const sales = ({ events }: TestedAd): Count => ({ events: events.sale, exposure: events.lead })
const STEPS: Record<Stage, ((ad: TestedAd) => Count)[]> = {
  click: [clicks],
  subscriber: [clicks, subscribers],
  lead: [clicks, leads],
  sale: [clicks, leads, sales],
}

function beliefOfRate(shape: number, rate: number): CostBelief {
  return { ...beliefOfGamma(shape, rate), eventsPerRouble: shape / rate }
}
