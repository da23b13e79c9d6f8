'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Answer } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import { Button } from '#app/_ui/button.tsx'

/** Takes an import of which nothing was saved off the list. */
export function RemoveImport({ runId, importId }: { runId: string; importId: string }) {
  const t = useTranslations('import.list')
  const router = useRouter()
  const [working, setWorking] = useState(false)
  const [failure, setFailure] = useState<Extract<Answer<unknown>, { ok: false }> | null>(null)

  async function remove() {
    if (working) return
    setWorking(true)
    const answer = await request<void>('DELETE', `/api/v1/runs/${runId}/imports/${importId}`)
    if (answer.ok) return router.refresh() // the entry goes with the next list, and this button with it
    setWorking(false)
    setFailure(answer)
  }

  return (
    <>
      <Button size="small" aria-disabled={working} onClick={remove}>
        {t('remove')}
      </Button>
      {failure && (
        <p role="alert" className="text-sm font-medium text-error">
          <RefusalText reason={failure.reason} />
        </p>
      )}
    </>
  )
}
