import type { ReactNode } from 'react'

/** A short mark beside a name. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'gold' | 'error' | 'done'; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-sm border px-1.5 text-xs font-medium sm:whitespace-nowrap ${TONES[tone]}`}>
      {children}
    </span>
  )
}

const TONES = {
  plain: 'border-line bg-sunken text-ink',
  gold: 'border-gold bg-warning-soft text-warning',
  error: 'border-error bg-error-soft text-error',
  done: 'border-done bg-done-soft text-done',
}
