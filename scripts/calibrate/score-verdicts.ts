import type { VerdictOutcome } from '#lib/kernel/outcome'
import type { CostBelief } from './baselines.ts'
import { costBelief, plainRatio, priorPerStep } from './baselines.ts'
import type { Outlet } from './budget.ts'
import { bestSplit, regretOf, splitByWeights } from './budget.ts'
import type { Conclusions } from './engine.ts'
import type { Rule } from './rules.ts'
import { byClickRate, byQuarter, byTest, byThumb } from './rules.ts'
import type { ScoreSheet } from './scores.ts'
import type { TestedAd } from './tested-ad.ts'

/** What the verdicts make of the money: three times as much for a boost, none for a pause. */
const WEIGHT: Record<VerdictOutcome, number> = { boost: 3, keep: 1, wait: 1, pause: 0 }

const RULES: Record<string, Rule> = { thumb: byThumb, 'click rate': byClickRate, quarter: byQuarter, test: byTest }

/** Scores the verdicts, and the splits of the money that follow from the estimates, by the leads that they cost. */
export function scoreVerdicts(
  sheet: ScoreSheet,
  ads: readonly TestedAd[],
  target: number,
  { verdicts, logCost }: Conclusions,
): void {
  const truth = ads.map(({ spend, trueCost }) => ({ spend, eventsPerRouble: 1 / trueCost.lead }))
  scoreOutcomes(sheet, 'engine', verdicts, ads, target, truth)
  for (const [name, rule] of Object.entries(RULES)) {
    scoreOutcomes(
      sheet,
      name,
      ads.map((ad) => rule(ad, target, ads)),
      ads,
      target,
      truth,
    )
  }
  sheet.add(
    'nothing regret',
    regretOf(
      truth,
      splitByWeights(
        truth,
        truth.map(() => 1),
      ),
    ),
  )
  scoreOptimiser(
    sheet,
    'engine',
    logCost.map((draws) => costBelief(draws.lead)),
    truth,
  )
  scoreOptimiser(sheet, 'raw', plainRatio(ads, 'lead'), truth)
  scoreOptimiser(sheet, 'per step', priorPerStep(ads, 'lead'), truth)
}

function scoreOutcomes(
  sheet: ScoreSheet,
  name: string,
  outcomes: readonly VerdictOutcome[],
  ads: readonly TestedAd[],
  target: number,
  truth: readonly Outlet[],
): void {
  for (const [index, { trueCost }] of ads.entries()) {
    const outcome = outcomes[index] ?? 'wait'
    sheet.add(`${name} decided`, outcome !== 'wait')
    if (outcome === 'pause') sheet.add(`${name} pause wrong`, trueCost.lead <= target)
    if (outcome === 'boost') sheet.add(`${name} boost wrong`, trueCost.lead > target)
  }
  const weights = outcomes.map((outcome) => WEIGHT[outcome])
  sheet.add(`${name} regret`, regretOf(truth, splitByWeights(truth, weights)))
}

/** Regret of the split that would be best if the ads were as believed. */
function scoreOptimiser(
  sheet: ScoreSheet,
  name: string,
  beliefs: readonly CostBelief[],
  truth: readonly Outlet[],
): void {
  const believed = beliefs.map(({ eventsPerRouble }, index) => ({ spend: truth[index]?.spend ?? 0, eventsPerRouble }))
  sheet.add(`${name} optimiser regret`, regretOf(truth, bestSplit(believed)))
}
