import type { Day } from './day.ts'

/**
 * Of two statements of one lead in the same file the one that counts: the later closed, then the greater as text, so that
 * the order of the rows leaves no trace.
 */
export function standingLead<Lead extends { readonly closed: Day | null }>(one: Lead, other: Lead): Lead {
  return rankOf(one) >= rankOf(other) ? one : other
}

function rankOf({ closed, ...rest }: { readonly closed: Day | null }): string {
  return `${closed ?? ''} ${JSON.stringify(rest)}`
}
