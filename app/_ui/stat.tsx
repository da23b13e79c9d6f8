import type { ReactNode } from 'react'

/** Numbers with their names: two or three in a row, fewer where one is long; on wide screens one after another. */
export function Stats({ children }: { children: ReactNode }) {
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-4 *:grow *:basis-[40%] sm:*:basis-[28%] lg:gap-x-8 lg:*:grow-0 lg:*:basis-auto">
      {children}
    </dl>
  )
}

/** A number with its name, never torn. Belongs in `Stats`, or another `<dl>`. */
export function Stat({ label, children, note }: { label: ReactNode; children: ReactNode; note?: ReactNode }) {
  return (
    <div className="min-w-min border-s-2 border-line ps-3">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="text-xl font-semibold whitespace-nowrap">{children}</dd>
      {note && <dd className="text-sm text-muted">{note}</dd>}
    </div>
  )
}
