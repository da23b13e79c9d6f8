import type { About, Analysis, Group, Grouping } from '#lib/analysis/analysis'
import type { Effect } from '#lib/inference/effect'
import type { CostRange } from '#lib/inference/range'
import type { Problem } from '#lib/kernel/problem'
import type { Stage } from '#lib/kernel/stage'
import type { RuleOfThumb, Verdict } from '#lib/verdict/verdict'

/** The page an `Analysis` is cut for: an overview needs no groups, a table needs those of one grouping. */
export type Part = 'overview' | Grouping

/** What of an `Analysis` one page shows. Cut on the server, so that 2,000 ads do not travel to a page without them. */
export type AnalysisPart = Pick<Analysis, 'totals' | 'rates' | 'days' | 'undated' | 'context' | 'leads' | 'matrix'> & {
  readonly about: Pick<About, 'currency' | 'period' | 'segmentBy' | 'targets' | 'primaryStage'> & {
    /** What has to be said about the question itself, not about a file. */
    readonly problems: readonly Problem[]
  }
  readonly groups: readonly JudgedGroup[]
  readonly standard: GroupStandard | null
  /** The segments of the matrix by name; empty without one. */
  readonly segments: readonly NamedGroup[]
}

/** What names a group. */
export type NamedGroup = Pick<Group, 'key' | 'label' | 'dimensions'>

/** What the costs of groups are held against; null where no stage is judged. Money in currency units. */
export type GroupStandard = {
  readonly stage: Stage
  /** Null where none is set for the stage: then the run's average stands for it. */
  readonly target: number | null
  readonly average: number | null
  /** Times the target from which on a cost is out of the question; null where nothing is decided by it. */
  readonly ratioLimit: number | null
}

/** A group with what bears on its verdict: cost and effect of the stage that was judged. */
export type JudgedGroup = Omit<Group, 'cost' | 'effect' | 'verdict'> & {
  readonly cost: CostRange | null
  readonly effect: Effect | null
  readonly verdict: ShownVerdict | null
}

/** A verdict as it is shown; what the rule of thumb says only where it differs. */
export type ShownVerdict = Omit<Verdict, 'probability' | 'ruleOfThumb'> & { readonly ruleOfThumb: RuleOfThumb | null }

export function partOf(analysis: Analysis, part: Part): AnalysisPart {
  const { currency, period, segmentBy, targets, primaryStage, problems } = analysis.about
  return {
    about: {
      currency,
      period,
      segmentBy,
      targets,
      primaryStage,
      problems: problems.filter(({ file }) => file === null),
    },
    totals: analysis.totals,
    rates: analysis.rates,
    days: part === 'overview' ? analysis.days : [],
    undated: part === 'overview' ? analysis.undated : null,
    context: analysis.context,
    leads: part === 'overview' ? analysis.leads : null,
    groups: part === 'overview' ? [] : analysis.groups[part].map(judged),
    matrix: part === 'creative' ? analysis.matrix : [],
    standard: part === 'overview' ? null : standardOf(analysis, part),
    segments:
      part === 'creative'
        ? analysis.groups.segment.map(({ key, label, dimensions }) => ({ key, label, dimensions }))
        : [],
  }
}

function standardOf({ about, groups, cost, decision }: Analysis, grouping: Grouping): GroupStandard | null {
  const stage = groups[grouping].find(({ verdict }) => verdict !== null)?.verdict?.stage
  if (stage === undefined) return null
  return {
    stage,
    target: about.targets[stage],
    average: cost[stage]?.median ?? null,
    ratioLimit: decision?.ratioLimit ?? null,
  }
}

function judged({ verdict, cost, effect, ...group }: Group): JudgedGroup {
  if (verdict === null) return { ...group, verdict, cost: null, effect: null }
  const { probability: _, ruleOfThumb, ...shown } = verdict
  return {
    ...group,
    verdict: { ...shown, ruleOfThumb: ruleOfThumb.differs ? ruleOfThumb : null },
    cost: cost[verdict.stage],
    effect: effect?.[verdict.stage] ?? null,
  }
}
