'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { Notice } from '#app/_ui/notice.tsx'
import { RefusalText } from './refusal-text.tsx'
import type { Failure } from './request.ts'

/** Why what was sent was not done. Takes the focus. */
export function FailureNotice({ failure, title }: { failure: Failure | null; title: ReactNode }) {
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
