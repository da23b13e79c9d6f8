import type { ReactNode } from 'react'

/** How far a piece of work is, as a bar and in words. Without `value` it only says that something is going on. */
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
    <div className="space-y-2">
      <progress aria-label={label} value={value ?? undefined} max={max} />
      {children && <p className="text-sm text-muted">{children}</p>}
    </div>
  )
}
