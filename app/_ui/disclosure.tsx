import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

const SUMMARIES = {
  normal: 'min-h-11 px-4 py-2 sm:min-h-10',
  small: 'min-h-11 px-3 py-1 text-sm sm:min-h-8',
} as const

/** Details on request; works without a script. */
export function Disclosure({
  summary,
  size = 'normal',
  open,
  children,
}: {
  summary: ReactNode
  size?: keyof typeof SUMMARIES
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="rounded-md border border-line bg-surface">
      <summary
        className={`flex list-none items-center gap-2 rounded-md font-medium hover:bg-sunken [&::-webkit-details-marker]:hidden ${SUMMARIES[size]}`}
      >
        <Icon name="down" className="size-4 text-muted transition-transform [[open]>summary>&]:rotate-180" />
        <span className="min-w-0 flex-1">{summary}</span>
      </summary>
      <div className="border-t border-line px-4 py-3">{children}</div>
    </details>
  )
}
