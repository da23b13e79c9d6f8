'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Refusal } from '#lib/kernel/result'

/** Why what was sent was not done. Takes the focus. */
export function FailureNotice({ failure, title }: { failure: { reason: Refusal | null } | null; title: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (failure !== null) box.current?.focus()
  }, [failure])
  if (failure === null) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="error" role="alert" title={title}>
        <p>
          <RefusalText reason={failure.reason} />
        </p>
      </Notice>
    </div>
  )
}
