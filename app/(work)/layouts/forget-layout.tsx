'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { request } from '#app/_client/request.ts'
import { Button } from '#app/_ui/button.tsx'
import type { Refusal } from '#lib/kernel/result'

/** Forgets a layout at once, since it can be put back. */
export function ForgetLayout({ id, onForgotten }: { id: string; onForgotten: () => void }) {
  const t = useTranslations('import.layouts')
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)

  async function forget() {
    setFailure(null)
    const answer = await request<void>('DELETE', `/api/v1/layouts/${id}`)
    if (answer.ok) onForgotten()
    else setFailure(answer)
  }

  return (
    <>
      <Button size="small" onClick={forget}>
        {t('forget')}
      </Button>
      {failure && (
        <p role="alert" className="basis-full text-sm">
          <RefusalText reason={failure.reason} />
        </p>
      )}
    </>
  )
}
