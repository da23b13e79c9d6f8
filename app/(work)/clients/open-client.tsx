'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import { Button } from '#app/_ui/button.tsx'

/** Looks at a client's workspace from now on, and goes to a page of it: all was loaded for another, so it is loaded anew. */
export function OpenClient({
  workspaceId,
  page,
  label,
  children,
}: {
  workspaceId: string
  page: string
  /** Its full name, where the words on it say less; it has to begin or end with them. */
  label?: string
  children: ReactNode
}) {
  const t = useTranslations('people.clients')
  const [failure, setFailure] = useState<Failure | null>(null)
  const open = async () => {
    const answer = await request('PUT', '/api/v1/session/workspace', { workspaceId })
    if (answer.ok) return window.location.assign(page)
    setFailure(answer)
  }
  return (
    <>
      <Button size="small" aria-label={label} onClick={open}>
        {children}
      </Button>
      <FailureNotice failure={failure} title={t('failed')} />
    </>
  )
}
