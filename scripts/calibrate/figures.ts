import type { PlanName } from '#lib/forecast/forecast'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { RegimeName } from '../../cli/simulate/regime.ts'
import type { Part } from './score-campaign.ts'
import { CHANCES } from './score-spend.ts'
import type { Reading } from './scores.ts'
import { meanOf, ratioOf, rootOf } from './scores.ts'

/** One number of the report, with what it should be and what simpler methods reach. */
export type Figure = {
  readonly name: string
  readonly engine: Reading
  /** Null where nothing is asked of it. */
  readonly goal: (regime: RegimeName) => Goal | null
  /** The same figure of other methods, by the name of their column. */
  readonly others: Readonly<Record<string, Reading>>
}

/** Both ends are met; what is left out has no end. */
export type Goal = { readonly atLeast?: number; readonly atMost?: number }

/** The goals are those of stats.md, sections 6 and 9.6. */
export const FIGURES: Readonly<Record<Part, () => readonly Figure[]>> = {
  estimates: estimateFigures,
  effects: effectFigures,
  verdicts: verdictFigures,
  forecast: forecastFigures,
  spend: spendFigures,
  plan: planFigures,
  channel: channelFigures,
}

function estimateFigures(): Figure[] {
  return [
    ...STAGES.map((stage) => figure(`${stage}: within 90 %`, `${stage} within 90`, stageGoal(stage), ['raw'])),
    figure('lead: within 80 %', 'lead within 80', within(0.77, 0.83, ORDINARY), ['raw']),
    figure('lead: within 50 %', 'lead within 50', within(0.46, 0.54, ORDINARY), ['raw']),
    ...STAGES.map((stage) =>
      figure(`${stage}: error of the log cost`, `${stage} squared error`, none, others(stage), rootOf),
    ),
    {
      name: 'lead: error ÷ error of the plain ratio',
      engine: ratioOf(rootOf(meanOf('engine lead squared error')), rootOf(meanOf('raw lead squared error'))),
      goal: (regime) => LEAD_ERROR[regime] ?? null,
      others: {},
    },
    figure('lead, best tenth: truth above guess', 'lead best truth above guess', none, others('lead')),
    figure('lead, best tenth: within 90 %', 'lead best within 90', none, others('lead')),
  ]
}

function effectFigures(): Figure[] {
  return [
    figure('pain point: within 90 %', 'pain point within 90', effectGoal, []),
    figure('segment: within 90 %', 'segment within 90', effectGoal, []),
    figure('pain point: error', 'pain point squared error', none, ['raw'], rootOf),
    figure('segment: error', 'segment squared error', none, ['raw'], rootOf),
    figure('confirmed pain points that are not cheaper', 'claim false', exceptNull({ atMost: 0.05 }), ['raw']),
    figure('pain points a tenth cheaper that are confirmed', 'claim found', none, ['raw']),
    {
      name: 'false claims in 80 campaigns',
      engine: falseClaims('engine'),
      goal: (regime) => (regime === 'null' ? { atMost: 3 } : null),
      others: { raw: falseClaims('raw') },
    },
    figure('pairs 15 % apart in the right order', 'order right', none, ['raw']),
    figure('of them, reversed in the plain table', 'reversal right', none, []),
    figure('the same, surely wrong', 'reversal confidently wrong', none, []),
  ]
}

function verdictFigures(): Figure[] {
  const rules = ['thumb', 'test', 'click rate', 'quarter']
  return [
    figure('leads lost', 'regret', none, [...rules, 'nothing']),
    {
      name: 'leads lost ÷ those of the rule of thumb',
      engine: ratioOf(meanOf('engine regret'), meanOf('thumb regret')),
      goal: exceptNull((regime) => ({ atMost: regime === 'tiny' ? 0.85 : 0.6 })),
      others: {},
    },
    figure('decided', 'decided', (regime) => ({ atLeast: regime === 'tiny' ? 0.4 : 0.75 }), rules),
    figure('paused though within target', 'pause wrong', wrongGoal(0.06), rules),
    figure('boosted though above target', 'boost wrong', wrongGoal(0.05), rules),
    figure(
      'leads lost by the optimiser',
      'optimiser regret',
      (regime) => ({ atMost: regime === 'tiny' ? 0.09 : 0.035 }),
      ['raw', 'per step'],
    ),
    {
      name: 'the same ÷ those with plain ratios',
      engine: ratioOf(meanOf('engine optimiser regret'), meanOf('raw optimiser regret')),
      goal: () => ({ atMost: 1 }),
      others: {},
    },
  ]
}

function forecastFigures(): Figure[] {
  return (Object.keys(PLANS) as PlanName[]).flatMap((plan) =>
    STAGES.flatMap((stage) => [
      figure(`${PLANS[plan]}, ${stage}: within 90 %`, `${plan} ${stage} within 90`, within(0.86, 0.97), ['raw']),
      figure(`${PLANS[plan]}, ${stage}: within 80 %`, `${plan} ${stage} within 80`, none, ['raw']),
      figure(
        `${PLANS[plan]}, ${stage}: log of actual ÷ forecast cost`,
        `${plan} ${stage} log actual cost over forecast`,
        plan === 'paused' ? none : biasGoal(stage),
        ['raw'],
      ),
    ]),
  )
}

function spendFigures(): Figure[] {
  return [
    ...CHANCES.flatMap((chance) => [
      figure(
        `promised ${chance}: brought a verdict`,
        `spend for ${chance} brought a verdict`,
        within(chance - 0.06, chance + 0.06),
        [],
      ),
      figure(`promised ${chance}: an amount was named`, `spend for ${chance} named`, none, []),
      figure(`promised ${chance}: times the spend of the test`, `spend for ${chance} times test`, none, []),
    ]),
    figure('verdicts then wrong', 'verdict after more spend wrong', none, []),
  ]
}

function planFigures(): Figure[] {
  return [
    ...CHANCES.flatMap((chance) => [
      figure(
        `planned for ${chance}: brought a verdict`,
        `plan for ${chance} brought a verdict`,
        chance === 0.8 ? within(0.74, 0.86) : none,
        [],
      ),
      figure(`planned for ${chance}: times the usual budget`, `plan for ${chance} times budget`, none, []),
    ]),
    figure('at the usual budget: chance said', 'plan chance', none, []),
    figure('at the usual budget: brought a verdict', 'plan brought a verdict', none, []),
  ]
}

function channelFigures(): Figure[] {
  return (['click', 'lead'] as const).flatMap((stage) => [
    figure(`${stage}: better, comparable or worse said`, `channel ${stage} decided`, none, []),
    figure(`${stage}: of them wrong`, `channel ${stage} wrong`, () => ({ atMost: 0.2 }), []),
    figure(`${stage}: "go on" or "stay" said`, `channel ${stage} answered`, none, []),
    figure(`${stage}: of them wrong answers`, `channel ${stage} answer wrong`, () => ({ atMost: 0.2 }), []),
  ])
}

const PLANS: Record<PlanName, string> = { asIs: 'as is', paused: 'paused', reallocated: 'reallocated' }

const ORDINARY: readonly RegimeName[] = ['sparse', 'rich', 'confounded', 'clickbait']

const LEAD_ERROR: Partial<Record<RegimeName, Goal>> = {
  sparse: { atMost: 0.57 },
  confounded: { atMost: 0.57 },
  clickbait: { atMost: 0.57 },
  rich: { atMost: 0.77 },
  tiny: { atMost: 0.72 },
}

type GoalOf = Figure['goal']

const none: GoalOf = () => null

function within(atLeast: number, atMost: number, regimes?: readonly RegimeName[]): GoalOf {
  return (regime) => (regimes === undefined || regimes.includes(regime) ? { atLeast, atMost } : null)
}

function exceptNull(goal: Goal | GoalOf): GoalOf {
  return (regime) => {
    if (regime === 'null') return null
    return typeof goal === 'function' ? goal(regime) : goal
  }
}

/** Goals 1 and 2. */
function stageGoal(stage: Stage): GoalOf {
  if (stage === 'lead') return leadGoal
  if (stage === 'sale') return within(0.88, 0.99)
  return (regime) => {
    if (regime === 'null' || regime === 'outliers') return { atLeast: 0.88 }
    return { atLeast: stage === 'click' && regime === 'misspecified' ? 0.82 : 0.86, atMost: 0.93 }
  }
}

function leadGoal(regime: RegimeName): Goal {
  if (regime === 'null') return { atLeast: 0.95 }
  if (regime === 'tiny' || regime === 'outliers') return { atLeast: 0.88, atMost: 0.96 }
  return { atLeast: regime === 'misspecified' ? 0.86 : 0.87, atMost: 0.93 }
}

/** Goal 4. */
function effectGoal(regime: RegimeName): Goal {
  return regime === 'null' ? { atLeast: 0.95 } : { atLeast: 0.85, atMost: 0.96 }
}

/** Goal 5. */
function wrongGoal(atMost: number): GoalOf {
  return exceptNull((regime) => ({ atMost: regime === 'tiny' ? 0.09 : atMost }))
}

/** Goal 7, as section 9.6 has it. */
function biasGoal(stage: Stage): GoalOf {
  return (regime) => {
    const most = regime === 'tiny' || stage === 'sale' ? 0.1 : 0.05
    return { atLeast: -most, atMost: most }
  }
}

function others(stage: Stage): string[] {
  return stage === 'lead' ? ['raw', 'per ad', 'per step'] : ['raw']
}

function falseClaims(method: string): Reading {
  const perCampaign = meanOf(`false claims ${method}`)
  return (scores) => 80 * perCampaign(scores)
}

/** A mean, or what is made of it, of the engine and of the other methods that have it. */
function figure(
  name: string,
  score: string,
  goal: GoalOf,
  methods: readonly string[],
  made: (reading: Reading) => Reading = (reading) => reading,
): Figure {
  const reading = (method: string) => made(meanOf(`${method} ${score}`))
  return {
    name,
    engine: reading('engine'),
    goal,
    others: Object.fromEntries(methods.map((method) => [method, reading(method)])),
  }
}
