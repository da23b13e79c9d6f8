import type { IconName } from '#app/_ui/icon.tsx'
import type { DecisionOutcome } from '#lib/kernel/outcome'

/** The sign beside the word of a decision, on screen, by link and on paper. */
export const DECISION_ICONS = {
  go: 'check',
  care: 'warning',
  hold: 'hold',
  'no-go': 'error',
  early: 'clock',
} as const satisfies Record<DecisionOutcome, IconName>
