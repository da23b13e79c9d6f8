import type { ReactNode } from 'react'
import { WithoutScript } from './without-script.tsx'

/**
 * Holds the place of what is on its way, as high as the window at least, so that nothing jumps when it comes. `label`
 * says so to those who listen.
 */
export function Skeleton({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-label={label} data-skeleton className="min-h-dvh space-y-8">
      <WithoutScript />
      {children}
    </div>
  )
}

/** The place of a text, a picture or a control; its size comes with `className`. */
export function Bone({ className }: { className: string }) {
  return <div className={`max-w-full animate-pulse rounded-lg bg-sunken ${className}`} />
}

/** Several of one size, in the rows or columns that `className` makes. */
export function Bones({ count, each, className }: { count: number; each: string; className: string }) {
  return (
    <div className={className}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bones are all alike and never move
        <Bone key={index} className={each} />
      ))}
    </div>
  )
}

/** The heading of a part and the sentence below it. */
export function HeadingBones() {
  return (
    <div className="space-y-2">
      <Bone className="h-6 w-48" />
      <Bone className="h-5 w-[36rem]" />
    </div>
  )
}
