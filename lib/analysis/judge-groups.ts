import type { Factor } from '../inference/arms.ts'
import { costDrawsOf, costRangeOf } from '../inference/costs.ts'
import type { EffectDraws } from '../inference/effects.ts'
import { effectDrawsOf, effectOf } from '../inference/effects.ts'
import { meanOverdispersionOf } from '../inference/estimate.ts'
import { medianOf } from '../inference/range.ts'
import { reversalsOf } from '../inference/reversals.ts'
import type { Stage } from '../kernel/stage.ts'
import { perStage } from '../kernel/stage.ts'
import type { Judged, Standard } from '../verdict/judge.ts'
import { judge } from '../verdict/judge.ts'
import { limitsOf } from '../verdict/limits.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Effects } from './analysis.ts'
import type { JudgedRun, Members } from './judged-run.ts'
import { membersBy, spendOf, totalOf } from './judged-run.ts'
import type { JudgedGroup, Judgement } from './judgement.ts'

/** Costs, effects and verdicts of ads, segments, creatives and pain points: four keys, one machine. */
export function judgeGroups(run: JudgedRun, standard: Standard | null): Judgement['groups'] {
  const ads = [...membersBy(run.arms, ({ ad }) => ad)]
  return {
    segment: judgeFactor(run, 'segment', standard),
    creative: run.data.adsStandIn ? {} : judgeFactor(run, 'creative', standard),
    painPoint: judgeFactor(run, 'painPoint', standard),
    ad: Object.fromEntries(ads.map(([key, members]) => [key, judgeGroup(run, members, standard)])),
  }
}

/** What every group is held against; null where no stage can be judged. */
export function standardOf({ stage, costs, targets, rule, evidence }: JudgedRun): Standard | null {
  if (stage === null || costs[stage] === null) return null
  return {
    limits: limitsOf(targets[stage], costs[stage], rule.ratio),
    target: targets[stage] ?? medianOf(costs[stage]),
    confidence: rule.confidence,
    notEnough: evidence[stage].reason,
  }
}

function judgeFactor(run: JudgedRun, factor: Factor, standard: Standard | null): Record<string, JudgedGroup> {
  const members = membersBy(run.arms, ({ levels }) => levels[factor])
  if (run.estimates.levels[factor].length === 0) return {}
  const draws = perStage((stage) =>
    run.evidence[stage].isEnough ? effectDrawsOf(run.estimates, run.arms, factor, stage) : null,
  )
  const reversals = factor === 'segment' ? new Map() : reversalsIn(run, members, draws)
  return Object.fromEntries(
    [...members].map(([key, own]) => [
      key,
      {
        ...judgeGroup(run, own, standard),
        effect: effectsOf(draws, key),
        reversals: reversals.get(key) ?? [],
      },
    ]),
  )
}

function effectsOf(draws: Record<Stage, EffectDraws | null>, key: string): Effects | null {
  const effects = perStage((stage) => {
    const own = draws[stage]?.get(key)
    return own === undefined ? null : effectOf(own)
  })
  return Object.values(effects).every((effect) => effect === null) ? null : effects
}

function reversalsIn(
  { stage, rule }: JudgedRun,
  members: ReadonlyMap<string, Members>,
  draws: Record<Stage, EffectDraws | null>,
) {
  const effects = stage === null ? null : draws[stage]
  if (stage === null || effects === null) return new Map()
  const groups = [...members].map(([key, { arms }]) => {
    const own = arms.filter(({ events }) => events[stage] !== null)
    const events = totalOf(own, stage)
    const spend = spendOf(own)
    return { key, label: key, spend, rawCost: events === null || events === 0 ? null : spend / events }
  })
  return reversalsOf(groups, effects, rule.confidence)
}

function judgeGroup(run: JudgedRun, members: Members, standard: Standard | null): JudgedGroup {
  const draws = perStage((stage) => {
    const events = run.events[stage]
    return events === null ? null : costDrawsOf(events, members.indices, run.arms)
  })
  const ranges = perStage((stage) => (draws[stage] === null ? null : costRangeOf(draws[stage], run.targets[stage])))
  const cost = perStage((stage) => (run.evidence[stage].isEnough ? ranges[stage] : null))
  const judged = { effect: null, reversals: [], cost }
  if (standard === null || run.stage === null) return { ...judged, verdict: null }
  const [costs, range] = [draws[run.stage], ranges[run.stage]]
  if (costs === null || range === null) return { ...judged, verdict: null }
  return { ...judged, verdict: verdictOf(run, run.stage, members, { costs, range }, standard) }
}

function verdictOf(
  { estimates }: JudgedRun,
  stage: Stage,
  { indices, arms }: Members,
  drawn: Pick<Judged, 'costs' | 'range'>,
  standard: Standard,
): Verdict {
  return judge(
    {
      stage,
      ...drawn,
      spend: spendOf(arms),
      events: totalOf(arms, stage) ?? 0,
      clicks: totalOf(arms, 'click') ?? 0,
      overdispersion: meanOverdispersionOf(estimates, stage, indices),
    },
    standard,
  )
}
