import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** Details on request; works without a script. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="rounded-md border border-line bg-surface">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-2 font-medium hover:bg-sunken sm:min-h-10 [&::-webkit-details-marker]:hidden">
        <Icon name="down" className="size-4 text-muted transition-transform [[open]>summary>&]:rotate-180" />
        <span className="min-w-0 flex-1">{summary}</span>
      </summary>
      <div className="border-t border-line px-4 py-3">{children}</div>
    </details>
  )
}
