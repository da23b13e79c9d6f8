import type { ReactNode } from 'react'

/** A number with its name. Belongs in a `<dl>`. */
export function Stat({ label, children, note }: { label: ReactNode; children: ReactNode; note?: ReactNode }) {
  return (
    <div className="min-w-0 border-s-2 border-line ps-3">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="text-xl font-semibold">{children}</dd>
      {note && <dd className="text-sm text-muted">{note}</dd>}
    </div>
  )
}
