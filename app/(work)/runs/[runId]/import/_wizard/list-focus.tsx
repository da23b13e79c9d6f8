'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

/** Around a list: it takes the focus when the button that had it went away with what the button did. */
export function ListFocus({
  labelledBy,
  state,
  className,
  children,
}: {
  labelledBy: string
  state: string
  className?: string
  children: ReactNode
}) {
  const list = useRef<HTMLDivElement>(null)
  const before = useRef(state)
  useEffect(() => {
    const hasChanged = before.current !== state
    before.current = state
    if (hasChanged && document.activeElement === document.body) list.current?.focus({ preventScroll: true })
  }, [state])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div ref={list} role="group" aria-labelledby={labelledBy} tabIndex={-1} className={className}>
      {children}
    </div>
  )
}
