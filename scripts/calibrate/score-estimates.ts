import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { CostBelief, Method } from './baselines.ts'
import { costBelief, onePrior, plainRatio, priorPerStep } from './baselines.ts'
import { holds } from './belief.ts'
import type { Conclusions } from './engine.ts'
import type { ScoreSheet } from './scores.ts'
import type { TestedAd } from './tested-ad.ts'

/** Scores every method's costs of the ads against the true ones. */
export function scoreEstimates(sheet: ScoreSheet, ads: readonly TestedAd[], { logCost }: Conclusions): void {
  const ofEngine: Method = (_, stage) => logCost.map((draws) => costBelief(draws[stage]))
  for (const stage of STAGES) {
    scoreStage(sheet, 'engine', stage, ads, ofEngine)
    scoreStage(sheet, 'raw', stage, ads, plainRatio)
  }
  scoreStage(sheet, 'per ad', 'lead', ads, onePrior)
  scoreStage(sheet, 'per step', 'lead', ads, priorPerStep)
}

function scoreStage(sheet: ScoreSheet, name: string, stage: Stage, ads: readonly TestedAd[], method: Method): void {
  const judged = method(ads, stage).map((belief, index) => ({ belief, truth: truthOf(ads[index], stage) }))
  for (const one of judged) score(sheet, `${name} ${stage}`, one)
  const bestTenth = judged.toSorted((one, other) => one.belief.guess - other.belief.guess)
  for (const one of bestTenth.slice(0, Math.ceil(judged.length / 10))) score(sheet, `${name} ${stage} best`, one)
}

function score(sheet: ScoreSheet, prefix: string, { belief, truth }: { belief: CostBelief; truth: number }): void {
  const { within, guess } = belief
  sheet.addAll(prefix, {
    'within 50': holds(within[50], truth),
    'within 80': holds(within[80], truth),
    'within 90': holds(within[90], truth),
    'squared error': (guess - truth) ** 2,
    'truth above guess': truth - guess,
  })
}

function truthOf(ad: TestedAd | undefined, stage: Stage): number {
  return Math.log(ad?.trueCost[stage] ?? Number.NaN)
}
