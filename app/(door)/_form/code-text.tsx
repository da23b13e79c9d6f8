import type { ReactNode } from 'react'

/** What somebody types elsewhere, in a sentence of any direction. */
export function CodeText(chunks: ReactNode) {
  return (
    <code dir="ltr" className="rounded-sm bg-sunken px-1 text-[0.9em] wrap-anywhere">
      {chunks}
    </code>
  )
}
