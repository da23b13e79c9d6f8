import type { ReactNode } from 'react'

/**
 * How far a piece of work is, as a bar and in words. Without `value` it only says that something is going on. In a list
 * that is read out when it changes, each step of it is not.
 */
export function Progress({
  label,
  value,
  max,
  children,
}: {
  label: string
  value: number | null
  max: number
  children?: ReactNode
}) {
  return (
    <div aria-live="off" className="space-y-2">
      <progress aria-label={label} value={value ?? undefined} max={max} />
      {children && <p className="text-sm text-muted">{children}</p>}
    </div>
  )
}
