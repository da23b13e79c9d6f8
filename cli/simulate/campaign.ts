import type { Random } from '#lib/stats/random'
import { createRandom } from '#lib/stats/random'
import type { Market } from './market.ts'
import { createMarket } from './market.ts'
import type { AdDay } from './outcomes.ts'
import { runTest } from './outcomes.ts'
import type { Regime, Sizes } from './regime.ts'
import type { WorldName } from './world.ts'
import { WORLDS } from './world.ts'

/** A simulated test run: the rows an export would show, and the truth behind them, which no export shows. */
export type Campaign = { readonly market: Market; readonly rows: readonly AdDay[] }

/** The streams of one seed, so that a change in one part does not shift the draws of another. */
const STREAM = { sizes: 1, market: 2, test: 3 }

/**
 * A test run with known truth, for demos and for judging how well an analysis recovers it.
 *
 * Rates multiply along the funnel and are log-linear in audience, creative, pain point and the ad itself; ads tire,
 * weekdays and days differ, and the platform moves money towards what is clicked. Row order: day, then ad.
 */
export function simulateCampaign(
  regime: Regime,
  seed: number,
  { days = 14, sizes = {}, world = 'steady' }: { days?: number; sizes?: Partial<Sizes>; world?: WorldName } = {},
): Campaign {
  const drawn = { ...drawSizes(createRandom(seed, STREAM.sizes)), ...regime.sizes, ...sizes }
  const market = createMarket(regime, WORLDS[world], drawn, days, createRandom(seed, STREAM.market))
  return { market, rows: runTest(market, createRandom(seed, STREAM.test)) }
}

/** 40–80 ads out of 8 audiences and 6–12 creatives for 5 pain points. */
function drawSizes(random: Random): Sizes {
  return {
    segments: 8,
    painPoints: 5,
    creatives: 6 + Math.floor(random() * 7),
    ads: 40 + Math.floor(random() * 41),
  }
}
