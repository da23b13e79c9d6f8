import type { CellGrade } from '#lib/analysis/analysis'

const STEPS = {
  1: 'bg-heat-1 text-heat-ink-1',
  2: 'bg-heat-2 text-heat-ink-2',
  3: 'bg-heat-3 text-heat-ink-3',
  4: 'bg-heat-4 text-heat-ink-4',
  5: 'bg-heat-5 text-heat-ink-5',
} as const satisfies Record<CellGrade, string>

const HATCHED = {
  1: '[--heat:var(--color-heat-1)]',
  2: '[--heat:var(--color-heat-2)]',
  3: '[--heat:var(--color-heat-3)]',
  4: '[--heat:var(--color-heat-4)]',
  5: '[--heat:var(--color-heat-5)]',
} as const satisfies Record<CellGrade, string>

/** The ground of a grade and the letters that can be read on it; lighter and hatched where it is only estimated. */
export function heatOf(grade: CellGrade, isEnough: boolean): string {
  return isEnough ? STEPS[grade] : `heat-hatched text-ink ${HATCHED[grade]}`
}
