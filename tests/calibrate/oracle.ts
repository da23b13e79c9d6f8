import type { PlanName } from '#lib/forecast/forecast'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import { perStage, STAGES } from '#lib/kernel/stage'
import { drawNormal } from '#lib/stats/draw-continuous'
import { createRandom } from '#lib/stats/random'
import { planAsTested, realiseFuture } from '../../cli/simulate/future.ts'
import { withNewFuture } from '../../cli/simulate/market.ts'
import { truthOf } from '../../cli/simulate/truth.ts'
import type { Engine, PlanAhead } from '../../scripts/calibrate/engine.ts'

/**
 * An engine that knows the truth up to a normal error of the given spread on the log scale, and says so: its intervals
 * are `claimed` times as wide as they should be. Its verdicts are right, its forecasts are the simulator's own.
 */
export function oracle({ spread, claimed = 1, luck = 1 }: { spread: number; claimed?: number; luck?: number }): Engine {
  return (campaign, target) => {
    const random = createRandom(luck)
    const near = (truth: number) => {
      const centre = truth + spread * drawNormal(random)
      return Float64Array.from({ length: 500 }, () => centre + claimed * spread * drawNormal(random))
    }
    const { cost, leadCostEffect } = truthOf(campaign.market)
    return {
      logCost: cost.map((one) => ({
        click: near(Math.log(one.click)),
        subscriber: near(Math.log(one.subscriber)),
        lead: near(Math.log(one.lead)),
        sale: near(Math.log(one.sale)),
      })),
      segmentEffect: leadCostEffect.segment.map(near),
      painPointEffect: leadCostEffect.painPoint.map(near),
      verdicts: cost.map(({ lead }): VerdictOutcome => (lead <= target ? 'boost' : 'pause')),
      spendForVerdict: () => null,
      besides: () => perStage(() => null),
      plans: () => {
        const dailySpend = planAsTested(campaign)
        const futures = Array.from({ length: 100 }, (_, future) => {
          const market = withNewFuture(campaign.market, createRandom(luck, future))
          return realiseFuture({ ...campaign, market }, dailySpend, future)
        })
        const events = Object.fromEntries(
          STAGES.map((stage) => [stage, Float64Array.from(futures, (future) => future[stage])]),
        ) as PlanAhead['events']
        const plan = { dailySpend, events }
        return { asIs: plan, paused: plan, reallocated: plan } satisfies Record<PlanName, PlanAhead>
      },
    }
  }
}
