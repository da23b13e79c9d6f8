'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { FailureNotice } from './failure-notice.tsx'
import type { Failure } from './request.ts'
import { request } from './request.ts'

type State = 'ready' | 'checking' | 'begun'

/**
 * All of a workspace as one archive. A plain form asks for it, so that the browser saves what comes as it comes, however
 * large; whether it would come is asked before, for a form that is refused leads away from its page.
 */
export function WorkspaceExport({
  id,
  size,
  children,
}: {
  /** The workspace that the page shows, where there may be another by now. */
  id?: string
  size?: 'small'
  children: ReactNode
}) {
  const t = useTranslations('keeping.data')
  const [state, setState] = useState<State>('ready')
  const [failure, setFailure] = useState<Failure | null>(null)
  const action = `/api/v1/workspace/archive${id === undefined ? '' : `?workspace=${encodeURIComponent(id)}`}`
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state === 'checking') return
    const form = event.currentTarget
    setFailure(null)
    setState('checking')
    const answer = await request('GET', action)
    setState(answer.ok ? 'begun' : 'ready')
    if (answer.ok) form.submit()
    else setFailure(answer)
  }
  return (
    <form method="post" action={action} onSubmit={submit} className="space-y-2">
      <FailureNotice failure={failure} title={t('exportFailed')} />
      {children}
      <Button type="submit" size={size} aria-disabled={state === 'checking' || undefined}>
        {state === 'checking' ? t('checking') : t('export')}
      </Button>
      <p role="status" className="text-sm text-muted">
        {state === 'begun' && t('begun')}
      </p>
    </form>
  )
}
