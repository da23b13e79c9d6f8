import type { Analysis } from '#lib/analysis/analysis'
import type { Decision } from '#lib/forecast/forecast'
import type { Span } from '#lib/kernel/day'
import type { DecisionOutcome } from '#lib/kernel/outcome'

type About = Pick<Analysis['about'], 'asOf' | 'primaryStage' | 'targets'>

/**
 * Which advice follows from a decision. A test whose days are over does not run on by itself, and where the result that
 * has a target stands in no file, it is not the target that lacks.
 */
export function nextStep(
  { outcome, stage }: Pick<Decision, 'outcome' | 'stage'>,
  run: Span,
  { asOf, primaryStage, targets }: About,
): DecisionOutcome | 'earlyOver' | 'none' | 'noResults' {
  if (outcome === null) return stage !== primaryStage && targets[primaryStage] !== null ? 'noResults' : 'none'
  return outcome === 'early' && asOf !== null && asOf > run.end ? 'earlyOver' : outcome
}
