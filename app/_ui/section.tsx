import type { ReactNode } from 'react'

/** A part of a page under its own heading, which names it as a landmark. `id` must be unique on the page. */
export function Section({
  id,
  title,
  lead,
  actions,
  children,
}: {
  id: string
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 print:break-after-avoid">
        <div>
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {lead && <p className="max-w-[80ch] text-muted">{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}
