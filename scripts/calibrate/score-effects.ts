import type { Campaign } from '../../cli/simulate/campaign.ts'
import { truthOf } from '../../cli/simulate/truth.ts'
import { beliefOfDraws, holds } from './belief.ts'
import { centred, centredDraws } from './centred.ts'
import type { Conclusions } from './engine.ts'
import { plainEffects } from './plain-table.ts'
import type { ScoreSheet } from './scores.ts'
import type { TestedAd } from './tested-ad.ts'

/** A hypothesis is confirmed from this probability on. */
const CONFIRMED = 0.95

/** A pain point that is cheaper by a tenth should be found. */
const WORTH_FINDING = 0.1

/** Equal effects differ by no more than this. */
const ROUNDING = 1e-9

/** Two pain points differ enough to ask for their order from this gap of the log cost on: 15 %. */
const GAP = 0.15

/** An order is confidently wrong beyond this probability. */
const CONFIDENT = 0.9

/** Scores the effects of pain points and segments on the log cost of a lead, and what is claimed of pain points. */
export function scoreEffects(
  sheet: ScoreSheet,
  { market }: Campaign,
  ads: readonly TestedAd[],
  { painPointEffect, segmentEffect }: Conclusions,
): void {
  const { leadCostEffect } = truthOf(market)
  const painPoints = effectsOf(leadCostEffect.painPoint, painPointEffect, ads, (ad) => ad.painPoint)
  const segments = effectsOf(leadCostEffect.segment, segmentEffect, ads, (ad) => ad.segment)
  scoreSizes(sheet, 'pain point', painPoints)
  scoreSizes(sheet, 'segment', segments)
  scoreClaims(sheet, painPoints)
  scoreOrder(sheet, painPoints)
}

type Effect = {
  readonly truth: number
  readonly draws: Float64Array
  readonly plain: number
  readonly plainlyCheaper: number
}

/** Of the groups that the test has shown at all, each against their mean. */
function effectsOf(
  truth: readonly number[],
  draws: readonly Float64Array[],
  ads: readonly TestedAd[],
  groupOf: (ad: TestedAd) => number,
): Effect[] {
  const shown = [...new Set(ads.map(groupOf))]
  const trueEffects = centred(shown.map((group) => truth[group] ?? Number.NaN))
  const drawn = centredDraws(shown.map((group) => draws[group] ?? new Float64Array()))
  const plain = plainEffects(ads, shown.length, (ad) => shown.indexOf(groupOf(ad)))
  return trueEffects.map((own, index) => ({
    truth: own,
    draws: drawn[index] ?? new Float64Array(),
    plain: plain[index]?.effect ?? Number.NaN,
    plainlyCheaper: plain[index]?.probabilityCheaper ?? Number.NaN,
  }))
}

function scoreSizes(sheet: ScoreSheet, name: string, effects: readonly Effect[]): void {
  for (const { truth, draws, plain } of effects) {
    const { guess, within } = beliefOfDraws(draws)
    sheet.addAll(`engine ${name}`, { 'within 90': holds(within[90], truth), 'squared error': (guess - truth) ** 2 })
    sheet.add(`raw ${name} squared error`, (plain - truth) ** 2)
  }
}

/** Of what is claimed to be cheaper than average, the share that is not; of what is worth finding, the share found. */
function scoreClaims(sheet: ScoreSheet, effects: readonly Effect[]): void {
  const claims = { engine: 0, raw: 0 }
  for (const { truth, draws, plainlyCheaper } of effects) {
    const probability = { engine: shareBelow(draws, 0), raw: plainlyCheaper }
    for (const method of ['engine', 'raw'] as const) {
      const isConfirmed = probability[method] >= CONFIRMED
      const isTrue = truth < -ROUNDING
      if (isConfirmed) sheet.add(`${method} claim false`, !isTrue)
      if (truth <= -WORTH_FINDING) sheet.add(`${method} claim found`, isConfirmed)
      if (isConfirmed && !isTrue) claims[method] += 1
    }
  }
  sheet.addAll('false claims', claims)
}

/** Simpson's pairs: two pain points that differ and that the plain table has in the wrong order. */
function scoreOrder(sheet: ScoreSheet, effects: readonly Effect[]): void {
  const pairs = effects.flatMap((cheaper) =>
    effects.filter(({ truth }) => truth - cheaper.truth >= GAP).map((dearer) => ({ cheaper, dearer })),
  )
  for (const { cheaper, dearer } of pairs) {
    const right = shareBelow(
      cheaper.draws.map((value, draw) => value - (dearer.draws[draw] ?? Number.NaN)),
      0,
    )
    sheet.add('engine order right', right > 0.5)
    sheet.add('raw order right', cheaper.plain < dearer.plain)
    if (cheaper.plain < dearer.plain) continue
    sheet.add('engine reversal right', right > 0.5)
    sheet.add('engine reversal confidently wrong', right < 1 - CONFIDENT)
  }
}

function shareBelow(draws: Float64Array, limit: number): number {
  return draws.filter((value) => value < limit).length / draws.length
}
