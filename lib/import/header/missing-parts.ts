import type { MissingPart, Plan, Question } from '../plan.ts'
import { leadNeedsOf, needsOf } from './needs.ts'

/** The question that waits for the user to say what columns mean; null where the plan has what it needs. */
export function askForMapping(plan: Plan): Question | null {
  const missing = missingParts(plan)
  const samples = plan.columns.map(({ header }) => header).filter((header) => header !== '')
  return missing.length === 0 ? null : { kind: 'mapping', columns: [], samples, missing }
}

function missingParts(plan: Plan): readonly MissingPart[] {
  if (plan.kind === 'leads') {
    const { lead, created } = leadNeedsOf(plan.columns)
    return [...(lead ? [] : (['lead'] as const)), ...(created ? [] : (['created'] as const))]
  }
  const { figure, ad } = needsOf(plan)
  return [...(figure ? [] : (['figure'] as const)), ...(ad ? [] : (['ad'] as const))]
}
