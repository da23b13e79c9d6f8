'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Answer } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'

/** Names a client: a new one, or the one in view anew. */
export function NameForm({
  method,
  address,
  title,
  submit,
  name: first = '',
  goesToRuns = false,
}: {
  method: 'POST' | 'PATCH'
  address: string
  title: string
  submit: string
  name?: string
  /** The client in view is another one afterwards. */
  goesToRuns?: boolean
}) {
  const t = useTranslations('people.clients')
  const router = useRouter()
  const [name, setName] = useState(first)
  const [failure, setFailure] = useState<Extract<Answer<unknown>, { ok: false }> | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    const answer = await request(method, address, { name })
    setFailure(answer.ok ? null : answer)
    if (!answer.ok) return
    if (goesToRuns) window.location.assign('/runs')
    else router.refresh()
  }
  return (
    <form onSubmit={send} className="space-y-3 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <h2 className="font-semibold wrap-anywhere">{title}</h2>
      {failure !== null && (
        <Notice tone="error" role="alert" title={t('failed')}>
          <p>
            <RefusalText reason={failure.reason} />
          </p>
        </Notice>
      )}
      <TextField label={t('newName')} value={name} onChange={setName} maxLength={200} />
      <SubmitButton>{submit}</SubmitButton>
    </form>
  )
}
