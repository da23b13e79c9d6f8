import type { VerdictOutcome } from '#lib/kernel/outcome'

/** Square, triangle, disc and dashed ring: told apart in grey, in print and by those who see no colours. */
const SHAPES = {
  pause: 'M2.5 2.5h11v11h-11z',
  boost: 'M8 2l6.5 11.5h-13z',
  keep: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2z',
  wait: 'M8 2.6a5.4 5.4 0 1 0 0 10.8A5.4 5.4 0 0 0 8 2.6z',
} as const satisfies Record<VerdictOutcome, string>

const INKS = {
  pause: 'fill-pause-mark',
  boost: 'fill-boost',
  keep: 'fill-ink',
  wait: 'fill-none stroke-wait [stroke-dasharray:2_1.77] stroke-2',
} as const satisfies Record<VerdictOutcome, string>

/** The sign of a verdict, always beside its word. */
export function VerdictMark({ outcome, className = 'size-3' }: { outcome: VerdictOutcome; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`inline-block shrink-0 ${className}`}>
      <VerdictShape outcome={outcome} />
    </svg>
  )
}

/** The same within a larger picture, in a field of 16 by 16. */
export function VerdictShape({ outcome }: { outcome: VerdictOutcome }) {
  return <path d={SHAPES[outcome]} className={INKS[outcome]} />
}
